"""Virtual time: what an app sleeps through passes at once.

``time.sleep()`` and ``gevent.sleep()`` of apps, under whatever name their modules have imported them, end as soon as a test
waits and nothing else happens; ``time.time()`` and ``time.monotonic()`` show the time that has passed so.

Not here: time limits of greenio itself (``timeout=``, ``idle_timeout=``), ``datetime.now()`` and asyncio, which go on in
real time.
"""

from __future__ import annotations

import heapq
import itertools
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import gevent
from gevent.event import Event

from greenio.code_owner import CodeOwner, owner_of_file

_active: VirtualTime | None = None


class VirtualTime:
    """A context manager in which time passes by itself.

    Example::

        with VirtualTime(), Visit(app) as page:     # app() sleeps for an hour
            page.expect("done")
    """

    def __init__(self) -> None:
        self.passed = 0.0
        """Seconds that have passed beyond real time."""
        self._sleepers: list[tuple[float, int, Event]] = []
        self._numbers = itertools.count()
        self._originals: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> VirtualTime:
        global _active
        if _active is not None:
            raise RuntimeError("time is virtual already")
        _active = self
        real_time, real_monotonic = time.time, time.monotonic
        self._replace(time, "sleep", self.sleep)
        self._replace(gevent, "sleep", self.sleep)
        self._replace(time, "time", lambda: real_time() + self.passed)
        self._replace(time, "monotonic", lambda: real_monotonic() + self.passed)
        return self

    def __exit__(self, *_: object) -> None:
        global _active
        _active = None
        for owner, name, original in reversed(self._originals):
            setattr(owner, name, original)
        self._originals.clear()
        while self.wake_next():
            pass

    def sleep(self, seconds: float = 0) -> None:
        """Sleep until :meth:`wake_next` says that the time has come."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        woken = Event()
        heapq.heappush(self._sleepers, (self.passed + seconds, next(self._numbers), woken))
        woken.wait()

    def wake_next(self) -> bool:
        """Let so much time pass that the first sleeper wakes; return whether there was one."""
        if not self._sleepers:
            return False
        due, _, woken = heapq.heappop(self._sleepers)
        self.passed = max(self.passed, due)
        woken.set()
        return True

    def _replace(self, module: ModuleType, name: str, new: Callable[..., Any]) -> None:
        """Replace a function in its module, and where modules of the app have imported it."""
        original = getattr(module, name)
        owners = [module, *(each for each in list(sys.modules.values()) if _is_app(each))]
        for owner in owners:
            for bound, value in list(vars(owner).items()):
                if value is original:
                    self._originals.append((owner, bound, original))
                    setattr(owner, bound, new)


def wake_next() -> bool:
    """Wake the first that sleeps, if time is virtual; return whether there was one."""
    return _active is not None and _active.wake_next()


def _is_app(module: object) -> bool:
    file = getattr(module, "__file__", None)
    return (
        isinstance(module, ModuleType) and isinstance(file, str) and owner_of_file(file) is CodeOwner.AUTHOR
    )
