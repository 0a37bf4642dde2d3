"""Waiting for what has no file descriptor to watch: try again, after pauses that grow.

The pauses let the other greenlets of the thread run. A thread without a hub has none: there the thread itself sleeps.
Whoever lets go of something that others of this process wait for ends the pause of the first and gives it the chance:
otherwise a loop that locks and unlocks would always be faster.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from typing import Any

from gevent import get_hub, getcurrent
from gevent._hub_local import get_hub_if_exists
from greenlet import greenlet as RawGreenlet

from greenio.runtime import clock
from greenio.runtime.native import call_in_hub, native_sleep

#: Seconds of the first pause and of the longest, unless told otherwise.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.0005, 0.02

#: Those that wait, in the order of their coming, by what they wait for.
_waiting: dict[Hashable, deque[BackOff]] = {}


def can_wait() -> bool:
    """Return whether the caller may let other greenlets of its thread run: the thread has a hub, and this is not it.

    Where it is False, blocking natively holds up nobody else: a native thread without greenlets (``offload()``), or
    a callback of the hub, which cannot wait in any other way.
    """
    hub = get_hub_if_exists()
    return hub is not None and getcurrent() is not hub


def let_others_run() -> None:
    """Let the hub come round once, where the caller can wait: also timers and what comes in.

    ``gevent.sleep(0)`` would not do: a crowd that does this in turn would keep the hub from looking at anything else.
    """
    if can_wait():
        loop: Any = get_hub().loop
        wait_for(loop.timer(0, priority=loop.MINPRI))


def wait_for(watcher: Any) -> None:
    """Wait until a watcher of this thread's hub fires, and close it."""
    try:
        get_hub().wait(watcher)
    finally:
        watcher.close()


def is_awaited() -> bool:
    """Return whether anybody waits for anything, which is rare."""
    return bool(_waiting)


def released(key: Hashable) -> None:
    """Let the first who waits for ``key`` try again, before the caller goes on."""
    queue = _waiting.get(key)
    if queue:
        queue[0].end_pause()
        let_others_run()


class BackOff:
    """Pauses between attempts to get something, each twice as long as the one before.

    A context manager: leaving it ends the place in the queue that the first pause began.

    :param key: names what is waited for, see :func:`released`.
    :param timeout: seconds until :attr:`expired`; None for never.
    :param longest: seconds of the longest pause.
    """

    __slots__ = (
        "_deadline",
        "_early",
        "_greenlet",
        "_is_called",
        "_key",
        "_longest",
        "_loop",
        "_pause",
        "_pauses",
    )

    def __init__(self, key: Hashable, timeout: float | None = None, longest: float = _LONGEST_PAUSE) -> None:
        self._key = key
        self._pause = _FIRST_PAUSE
        self._longest = longest
        self._deadline = None if timeout is None else clock.now() + timeout
        self._greenlet: RawGreenlet | None = None
        """That which is in the queue."""
        self._pauses = False
        self._is_called = False
        """True if its pause is about to end because somebody has released what it waits for."""
        self._loop: Any = None
        self._early: Any = None

    def __enter__(self) -> BackOff:
        return self

    def __exit__(self, *_: object) -> None:
        if self._greenlet is None:
            return
        queue = _waiting[self._key]
        queue.remove(self)
        if not queue:
            del _waiting[self._key]
        self._early.stop()
        self._early.close()

    @property
    def expired(self) -> bool:
        """Return whether the time is over."""
        return self._deadline is not None and clock.now() >= self._deadline

    def pause(self) -> None:
        """Wait for the next attempt, not beyond the deadline."""
        seconds = self._pause
        if self._deadline is not None:
            seconds = max(0.0, min(seconds, self._deadline - clock.now()))
        self._pause = min(2 * self._pause, self._longest)
        if not can_wait():
            native_sleep(seconds)
            return
        hub = get_hub()
        if self._greenlet is None:
            self._greenlet, self._loop = getcurrent(), hub.loop
            # Before pauses that end at the same time.
            self._early = self._loop.timer(0, priority=self._loop.MAXPRI)
            _waiting.setdefault(self._key, deque()).append(self)
        timer = hub.loop.timer(seconds)
        timer.start(self._end_of_time, timer)
        self._pauses = True
        try:
            hub.switch()
        finally:
            self._pauses = self._is_called = False
            timer.stop()
            timer.close()

    def end_pause(self) -> None:
        """Let it try now. Callable from any thread."""
        self._is_called = True
        hub = get_hub_if_exists()
        if hub is not None and hub.loop is self._loop:
            # A timer, as in let_others_run(), but before that in the same turn of the hub.
            self._early.stop()
            self._early.start(self._resume)
        else:
            call_in_hub(self._loop, self._resume)

    def _end_of_time(self, timer: Any) -> None:
        first = _waiting[self._key][0]
        if first is not self and first._is_called and first._loop is self._loop:
            timer.start(self._end_of_time, timer)  # it must not overtake whose turn it is
        else:
            self._resume()

    def _resume(self) -> None:
        if self._pauses and self._greenlet is not None:
            self._greenlet.switch()
