"""Delay of the other sessions while one session, or three, compute in pure Python for two seconds."""

from __future__ import annotations

from typing import Any

from bench.disturbance import disturbed
from bench.harness import Harness
from bench.load import Job
from bench.metrics.value import Value, at_most, at_most_times, every

TITLE = "While sessions compute"
_REACH = "<= 60 ms, <= PyWebIO"
_GOAL = every(at_most(60), at_most_times(1, "pywebio"))
VALUES = (
    Value("one_p50", "others' clicks while one session computes 2 s, p50", "ms"),
    Value("one_p99", "others' clicks while one session computes 2 s, p99", "ms", _REACH, _GOAL),
    Value("three_p50", "others' clicks while three compute, p50", "ms"),
    Value("three_p99", "others' clicks while three compute, p99", "ms", _REACH, _GOAL),
    Value("three_seconds", "until the three are done", "s"),
)
SIZES = {"smoke": {"others": 20, "rate": 50}, "full": {"others": 50, "rate": 50}}


def measure(harness: Harness) -> dict[str, float]:
    """All is timed in the load process."""
    with harness.server() as server, harness.load(server) as load:
        facts = load.reach("done")
    one, three = facts["one"], facts["three"]
    return {
        "one_p50": one["p50"] * 1000,
        "one_p99": one["p99"] * 1000,
        "three_p50": three["p50"] * 1000,
        "three_p99": three["p99"] * 1000,
        "three_seconds": three["seconds"],
    }


async def load(job: Job) -> dict[str, Any]:
    """One, then three."""
    found = {}
    for name, culprits in (("one", 1), ("three", 3)):
        others = await job.visits("work", job.others)
        await disturbed(job, others, "", b"", 0, seconds=0.5)
        found[name] = await disturbed(job, others, "burn", b"burnt", culprits)
        for visit in others:
            visit.close()
    return found
