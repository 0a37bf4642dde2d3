"""Cost of a switch with and without gevent's monitor thread, and of looking something up for a greenlet.

python -m bench.facts.switching
"""

from __future__ import annotations

import contextvars
import timeit
from collections.abc import Callable
from typing import Any

import gevent
from gevent import config, getcurrent
from gevent.local import local


def switch_microseconds(turns: int = 100_000) -> float:
    """CPU-bound time of one ``sleep(0)``, the best of five."""
    return min(timeit.repeat(lambda: gevent.sleep(0), number=turns, repeat=5)) / turns * 1e6


class Slotted(gevent.Greenlet):  # type: ignore[type-arg]  # generic in the stubs only
    """A greenlet with a slot for its owner."""

    __slots__ = ("owner",)


def lookup_nanoseconds() -> dict[str, float]:
    """The time of one lookup by each way, inside a greenlet."""
    variable: contextvars.ContextVar[object] = contextvars.ContextVar("variable")
    values = local()
    found: dict[str, float] = {}

    def run() -> None:
        variable.set(None)
        values.x = None
        current: Any = getcurrent()
        current.owner = None
        current.other = None
        current.spawn_tree_locals = {"x": None}
        ways: dict[str, Callable[[], object]] = {
            "contextvar": variable.get,
            "slot of a Greenlet subclass": lambda: getcurrent().owner,  # type: ignore[attr-defined]
            "attribute in its dict": lambda: getcurrent().other,  # type: ignore[attr-defined]
            "spawn_tree_locals": lambda: getcurrent().spawn_tree_locals["x"],  # type: ignore[attr-defined]
            "gevent.local": lambda: values.x,
        }
        for name, way in ways.items():
            found[name] = min(timeit.repeat(way, number=100_000, repeat=5)) / 100_000 * 1e9

    Slotted.spawn(run).join()
    return found


def main() -> None:
    """Measure and print."""
    gevent.spawn(lambda: None).join()
    without = switch_microseconds()
    config.monitor_thread = True
    config.max_blocking_time = 60  # this script measures in long turns: no reports about them
    gevent.get_hub().start_periodic_monitoring_thread()
    watched = switch_microseconds()
    print(
        f"one sleep(0): {without:.2f} us; with gevent's monitor thread {watched:.2f} us ({watched / without - 1:+.0%})"
    )
    for name, nanoseconds in lookup_nanoseconds().items():
        print(f"{nanoseconds:6.0f} ns  {name}")


if __name__ == "__main__":
    main()
