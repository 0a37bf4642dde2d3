"""10,000 outputs from one callback until the client has the last."""

from __future__ import annotations

import time
from typing import Any

from bench.harness import Harness
from bench.load import Job
from bench.metrics.value import Value, at_least_times

LINES = 10_000

TITLE = "Many outputs of one script"
VALUES = (
    Value(
        "per_second",
        "outputs per second, 10,000 until the client has the last",
        "1/s",
        ">= 6 x PyWebIO",
        at_least_times(6, "pywebio"),
    ),
    Value("cpu_us", "CPU of the server per output", "us"),
    Value("frames", "frames for 10,000 outputs", "", steady=True),
    Value("bytes", "bytes on the wire per output", "B", steady=True),
)
SIZES: dict[str, dict[str, int]] = {"smoke": {}, "full": {}}


def measure(harness: Harness) -> dict[str, float]:
    """Time in the load process, CPU here."""
    with harness.server() as server, harness.load(server) as load:
        load.reach("open")
        before = server.cpu()
        facts = load.reach("shown")
        cpu = server.cpu() - before
        load.reach("done")
    return {
        "per_second": LINES / facts["seconds"],
        "cpu_us": cpu / LINES * 1e6,
        "frames": facts["frames"],
        "bytes": facts["bytes"] / LINES,
    }


async def load(job: Job) -> dict[str, Any]:
    """One visitor presses the button."""
    visit = job.visit("work")
    await visit.open()
    await visit.click("click", b"pong")
    visit.traffic.reset()
    await job.pause("open")
    started = time.perf_counter()
    await visit.click("lines", b"line %d." % (LINES - 1))
    seconds = time.perf_counter() - started
    await job.pause(
        "shown", seconds=seconds, frames=visit.traffic.frames_down, bytes=visit.traffic.bytes_down
    )
    return {}
