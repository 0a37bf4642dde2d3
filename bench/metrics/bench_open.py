"""Sessions opened per second until the first output, a few arriving at once."""

from __future__ import annotations

import time
from typing import Any

from bench.harness import Harness
from bench.load import Job
from bench.metrics.value import Value, at_least_times, every

TITLE = "Opening sessions"
VALUES = (
    Value(
        "per_second",
        "sessions opened per second until the first output",
        "1/s",
        ">= 4 x PyWebIO, >= 0.8 x bare",
        every(at_least_times(4, "pywebio"), at_least_times(0.8, "bare")),
    ),
    Value("cpu_us", "CPU of the server per session opened", "us"),
    Value("frames", "frames down until the first output is there", "", steady=True),
    Value("bytes", "bytes down until then, without handshake", "B", steady=True),
)
SIZES = {"smoke": {"sessions": 400, "at_once": 16}, "full": {"sessions": 2000, "at_once": 16}}


def measure(harness: Harness) -> dict[str, float]:
    """Time in the load process, CPU here."""
    sessions = min(harness.parameters["sessions"], harness.peer.max_sessions.get("open", 10**9))
    with harness.server() as server, harness.load(server, sessions=sessions) as load:
        load.reach("warm")
        before = server.cpu()
        opened = load.reach("open")
        cpu = server.cpu() - before
        load.reach("done")
    return {
        "per_second": sessions / opened["seconds"],
        "cpu_us": cpu / sessions * 1e6,
        "frames": opened["frames"],
        "bytes": opened["bytes"],
    }


async def load(job: Job) -> dict[str, Any]:
    """Everybody comes and stays."""
    for visit in await job.visits("idle", 20):
        visit.close()
    await job.pause("warm")
    started = time.perf_counter()
    visits = await job.visits("idle", job.sessions, job.at_once)
    seconds = time.perf_counter() - started
    await job.pause(
        "open",
        seconds=seconds,
        frames=sum(visit.traffic.frames_down for visit in visits) / len(visits),
        bytes=sum(visit.traffic.bytes_down for visit in visits) / len(visits),
    )
    return {}
