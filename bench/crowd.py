"""A crowd in one process: 100,000 visitors wait in ``input()`` while 1,000 more click.

    python -m bench.crowd [--visitors 100000] [--rounds 2]

The visitors come from several load processes, each with an address of its own (127.0.0.2, 127.0.0.3, ...): Linux has
about 28,000 ports for connections between two addresses (net.ipv4.ip_local_port_range). They come and go so many
times. Prints the server's memory and the times of the clicks, and exits with 1 when all of the crowd would take more
than MAX_GB, a click in a hundred takes longer than MAX_CLICK_MS, or memory grows from round to round.

One process needs a file for each visitor: where ``ulimit -Hn`` allows fewer, ask for fewer with ``--visitors``. Memory is
then projected to 100,000.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bench import machine, peers
from bench.harness import Harness, Load, Server, prepare_process
from bench.load import Job, click_steadily, percentile
from bench.peers.base import Visit
from bench.peers.greenio import GreenioVisit

CROWD = 100_000
#: Of the server, with a crowd of CROWD.
MAX_GB = 1.2
MAX_CLICK_MS = 50.0
MAX_GROWTH = 1.05
PER_LOAD = 15_000
CLICKERS = 1000
#: Clicks a second of all of them, and how many there are in a round.
RATE, CLICKS = 100, 3000
#: Files of the server besides those of visitors.
_OTHER_FILES = 200


@dataclass
class Round:
    """One coming and going. Memory in MB, clicks in milliseconds."""

    open_seconds: float
    memory: float
    projected_gb: float
    click_p50: float
    click_p99: float
    click_most: float
    memory_after: float


def shares(visitors: int) -> list[int]:
    """How many visitors each load process brings."""
    full, rest = divmod(visitors, PER_LOAD)
    return [PER_LOAD] * full + ([rest] if rest else [])


def measure(harness: Harness, visitors: int, rounds: int) -> list[Round]:
    """Let them come and go."""
    with harness.server() as server, contextlib.ExitStack() as stack:
        warm = stack.enter_context(harness.load(server, visitors=20, clicks=100, source="127.0.0.1"))
        warm.reach("open")
        warm.reach("clicked")
        warm.reach("gone")
        base = _settled(server)
        return [_round(harness, server, visitors, base) for _ in range(rounds)]


def _round(harness: Harness, server: Server, visitors: int, base: float) -> Round:
    with contextlib.ExitStack() as stack:
        loads: list[Load] = []
        begun = time.monotonic()
        for number, share in enumerate(shares(visitors)):
            more = {"visitors": share, "clicks": 0 if number else CLICKS, "source": f"127.0.0.{2 + number}"}
            loads.append(stack.enter_context(harness.load(server, **more)))
        for load in loads:
            load.reach("open")
        opened = time.monotonic() - begun
        time.sleep(1)
        memory = server.memory() / 2**20
        clicks = loads[0].reach("clicked")
        for load in loads[1:]:
            load.reach("clicked")
        for load in loads:
            load.go()
        for load in loads:
            load.reach("gone", going=True)
    projected = (base + (memory - base) / (visitors + CLICKERS) * CROWD) / 1000
    return Round(
        open_seconds=round(opened, 1),
        memory=round(memory, 1),
        projected_gb=round(projected, 3),
        click_p50=round(1000 * clicks["p50"], 1),
        click_p99=round(1000 * clicks["p99"], 1),
        click_most=round(1000 * clicks["most"], 1),
        memory_after=round(_settled(server), 1),
    )


def _settled(server: Server) -> float:
    """The server's memory in MB when it has nothing to do any more, after at most a minute."""
    end = time.monotonic() + 60
    used = server.cpu()
    while time.monotonic() < end:
        time.sleep(2)
        used, before = server.cpu(), used
        if used - before < 0.05:
            break
    return server.memory() / 2**20


async def _arrive(job: Job, app: str, count: int) -> list[Visit]:
    """Open visits from the load's address, some at once."""
    todo = iter(range(count))
    opened: list[Visit] = []

    async def arrive() -> None:
        for _ in todo:
            visit = GreenioVisit(job.port, app)
            visit.source = job.source
            await asyncio.wait_for(visit.open(), 120)
            opened.append(visit)

    await asyncio.gather(*(arrive() for _ in range(16)))
    return opened


async def load(job: Job) -> dict[str, Any]:
    """Runs in a load process."""
    waiting = await _arrive(job, "idle", job.visitors)
    clicking = await _arrive(job, "work", min(job.clicks, CLICKERS))
    await job.pause("open")
    took = await click_steadily(clicking, job.rate, lambda count: count < job.clicks) if job.clicks else [0.0]
    await job.pause("clicked", p50=percentile(took, 0.5), p99=percentile(took, 0.99), most=max(took))
    for each in (*waiting, *clicking):
        each.close()
    await job.pause("gone")
    return {}


def faults(rounds: list[Round]) -> list[str]:
    """Which limits were passed."""
    found = []
    if (most := max(each.projected_gb for each in rounds)) > MAX_GB:
        found.append(f"{most} GB for {CROWD:,} visitors, at most {MAX_GB}")
    if (slowest := max(each.click_p99 for each in rounds)) > MAX_CLICK_MS:
        found.append(f"clicks p99 {slowest} ms, at most {MAX_CLICK_MS}")
    if rounds[-1].memory_after > rounds[0].memory_after * MAX_GROWTH:
        found.append(
            f"{rounds[-1].memory_after} MB after the last round, {rounds[0].memory_after} after the first"
        )
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.crowd", description=__doc__.splitlines()[0])
    parser.add_argument("--visitors", type=int, default=CROWD)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args(argv)
    prepare_process()
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[1] - CLICKERS - _OTHER_FILES
    if options.visitors > allowed:
        parser.error(
            f"a process may open {allowed:,} files besides its own here: raise the limit (ulimit -Hn, as root), "
            f"or use --visitors {allowed}"
        )
    rounds = measure(
        Harness("bench.crowd", peers.load("greenio"), sys.executable, {"rate": RATE}),
        options.visitors,
        options.rounds,
    )
    result = {
        "visitors": options.visitors,
        "rounds": [asdict(each) for each in rounds],
        "faults": faults(rounds),
    }
    print(json.dumps({**result, "machine": machine.describe()}, indent=1))
    return 1 if result["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
