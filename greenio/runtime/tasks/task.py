"""Tasks: strands of execution of a session that can wait for its page.

A task is carried by a greenlet of the session's home hub (the usual case), by a greenlet of another native
thread's hub (script mode), or by a plain native thread (where the standard library is not patched). They differ
only in how they wait and wake: ``park`` and ``unpark``. Waking is checked, so that a late wake-up never reaches
a greenlet that waits for something else meanwhile; who parks looks at its condition again after every return.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count
from types import FrameType
from typing import TYPE_CHECKING, Any

import gevent
from gevent import Greenlet, get_hub, getcurrent
from gevent.monkey import is_module_patched
from greenlet import greenlet as RawGreenlet

from greenio.engine.scopes import ScopeStack
from greenio.runtime.native import call_in_hub, native_ident, native_lock

if TYPE_CHECKING:
    from greenio.runtime.sessions.session import Session

numbers = count(1)


class Task:
    """What all carriers have in common."""

    __slots__ = ()

    session: Session
    number: int
    #: The task's own stack of scopes; it starts with ROOT whatever its creator had.
    scopes: ScopeStack
    #: How often an interactive call was refused because the session is over.
    refusals: int

    @property
    def owner(self) -> Task:
        """The task that the session knows: another one where a native thread does its work."""
        return self

    @property
    def id(self) -> str:
        """An opaque name for logs."""
        return f"task-{self.number}"

    def park(self, timeout: float | None = None) -> None:
        """Wait until ``unpark`` or for ``timeout`` seconds. May return early: check and park again."""
        raise NotImplementedError

    def unpark(self) -> None:
        """Wake the task if it is parked. Never blocks; callable from any thread."""
        raise NotImplementedError

    def wake_now(self) -> None:
        """Wake the task before anything else in the hub's queue, if this is a callback of its hub.

        What a user did is answered at once, also while thousands of tasks wait for their turn because somebody
        told them all something. Returns when the task waits again.
        """
        self.unpark()

    def end(self) -> None:
        """Kill the task where its carrier allows it; ``finally`` blocks run."""
        raise NotImplementedError

    def waiting_frames(self) -> list[FrameType]:
        """The frames at which it waits, innermost first, each with those that called it; empty if it runs just
        now or cannot be looked at."""
        return []


class GreenletTask(Greenlet, Task):  # type: ignore[type-arg]  # generic in the stubs only
    """The app, a callback or a deferred function of a session: a greenlet of the home hub."""

    __slots__ = ("has_waited", "number", "parked", "refusals", "scopes", "session")

    # Capturing the spawner's stack costs 3 KB a greenlet (gevent-facts 1) and tells nothing here.
    spawning_stack_limit = 0

    def __init__(self, session: Session, function: Callable[..., Any], *args: Any) -> None:
        super().__init__(function, *args)
        self.renew(session)

    def renew(self, session: Session) -> None:
        """Be a new task, of that session."""
        self.session = session
        self.number = next(numbers)
        self.scopes = ScopeStack()
        self.parked = False
        self.refusals = 0
        self.has_waited = False
        """Kept by :mod:`greenio.runtime.tasks.reuse`: whether it ever switched to the hub."""

    def leave_session(self) -> None:
        """The task is over, its greenlet is not."""
        del self.session

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
        """Start; before anything else in the hub's queue, if this is a callback of the hub."""
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
    """A greenlet of any thread's hub that can wait, for whatever session or none."""

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

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.number = next(numbers)
        self.scopes = ScopeStack()
        self.refusals = 0


class NativeTask(Task):
    """A native thread in a process whose standard library is not patched. It cannot be killed."""

    __slots__ = ("_lock", "_owner", "number", "parked", "refusals", "scopes", "session")

    def __init__(self, session: Session) -> None:
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
        """Nothing: Python offers no way to end a native thread from outside."""


def frames_of(waiting: RawGreenlet) -> list[FrameType]:
    """The innermost frame of a greenlet that waits."""
    frame = waiting.gr_frame
    return [] if frame is None else [frame]


def bind_current(session: Session) -> Task:
    """Make a task of ``session`` for the running thread or greenlet, whichever carrier fits."""
    if is_module_patched("threading") or native_ident() == session.home_thread:
        return HubTask(session)
    return NativeTask(session)


def carrier_name() -> str:
    """The running thread's name, for messages."""
    return threading.current_thread().name
