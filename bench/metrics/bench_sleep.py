"""Delay of the other sessions while one session's callback sleeps for two seconds."""

from __future__ import annotations

from typing import Any

from bench.disturbance import disturbed
from bench.harness import Harness
from bench.load import Job
from bench.metrics.value import Medians, Value


def _unchanged(medians: Medians) -> bool | None:
    quiet, sleeping = medians.get("greenio/quiet_p99"), medians.get("greenio")
    if quiet is None or sleeping is None:
        return None
    return sleeping <= max(2 * quiet, quiet + 5)


TITLE = "While one session sleeps"
VALUES = (
    Value("quiet_p99", "others' clicks while nobody disturbs, p99", "ms"),
    Value("p99", "others' clicks while one session sleeps 2 s, p99", "ms", "unchanged", _unchanged),
)
SIZES = {"smoke": {"others": 20, "rate": 100}, "full": {"others": 50, "rate": 100}}


def measure(harness: Harness) -> dict[str, float]:
    """All is timed in the load process."""
    with harness.server() as server, harness.load(server) as load:
        facts = load.reach("done")
    return {"quiet_p99": facts["quiet"]["p99"] * 1000, "p99": facts["sleep"]["p99"] * 1000}


async def load(job: Job) -> dict[str, Any]:
    """Quiet, then one who sleeps."""
    others = await job.visits("work", job.others)
    return {
        "quiet": await disturbed(job, others, "", b"", 0),
        "sleep": await disturbed(job, others, "sleep", b"slept", 1),
    }
