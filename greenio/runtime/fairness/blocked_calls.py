"""Let others run while a task blocks the thread in a system call.

A call of the standard library that a signal interrupts runs the signal's handler and then goes on waiting (PEP 475).
So the watchdog sends the signal when the hub does not come round although its thread hardly computes, and the handler
parks the task inside its call for a while, again and again, until the call returns.
"""

from __future__ import annotations

import signal
from types import FrameType
from typing import TYPE_CHECKING

from gevent import get_hub
from greenlet import greenlet as RawGreenlet

from greenio.runtime import clock
from greenio.runtime.fairness.busy_buffers import BusyBuffers
from greenio.runtime.native import native_ident

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

#: Seconds for which a task is parked inside its call. In between it blocks the others for a sample of the watchdog.
_PARKED = 0.02
#: Seconds after a pause in which the same call probably still blocks.
_RECENTLY = 0.1
#: Seconds for which to remember whether a call is one of a buffered file: to find out takes milliseconds.
_REMEMBERED = 1.0


class BlockedCalls:
    """The system calls in which tasks of one hub block its thread, the main one."""

    def __init__(self) -> None:
        self._buffers = BusyBuffers()
        self._loop: Loop | None = None
        self._thread = 0
        self._iteration = -1
        """The hub's iteration in which its thread was found to be blocked."""
        self._last_pause = 0.0
        self._known: dict[tuple[int, int], bool] = {}
        """True if a call, named by its frame and instruction, is one of a buffered file."""
        self._forget_at = 0.0

    def start(self, loop: Loop) -> None:
        """Begin to let others run than a task that blocks this thread, where it can be told that a task is inside no buffered file.

        :param loop: the hub's event loop.
        """
        self._thread = native_ident()
        self._loop = loop if self._buffers.find_owner() else None

    def stop(self) -> None:
        """End: no more signals."""
        self._loop = None

    @property
    def is_likely(self) -> bool:
        """Return whether a task was in such a call a moment ago: look again soon."""
        return clock.now() - self._last_pause < _RECENTLY

    def interrupt(self, loop: Loop) -> None:
        """Send the signal to a thread that was found to be blocked. Called by the watchdog's thread."""
        if loop is self._loop:
            self._iteration = loop.iteration
            signal.pthread_kill(self._thread, signal.SIGVTALRM)

    def found(self) -> bool:
        """Return whether the signal that is being handled came from :meth:`interrupt`. True once for each."""
        loop, iteration, self._iteration = self._loop, self._iteration, -1
        return loop is not None and loop.iteration == iteration

    def pause(self, running: RawGreenlet, frame: FrameType) -> None:
        """Park the task inside its call for a while, unless it is inside a buffered file.

        What is thrown at the task meanwhile ends the call and is raised from it.

        :param frame: calls what blocks.
        """
        if self._uses_buffer(frame):
            return
        hub = get_hub()
        has_ended = False

        def end() -> None:
            nonlocal has_ended
            has_ended = True
            running.switch()

        timer = hub.loop.timer(_PARKED)
        timer.start(end)
        try:
            # A wake-up meant for something the task waits for later is not ours.
            while not has_ended:
                hub.switch()
        finally:
            timer.stop()
            timer.close()
            self._last_pause = clock.now()

    def _uses_buffer(self, frame: FrameType) -> bool:
        """Return whether the frame's call is one of a buffered file. Looks once a second at most, for each call."""
        now = clock.now()
        if now > self._forget_at:
            self._forget_at = now + _REMEMBERED
            self._known.clear()
        call = id(frame), frame.f_lasti
        uses = self._known.get(call)
        if uses is None:
            uses = self._known[call] = self._buffers.any_is_mine()
        return uses


blocked_calls = BlockedCalls()
