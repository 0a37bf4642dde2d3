"""Resident memory of one blocked greenlet, by what it holds.

python -m bench.facts.greenlet_memory
"""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable
from typing import Any

import gevent
from gevent.event import Event
from gevent.queue import Queue

COUNT = 5000
STACK_DEPTH = 10


def resident_bytes() -> int:
    """Resident set size of this process."""
    with open("/proc/self/smaps_rollup") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("Rss:"))


def block(event: Event, depth: int = 0) -> None:
    """Wait for ever, ``depth`` calls further in."""
    if depth:
        block(event, depth - 1)
    else:
        event.wait()


def recurse(event: Event, depth: int) -> None:
    """Go ``depth`` calls in and out again, then wait."""

    def descend(left: int) -> None:
        if left:
            descend(left - 1)

    descend(depth)
    event.wait()


class Lean(gevent.Greenlet):  # type: ignore[type-arg]  # generic in the stubs only
    """A greenlet that does not record the stack of its spawner."""

    spawning_stack_limit = 0


def from_depth(depth: int, make: Callable[[], Any]) -> Any:
    """Call ``make`` with ``depth`` frames below it, as a server does."""
    return make() if depth == 0 else from_depth(depth - 1, make)


def waiting(kind: type[Any], function: Callable[..., None], *args: Any) -> Callable[[], Any]:
    """A maker of started greenlets of class ``kind``."""
    event = Event()

    def make() -> Any:
        started = kind(function, event, *args)
        started.start()
        return started

    return make


def raw_without_frame() -> Any:
    """A raw greenlet whose whole stack is one function in C."""
    return gevent.spawn_raw(gevent.get_hub().switch)


CASES: dict[str, Callable[[], Callable[[], Any]]] = {
    "greenlet without a Python frame": lambda: raw_without_frame,
    "Greenlet waiting, spawner not recorded": lambda: waiting(Lean, block),
    "the same, gevent's default (10 frames of the spawner recorded)": lambda: waiting(gevent.Greenlet, block),
    "the same, 60 frames deep": lambda: waiting(Lean, block, 60),
    "the same, once 250 frames deep and back": lambda: waiting(Lean, recurse, 250),
    "an empty gevent Queue": lambda: Queue,
}


def measure(name: str, results: Any) -> None:
    """In a process of its own: bytes per object."""
    make = CASES[name]()
    warm = [from_depth(STACK_DEPTH, make) for _ in range(50)]
    gevent.sleep(1)  # all of them have begun to wait
    gc.collect()
    before = resident_bytes()
    kept = [from_depth(STACK_DEPTH, make) for _ in range(COUNT)]
    gevent.sleep(1)  # all of them have begun to wait
    gc.collect()
    results.put((resident_bytes() - before) / COUNT)
    del warm, kept


def main() -> None:
    """Measure each case in a fresh process and print kilobytes."""
    context = multiprocessing.get_context("spawn")
    for name in CASES:
        results = context.SimpleQueue()
        process = context.Process(target=measure, args=(name, results))
        process.start()
        print(f"{results.get() / 1024:6.1f} KB  {name}")
        process.terminate()
        process.join()


if __name__ == "__main__":
    main()
