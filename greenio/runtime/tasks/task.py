"""The kinds of tasks that are no coroutines.

A task runs in a greenlet of the session's home hub (the usual case), in a greenlet of another native thread's hub
(script mode), or in a plain native thread (where the standard library is not patched). They differ only in how they
wait and wake: ``park`` and ``unpark``. Waking is checked, so that a late wake-up never reaches a greenlet that waits
for something else meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from types import FrameType
from typing import Any

import gevent
from gevent import Greenlet, get_hub, getcurrent
from gevent.monkey import is_module_patched
from greenlet import greenlet as RawGreenlet

from greenio.engine.scopes import ScopeStack
from greenio.runtime.interfaces import SessionPort, Task
from greenio.runtime.native import call_in_hub, native_ident, native_lock

#: Number all tasks of the process.
numbers = count(1)


class GreenletTask(Greenlet, Task):  # type: ignore[type-arg]  # generic in the stubs only
    """The app, a callback or a deferred function of a session: a greenlet of the home hub."""

    __slots__ = ("has_waited", "number", "parked", "refusals", "scopes", "session")

    # Capturing the spawner's stack costs 3 KB a greenlet, and nobody reads it.
    spawning_stack_limit = 0

    def __init__(self, session: SessionPort, function: Callable[..., object], *args: Any) -> None:
        super().__init__(function, *args)
        self.renew(session)

    def renew(self, session: SessionPort) -> None:
        """Become a new task, of that session."""
        self.session = session
        self.number = next(numbers)
        self.scopes = ScopeStack()
        self.parked = False
        self.refusals = 0
        self.has_waited = False
        """True if it ever switched to the hub. Kept by :mod:`greenio.runtime.tasks.reuse`."""

    def park(self, timeout: float | None = None) -> None:
        hub = get_hub()
        timer = None
        if timeout is not None:
            timer = hub.loop.timer(timeout)
            timer.start(self._resume)
        self.parked = True
        try:
            hub.switch()
        finally:
            self.parked = False
            if timer is not None:
                timer.stop()
                timer.close()

    def unpark(self) -> None:
        if native_ident() != self.session.home_thread:
            call_in_hub(self.session.loop, self._resume)
        elif self.parked:
            self.session.loop.run_callback(self._resume)

    def wake_now(self) -> None:
        if self.parent is getcurrent():
            self._resume()
        else:
            self.unpark()

    def start_now(self) -> None:
        """Start before anything else in the hub's queue, if this is a callback of the hub."""
        if self.parent is getcurrent():
            self.switch()
        else:
            self.start()

    def _resume(self) -> None:
        if self.parked:
            self.switch()

    def end(self) -> None:
        self.kill(block=False)

    def waiting_frames(self) -> list[FrameType]:
        return frames_of(self)


class HubWaiter(Task):
    """A greenlet of any thread's hub that can wait, for a session or without one."""

    __slots__ = ("_greenlet", "_hub", "parked")

    def __init__(self) -> None:
        self.parked = False
        self._hub = get_hub()
        self._greenlet: RawGreenlet = getcurrent()

    def park(self, timeout: float | None = None) -> None:
        loop = self._hub.loop
        # An active watcher: without one, a hub that has nothing else to wait for raises LoopExit.
        keep_alive = loop.async_() if timeout is None else loop.timer(timeout)
        keep_alive.start(self._resume)
        self.parked = True
        try:
            self._hub.switch()
        finally:
            self.parked = False
            keep_alive.stop()
            keep_alive.close()

    def unpark(self) -> None:
        if self._hub.thread_ident == native_ident():
            if self.parked:
                self._hub.loop.run_callback(self._resume)
        else:
            # Without a look at ``parked``: it may be about to park, and its hub runs this only after.
            call_in_hub(self._hub.loop, self._resume)

    def _resume(self) -> None:
        if self.parked:
            self._greenlet.switch()

    def end(self) -> None:
        if self._hub.thread_ident == native_ident():
            gevent.kill(self._greenlet)
        else:
            call_in_hub(self._hub.loop, gevent.kill, self._greenlet)

    def waiting_frames(self) -> list[FrameType]:
        return frames_of(self._greenlet)


class HubTask(HubWaiter):
    """A registered thread or the script itself, where threads are greenlets (a patched process).

    Works on any thread's hub, the home hub included.
    """

    __slots__ = ("number", "refusals", "scopes", "session")

    def __init__(self, session: SessionPort) -> None:
        super().__init__()
        self.session = session
        self.number = next(numbers)
        self.scopes = ScopeStack()
        self.refusals = 0


class NativeTask(Task):
    """A native thread in a process whose standard library is not patched. It cannot be killed."""

    __slots__ = ("_lock", "_owner", "number", "parked", "refusals", "scopes", "session")

    def __init__(self, session: SessionPort) -> None:
        self.session = session
        self.number = next(numbers)
        self.scopes = ScopeStack()
        self.parked = False
        self.refusals = 0
        self._owner: Task | None = None
        """The greenlet that waits for it, if there is one."""
        self._lock = native_lock()
        self._lock.acquire()

    @property
    def owner(self) -> Task:
        return self._owner or self

    def park(self, timeout: float | None = None) -> None:
        self.parked = True
        self._lock.acquire(True, -1 if timeout is None else timeout)
        self.parked = False

    def unpark(self) -> None:
        if self._lock.locked():
            try:
                self._lock.release()
            except RuntimeError:  # two threads woke it at the same time
                pass

    def end(self) -> None:
        """Do nothing: Python offers no way to end a native thread from outside."""


def frames_of(waiting: RawGreenlet) -> list[FrameType]:
    """Return the innermost frame of a greenlet that waits."""
    frame = waiting.gr_frame
    return [] if frame is None else [frame]


def bind_current(session: SessionPort) -> Task:
    """Make a task of ``session`` for the running thread or greenlet."""
    if is_module_patched("threading") or native_ident() == session.home_thread:
        return HubTask(session)
    return NativeTask(session)
