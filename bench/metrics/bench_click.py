"""Click, callback, output: the round trip at a steady rate with many sessions open, then as fast as it goes."""

from __future__ import annotations

import time
from typing import Any

from bench.harness import Harness
from bench.load import Job, click_in_turn, click_steadily, percentile
from bench.metrics.value import Value, at_most_times

TITLE = "Round trip of a click"
_CPU_GOAL = at_most_times(1.5, "bare")
VALUES = (
    Value("p50", "click to its output, p50", "ms"),
    Value("p99", "click to its output, p99", "ms", "<= 1/3 of PyWebIO", at_most_times(1 / 3, "pywebio")),
    Value("steady_us", "CPU of the server per click at that rate", "us"),
    Value("cpu_us", "CPU of the server per click, as fast as it goes", "us", "<= 1.5 x bare", _CPU_GOAL),
    Value("per_second", "clicks per second, as fast as it goes", "1/s"),
    Value("frames", "frames down per click", "", steady=True),
    Value("bytes", "bytes down per click", "B", steady=True),
    Value("bytes_up", "bytes up per click", "B", steady=True),
)
SIZES = {
    "smoke": {"sessions": 200, "rate": 100, "clicks": 300, "flood": 3000},
    "full": {"sessions": 1000, "rate": 200, "clicks": 2000, "flood": 20000},
}


def measure(harness: Harness) -> dict[str, float]:
    """Latency in the load process, CPU here."""
    sessions = min(harness.parameters["sessions"], harness.peer.max_sessions.get("click", 10**9))
    with harness.server() as server, harness.load(server, sessions=sessions) as load:
        load.reach("open")
        before = server.cpu()
        facts = load.reach("clicked")
        steady, before = server.cpu() - before, server.cpu()
        flood = load.reach("flooded")
        cpu = server.cpu() - before
        load.reach("done")
    return {
        "p50": facts["p50"] * 1000,
        "p99": facts["p99"] * 1000,
        "steady_us": steady / facts["clicks"] * 1e6,
        "cpu_us": cpu / flood["clicks"] * 1e6,
        "per_second": flood["clicks"] / flood["seconds"],
        "frames": facts["frames"],
        "bytes": facts["bytes"],
        "bytes_up": facts["bytes_up"],
    }


async def load(job: Job) -> dict[str, Any]:
    """A crowd of which one after another clicks."""
    visits = await job.visits("work", job.sessions)
    clicks = min(job.clicks, int(job.rate * 10))
    await click_steadily(visits, job.rate, lambda count: count < clicks // 10)
    for visit in visits:
        visit.traffic.reset()
    await job.pause("open")
    took = await click_steadily(visits, job.rate, lambda count: count < clicks)
    await job.pause(
        "clicked",
        clicks=len(took),
        p50=percentile(took, 0.5),
        p99=percentile(took, 0.99),
        frames=sum(visit.traffic.frames_down for visit in visits) / len(took),
        bytes=sum(visit.traffic.bytes_down for visit in visits) / len(took),
        bytes_up=sum(visit.traffic.bytes_up for visit in visits) / len(took),
    )
    # A peer that is asked for a lower rate would take minutes for the flood.
    flood = int(min(job.flood, job.peer.rate * 10))
    started = time.perf_counter()
    await click_in_turn(visits, flood, at_once=32)
    await job.pause("flooded", clicks=flood, seconds=time.perf_counter() - started)
    return {}
