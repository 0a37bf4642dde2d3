"""A large upload: how long, how much memory of the server, and what the others feel."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

from bench.harness import Harness, Server
from bench.load import Job, click_steadily, percentile
from bench.metrics.value import Value, at_most, at_most_times

TITLE = "A large upload"
VALUES = (
    Value("seconds", "upload of 200 MB", "s", "<= 2 x bare", at_most_times(2, "bare")),
    Value(
        "more_mb", "more resident memory of the server at its peak", "MB", "< 20 MB", at_most(20), steady=True
    ),
    Value("p99", "others' clicks meanwhile, p99", "ms", "< 100 ms", at_most(100)),
    Value("cpu", "CPU of the server", "s"),
)
SIZES = {
    "smoke": {"megabytes": 50, "others": 10, "rate": 50},
    "full": {"megabytes": 200, "others": 20, "rate": 50},
}


class _Peak(threading.Thread):
    """Samples the server's memory every 20 ms, its only observer while the upload runs."""

    def __init__(self, server: Server) -> None:
        super().__init__(daemon=True)
        self.server = server
        self.highest = server.memory()
        self.over = threading.Event()

    def run(self) -> None:
        """Until it is over."""
        while not self.over.wait(0.02):
            self.highest = max(self.highest, self.server.memory())


def measure(harness: Harness) -> dict[str, float]:
    """Memory and CPU here, the rest in the load process."""
    with harness.server() as server, harness.load(server) as load:
        load.reach("open")
        before, cpu = server.memory(), server.cpu()
        peak = _Peak(server)
        peak.start()
        facts = load.reach("uploaded")
        peak.over.set()
        peak.join()
        cpu = server.cpu() - cpu
        load.reach("done")
    return {
        "seconds": facts["seconds"],
        "more_mb": (peak.highest - before) / 2**20,
        "p99": facts["p99"] * 1000,
        "cpu": cpu,
    }


async def load(job: Job) -> dict[str, Any]:
    """A small upload to warm up, then the large one while others click."""
    others = await job.visits("work", job.others)
    visit = job.visit("upload")
    await visit.open()
    await visit.upload(1000)
    visit.close()
    visit = job.visit("upload")
    await visit.open()
    await click_steadily(others, job.rate, lambda count: count < 25)
    await job.pause("open")
    over = False
    clicking = asyncio.ensure_future(click_steadily(others, job.rate, lambda _: not over))
    started = time.perf_counter()
    await visit.upload(job.megabytes * 2**20)
    seconds = time.perf_counter() - started
    over = True
    await job.pause("uploaded", seconds=seconds, p99=percentile(await clicking, 0.99))
    return {}
