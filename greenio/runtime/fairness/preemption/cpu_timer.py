"""A timer of CPU time: a signal for every few milliseconds that the process has computed."""

from __future__ import annotations

import _thread
import atexit
import os
import signal
import threading
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

from greenio import limits


class CpuTimer:
    """Sends SIGVTALRM to the main thread of the process. While the process is idle nothing fires.

    :param interval: seconds of the process's CPU time between two signals.
    """

    def __init__(self, interval: float) -> None:
        self.interval = interval
        self.active = False
        self._replaced: dict[str, Callable[..., Any]] = {}

    @staticmethod
    def obstacle() -> str | None:
        """Return why it cannot be started, None if it can."""
        if threading.current_thread() is not threading.main_thread():
            return "signals reach the main thread only, and the server runs in another one"
        if not hasattr(signal, "setitimer"):
            return "this system has no timer of CPU time"
        if signal.getsignal(signal.SIGVTALRM) not in (signal.SIG_DFL, signal.SIG_IGN):
            return "other code handles SIGVTALRM"
        if signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
            return "other code uses the timer of CPU time"
        return None

    def start(self, handler: Callable[[int, FrameType | None], object]) -> None:
        """Begin to send the signal, if there is no :meth:`obstacle`.

        :param handler: called with the signal's number and the frame that it interrupts.
        """
        signal.signal(signal.SIGVTALRM, handler)
        signal.setitimer(signal.ITIMER_VIRTUAL, self.interval, self.interval)
        self.active = True
        atexit.register(self.stop)  # the signal kills a process whose interpreter has let go of the handler
        # The timer outlives exec, the handler does not. All functions of the family call these two.
        for name in ("execv", "execve"):
            self._replaced[name] = function = getattr(os, name)
            setattr(os, name, partial(self._exec, function))

    def retry(self) -> None:
        """Send the next signal after ``limits.PREEMPT_RETRY`` seconds of CPU time, the ones after that as usual."""
        signal.setitimer(signal.ITIMER_VIRTUAL, limits.PREEMPT_RETRY, self.interval)

    def stop(self) -> None:
        """End. Stopping twice is harmless."""
        if not self.active:
            return
        self.active = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, signal.SIG_IGN)  # one more may be on its way
        atexit.unregister(self.stop)
        for name, function in self._replaced.items():
            setattr(os, name, function)
        self._replaced.clear()

    def _exec(self, function: Callable[..., Any], *args: Any, **named: Any) -> None:
        """Replace the process by a program that has no timer. Goes on with the timer if that fails.

        The signal is ignored meanwhile where it can be, in the main thread: one more may be on its way.
        """
        try:
            handler = signal.signal(signal.SIGVTALRM, signal.SIG_IGN)
        except ValueError:  # another thread
            handler = None
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        try:
            function(*args, **named)
        finally:
            if handler is not None:
                signal.signal(signal.SIGVTALRM, handler)
            if self.active:
                signal.setitimer(signal.ITIMER_VIRTUAL, self.interval, self.interval)


class Repeat:
    """Returned by the signal's handler: the interpreter drops it, and that sends the signal once more.

    A loop that calls into C nearly always gets its signals at the end of such a call, which is no safe point; the
    repeated signal comes one step later, at the loop's end. The handler itself cannot raise the signal: it would
    interrupt itself. Here everything after its last instruction happens in C.
    """

    __slots__ = ()
    __del__ = staticmethod(partial(_thread.interrupt_main, getattr(signal, "SIGVTALRM", signal.SIGINT)))
