"""One message to everybody: each session prints it, while others go on working."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from bench.harness import Harness
from bench.load import Job, click_steadily, percentile
from bench.metrics.value import Value, at_most

TITLE = "One message to all"
VALUES = (
    Value("seconds", "one message until all sessions have it", "s", "< 1 s", at_most(1)),
    Value("p99", "others' clicks meanwhile, p99", "ms", "<= 200 ms", at_most(200)),
    Value("cpu_us", "CPU of the server per receiver", "us"),
    Value("sessions", "how many sessions that are", ""),
)
SIZES = {"smoke": {"sessions": 500, "others": 10}, "full": {"sessions": 5000, "others": 50}}


def measure(harness: Harness) -> dict[str, float]:
    """Time in the load process, CPU here (the others' clicks included: they are few)."""
    sessions = min(harness.parameters["sessions"], harness.peer.max_sessions.get("broadcast", 10**9))
    with harness.server() as server, harness.load(server, sessions=sessions) as load:
        load.reach("open")
        before = server.cpu()
        facts = load.reach("reported")
        cpu = server.cpu() - before
        load.reach("done")
    return {
        "seconds": facts["seconds"],
        "p99": facts["p99"] * 1000,
        "cpu_us": cpu / sessions * 1e6,
        "sessions": sessions,
    }


async def load(job: Job) -> dict[str, Any]:
    """A crowd listens, a few click, one speaks."""
    listeners = await job.visits("listen", job.sessions)
    others = await job.visits("work", job.others)
    speaker = job.visit("work")
    await speaker.open()
    await click_steadily(others, 100, lambda count: count < 50)
    await job.pause("open")
    over = False
    clicking = asyncio.ensure_future(click_steadily(others, 100, lambda _: not over))
    await asyncio.sleep(0.1)
    heard = [listener.expect(b"news") for listener in listeners]
    started = time.perf_counter()
    speaker.press("say")
    await asyncio.wait_for(asyncio.gather(*heard), 300)
    seconds = time.perf_counter() - started
    over = True
    await job.pause("reported", seconds=seconds, p99=percentile(await clicking, 0.99))
    return {}
