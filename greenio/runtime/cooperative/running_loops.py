"""``asyncio.run()`` in several greenlets of one thread at once.

asyncio keeps the running loop by native thread: a second greenlet would be refused, and coroutines of the first would
find the loop of the second. So, while some greenlet runs a loop, each switch between greenlets exchanges what asyncio
has set for the thread. That makes a switch take twice as long (1 us more), and costs nothing while no loop runs.
"""

from __future__ import annotations

import sys
from functools import wraps
from types import ModuleType
from typing import Any

import greenlet
from gevent import getcurrent
from greenlet import greenlet as RawGreenlet

from greenio.runtime.native import MAIN_THREAD, native_ident, native_local


def patch_running_loops(base_events: ModuleType) -> None:
    """Give each greenlet that runs a loop of asyncio a running loop of its own."""
    original = base_events.BaseEventLoop.run_forever
    threads = _Threads(base_events.events)

    @wraps(original)
    def run_forever(self: Any) -> None:
        if not _shares_its_thread():
            original(self)
            return
        threads.here.enter()
        try:
            original(self)
        finally:
            threads.here.leave()

    base_events.BaseEventLoop.run_forever = run_forever


def _shares_its_thread() -> bool:
    """Return whether other greenlets of the thread may run loops of their own.

    Not on a native thread that was started to run one loop: its greenlets take steps of the coroutines.
    """
    return getcurrent().parent is not None or native_ident() == MAIN_THREAD


class _Threads:
    """The exchange of each native thread."""

    def __init__(self, events: ModuleType) -> None:
        self._events = events
        self._local = native_local()

    @property
    def here(self) -> _Exchange:
        """That of the calling thread."""
        exchange: _Exchange | None = getattr(self._local, "exchange", None)
        if exchange is None:
            exchange = self._local.exchange = _Exchange(self._events)
        return exchange


class _Exchange:
    """Exchanges the running loop of a thread, and its hooks of asynchronous generators, at each switch."""

    def __init__(self, events: ModuleType) -> None:
        self._get_running: Any = events._get_running_loop
        self._set_running: Any = events._set_running_loop
        self._loops = 0
        self._before: Any = None
        #: What asyncio has set for greenlets that run a loop and have been left.
        self._left: dict[RawGreenlet, tuple[Any, Any]] = {}

    def enter(self) -> None:
        """Note that one more greenlet of the thread is about to run a loop."""
        self._loops += 1
        if self._loops == 1:
            self._before = greenlet.settrace(self._switched)

    def leave(self) -> None:
        """Note that the loop has stopped."""
        self._loops -= 1
        if self._loops == 0:
            greenlet.settrace(self._before)
            self._before = None

    def _switched(self, event: str, greenlets: Any) -> None:
        """Called by greenlet after a switch. It must not raise: greenlet would call it no more."""
        if self._before is not None:
            self._before(event, greenlets)
        origin, target = greenlets
        loop = self._get_running()
        entered = self._left.pop(target, None)
        if loop is not None:
            self._left[origin] = loop, sys.get_asyncgen_hooks()
            if entered is None:
                self._set_running(None)
                sys.set_asyncgen_hooks(None, None)
        if entered is not None:
            self._set_running(entered[0])
            sys.set_asyncgen_hooks(*entered[1])
