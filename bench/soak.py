"""A soak: visitors come, click, upload and go, again and again; memory stays flat and nothing is lost.

    python -m bench.soak                                  60 seconds, 200 visitors at a time
    python -m bench.soak --minutes 60 --visitors 2000     the long one

Prints figures and exits with 1 when an answer was lost or doubled, an upload was not received whole, the
server's memory grew, or files or threads were left over.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bench import machine, peers
from bench.harness import Harness, Load, Server, prepare_process
from bench.load import Job
from bench.peers.base import Visit
from bench.peers.greenio import GreenioVisit

#: Growth of the median memory between the second and the last fifth of the time that still counts as flat:
#: a share, and a number of megabytes that the allocator may add whatever the size.
FLAT_SHARE = 0.05
FLAT_MB = 3.0
#: Files and threads that may be left: the threads of pools that a first use has started.
LEFT_FILES = 3
LEFT_THREADS = 12
SETTLE_SECONDS = 40.0


@dataclass
class Outcome:
    """The results of a run. Memory in MB."""

    seconds: float
    visits: int = 0
    clicks: int = 0
    uploads: int = 0
    cut: int = 0
    memory_second_fifth: float = 0
    memory_last_fifth: float = 0
    memory_after: float = 0
    files_left: int = 0
    threads_left: int = 0
    cpu_seconds: float = 0
    problems: list[str] = field(default_factory=list)


def watch(harness: Harness, seconds: float) -> Outcome:
    """Run the visitors and observe the server."""
    outcome = Outcome(seconds)
    with harness.server() as server, harness.load(server, seconds=seconds) as load:
        load.reach("warm")
        time.sleep(2)
        files, threads = server.process.num_fds(), server.process.num_threads()
        facts, samples = _sample_until_gone(server, load, seconds)
        outcome.visits, outcome.clicks = facts["visits"], facts["clicks"]
        outcome.uploads, outcome.cut = facts["uploads"], facts["cut"]
        outcome.problems.extend(facts["problems"])
        end = time.monotonic() + SETTLE_SECONDS
        while server.process.num_fds() > files + LEFT_FILES and time.monotonic() < end:
            time.sleep(0.5)
        outcome.files_left = server.process.num_fds() - files
        outcome.threads_left = server.process.num_threads() - threads
        outcome.memory_after = server.memory() / 2**20
        outcome.cpu_seconds = server.cpu()
        log = server.log()
    fifth = max(1, len(samples) // 5)
    outcome.memory_second_fifth = statistics.median(samples[fifth : 2 * fifth] or samples)
    outcome.memory_last_fifth = statistics.median(samples[-fifth:])
    outcome.problems.extend(_judge(outcome, log))
    return outcome


def _sample_until_gone(server: Server, load: Load, seconds: float) -> tuple[dict[str, Any], list[float]]:
    """The load's facts, and the server's memory in MB as the time went by."""
    samples: list[float] = []
    load.go()
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(left, max(0.5, seconds / 500)))
        samples.append(server.memory() / 2**20)
    return load.reach("gone", going=True), samples


def _judge(outcome: Outcome, log: str) -> list[str]:
    problems = []
    growth = outcome.memory_last_fifth - outcome.memory_second_fifth
    if growth > FLAT_MB + FLAT_SHARE * outcome.memory_second_fifth:
        problems.append(f"memory grew by {growth:.1f} MB")
    if outcome.files_left > LEFT_FILES:
        problems.append(f"{outcome.files_left} files are left open")
    if outcome.threads_left > LEFT_THREADS:
        problems.append(f"{outcome.threads_left} threads are left")
    if "Traceback" in log:
        problems.append("the server logged: " + log[log.index("Traceback") :][-500:])
    return problems


class SoakVisit(GreenioVisit):
    """Counts answers, so that a lost or a doubled one shows."""

    answers = 0

    def shown(self, message: bytes) -> None:
        """A message came."""
        self.answers += message.count(b'"pong"')
        super().shown(message)


class Crowd:
    """The visitors, in the load process."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.random = random.Random(job.seed)
        self.facts: dict[str, Any] = {"visits": 0, "clicks": 0, "uploads": 0, "cut": 0, "problems": []}
        self.end = asyncio.get_running_loop().time() + job.seconds

    async def visitor(self) -> None:
        """One place in the crowd: when a visitor has gone the next one comes."""
        while asyncio.get_running_loop().time() < self.end:
            visit = SoakVisit(self.job.port, "upload" if self.random.random() < 0.1 else "work")
            try:
                await asyncio.wait_for(visit.open(), 60)
                self.facts["visits"] += 1
                await (self.upload(visit) if visit.app == "upload" else self.click(visit))
            except (
                ConnectionError,
                TimeoutError,
                asyncio.TimeoutError,
                asyncio.IncompleteReadError,
            ) as error:
                self.problem(f"{visit.app}: {type(error).__name__} {error}")
            self.leave(visit)

    async def click(self, visit: SoakVisit) -> None:
        """Some single clicks, then some that do not wait for the answer."""
        clicks = 0
        for _ in range(self.random.randint(1, 6)):
            await asyncio.sleep(self.random.expovariate(1 / self.job.think))
            await visit.click("click", b'"pong"', 60)
            clicks += 1
        burst = self.random.randint(0, 10)
        for _ in range(burst):
            visit.press("click")
        clicks += burst
        deadline = asyncio.get_running_loop().time() + 30
        while visit.answers < clicks and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.05)
        self.facts["clicks"] += clicks
        if visit.answers != clicks:
            self.problem(f"{clicks} clicks had {visit.answers} answers")

    async def upload(self, visit: Visit) -> None:
        """A file of up to a megabyte."""
        await asyncio.sleep(self.random.expovariate(1 / self.job.think))
        await visit.upload(self.random.randint(0, 2**20), 60)
        self.facts["uploads"] += 1

    def leave(self, visit: SoakVisit) -> None:
        """Most say goodbye; some are cut off."""
        wire = getattr(visit, "wire", None)
        if wire is None or not hasattr(wire, "transport"):
            return
        if self.random.random() < 0.1:
            self.facts["cut"] += 1
            wire.transport.abort()
        else:
            visit.close()

    def problem(self, text: str) -> None:
        """Remember it; the first ones are enough."""
        if len(self.facts["problems"]) < 20:
            self.facts["problems"].append(text)


async def load(job: Job) -> dict[str, Any]:
    """Runs in the load process."""
    for visit in await job.visits("work", 20):
        visit.close()
    await job.pause("warm")
    crowd = Crowd(job)
    await asyncio.gather(*(crowd.visitor() for _ in range(job.visitors)))
    await job.pause("gone", **crowd.facts)
    return {}


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--visitors", type=int, default=200, help="at a time")
    parser.add_argument("--think", type=float, default=1.0, help="mean seconds between a visitor's clicks")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    prepare_process()
    parameters = {"visitors": options.visitors, "think": options.think, "seed": options.seed}
    outcome = watch(
        Harness("bench.soak", peers.load("greenio"), sys.executable, parameters), options.minutes * 60
    )
    print(json.dumps({**asdict(outcome), "machine": machine.describe()}, indent=1))
    print(f"{'FAIL' if outcome.problems else 'ok'}: {outcome.visits} visits, {outcome.clicks} clicks")
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main())
