"""Resident memory per idle session: a crowd waits in input(), permessage-deflate offered as browsers do."""

from __future__ import annotations

import time
from typing import Any

from bench.harness import Harness
from bench.load import Job
from bench.metrics.value import Value, at_most, at_most_times, every

TITLE = "Memory of idle sessions"
VALUES = (
    Value(
        "kb",
        "resident memory per idle session",
        "KB",
        "<= 12 KB, <= 1/10 of PyWebIO",
        every(at_most(12), at_most_times(0.1, "pywebio")),
        steady=True,
    ),
    Value("left_kb", "still resident per session after all have left", "KB"),
)
SIZES = {"smoke": {"sessions": 1500, "warm": 30}, "full": {"sessions": 9000, "warm": 50}}


def measure(harness: Harness) -> dict[str, float]:
    """The server's resident memory before and with the crowd."""
    sessions = min(harness.parameters["sessions"], harness.peer.max_sessions.get("idle", 10**9))
    with harness.server() as server, harness.load(server, sessions=sessions) as load:
        load.reach("warm")
        before = server.memory()
        load.reach("open")
        time.sleep(1)
        crowded = server.memory()
        load.reach("closed")
        _settle(server.cpu)
        left = server.memory()
        load.reach("done")
    return {
        "kb": (crowded - before) / sessions / 1024,
        "left_kb": (left - before) / sessions / 1024,
        "sessions": sessions,
    }


def _settle(cpu: Any) -> None:
    """Wait until the server has nothing to do any more, at most 30 s."""
    end = time.monotonic() + 30
    used = cpu()
    while time.monotonic() < end:
        time.sleep(1)
        used, before = cpu(), used
        if used - before < 0.05:
            return


async def load(job: Job) -> dict[str, Any]:
    """Come, stay, go."""
    for visit in await job.visits("idle", job.warm):
        visit.close()
    await job.pause("warm")
    visits = await job.visits("idle", job.sessions)
    await job.pause("open")
    for visit in visits:
        visit.close()
    await job.pause("closed")
    return {}
