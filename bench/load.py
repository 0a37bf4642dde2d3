"""The load generator: a process of its own, so that the server's figures are the server's alone.

Usage (by the harness only): python -m bench.load MODULE PEER PORT PARAMETERS. It runs ``load(job)`` of that
module, a metric's file. It speaks JSON lines with the harness: it says where it is and waits to be told to go on.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import resource
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from bench import peers
from bench.peers.base import Visit


class Job:
    """The argument of a metric's ``load(job)``."""

    def __init__(self, peer: str, port: int, parameters: dict[str, Any]) -> None:
        self.peer = peers.load(peer)
        self.port = port
        self.parameters = parameters

    def __getattr__(self, name: str) -> Any:
        try:
            return self.parameters[name]
        except KeyError:
            raise AttributeError(name) from None

    async def pause(self, phase: str, **facts: Any) -> None:
        """Tell the harness and wait until it has taken its measurements."""
        sys.stdout.write(json.dumps({"phase": phase, **facts}) + "\n")
        sys.stdout.flush()
        if not await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline):
            raise SystemExit("the harness is gone")

    @property
    def rate(self) -> float:
        """Clicks per second: what the metric asks for, or what the peer can do."""
        return min(float(self.parameters["rate"]), self.peer.rate)

    def visit(self, app: str) -> Visit:
        """A new visit, not yet open."""
        return self.peer.visit(self.port, app)

    async def visits(self, app: str, count: int, at_once: int = 16) -> list[Visit]:
        """Open that many visits, some at once, as a crowd arrives. The first one that fails ends the run."""
        opened: list[Visit] = []
        todo = iter(range(count))

        async def arrive() -> None:
            for _ in todo:
                visit = self.visit(app)
                await asyncio.wait_for(visit.open(), 120)
                opened.append(visit)

        await asyncio.gather(*(arrive() for _ in range(min(at_once, count))))
        return opened


def percentile(values: Iterable[float], share: float) -> float:
    """The value below which ``share`` (0 to 1) of them lie; the nearest rank, so it was really measured."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


async def click_steadily(
    visits: list[Visit],
    rate: float,
    going_on: Callable[[int], bool],
    timeout: float = 60,
    lossy: bool = False,
) -> list[float]:
    """Click "click" ``rate`` times a second, each visit in turn, while ``going_on(clicks so far)``.

    Seconds from the moment when a click was *due* until its "pong": a server that stalls does not get
    fewer clicks for it. A visit whose answer is still due is passed over, as a visitor would wait. With
    ``lossy`` a click whose connection is lost counts with the time until then, and is that visit's last; else
    it ends the run.
    """
    loop = asyncio.get_running_loop()
    started = loop.time()
    took: list[float] = []
    pending: set[asyncio.Task[None]] = set()
    busy: set[int] = set()

    async def one(number: int, due: float) -> None:
        try:
            await visits[number].click("click", b"pong", timeout)
        except ConnectionError:
            if not lossy:
                raise
        else:
            busy.discard(number)
        took.append(loop.time() - due)

    count = 0
    while going_on(count):
        due = started + count / rate
        if (wait := due - loop.time()) > 0:
            await asyncio.sleep(wait)
            if not going_on(count):
                break
        number = count % len(visits)
        count += 1
        if number not in busy:
            busy.add(number)
            task = loop.create_task(one(number, due))
            pending.add(task)
            task.add_done_callback(pending.discard)
    results = await asyncio.gather(*pending, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return took


async def click_in_turn(visits: list[Visit], clicks: int, at_once: int) -> None:
    """Click "click" so many times as fast as the answers come, ``at_once`` visits at a time, each in turn."""
    turns = iter(range(clicks))
    share = max(1, len(visits) // at_once)

    async def one(mine: list[Visit]) -> None:
        # Without a time-out for each, which would cost more than the click.
        while True:
            for visit in mine:
                if next(turns, None) is None:
                    return
                seen = visit.expect(b"pong")
                visit.press("click")
                await seen

    starts = range(0, share * min(at_once, len(visits)), share)
    everybody = asyncio.gather(*(one(visits[start : start + share]) for start in starts))
    await asyncio.wait_for(everybody, 600)


async def _main() -> None:
    name, peer, port, parameters = sys.argv[1:5]
    run: Callable[[Job], Awaitable[dict[str, Any]]] = importlib.import_module(name).load
    facts = await run(Job(peer, int(port), json.loads(parameters)))
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"phase": "done", "load_cpu": usage.ru_utime + usage.ru_stime, **facts}), flush=True)


if __name__ == "__main__":
    gc.freeze()
    gc.set_threshold(200_000, 50, 50)
    asyncio.run(_main())
