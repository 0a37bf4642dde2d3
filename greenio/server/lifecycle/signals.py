"""Ctrl-C, SIGTERM and SIGHUP: the first one ends the server properly, the second one at once."""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

import gevent
from gevent import get_hub
from gevent.event import Event

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import call_in_hub, native_lock, start_native_thread

#: Seconds beyond the sessions' own time until a process that does not come to its end is ended.
_MARGIN = 2 * limits.CLOSE_LINGER


class StopSignals:
    """Turns SIGINT, SIGTERM and SIGHUP into an event while a ``with`` block runs. In other threads than the main one, the end
    of the process sets the event.

    These are Python's own handlers, not gevent's: they run between two bytecodes of whatever runs, so that
    a task that never yields cannot keep the process from ending.

    SIGHUP comes when the terminal closes, often from the shell and the kernel both, so a second one does not end the
    process at once. Where it is ignored (``nohup``) it stays ignored. A server with files to read anew does that
    instead, as the programs of its kind do.

    :param seconds: how long the end of the sessions may take. Somewhat later the process is ended by force.
    :param hung_up: called in the hub at SIGHUP instead of ending; None ends.
    """

    def __init__(
        self, seconds: float = limits.STOP_TIMEOUT, hung_up: Callable[[], None] | None = None
    ) -> None:
        self._hung_up = hung_up
        self._max_seconds = seconds + _MARGIN
        self._asked = Event()
        self._loop = get_hub().loop
        self._count = 0
        self._before: dict[signal.Signals, Any] = {}
        self._over = native_lock()

    def __enter__(self) -> StopSignals:
        self._over.acquire()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._handle)
            if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) == signal.SIG_DFL:
                self._before[signal.SIGHUP] = signal.signal(signal.SIGHUP, self._handle)
        else:
            atexit.register(self._end_with_process)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.release()
        atexit.unregister(self._end_with_process)
        for number, handler in self._before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)

    def wait(self) -> None:
        """Wait for the first signal, or for :meth:`ask`."""
        self._asked.wait()

    def ask(self) -> None:
        """Act as if a signal had come."""
        self._asked.set()

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._hung_up is not None and number not in (signal.SIGINT, signal.SIGTERM):
            call_in_hub(self._loop, gevent.spawn, self._hung_up)
            return
        if self._count and number not in (signal.SIGINT, signal.SIGTERM):
            return
        self._count += 1
        if self._count > 1:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        # Any greenlet may be running, even the hub itself: only this is allowed everywhere.
        call_in_hub(self._loop, self._asked.set)
        start_native_thread(self._end_by_force)

    def _end_with_process(self) -> None:
        """Stop when the main thread ends. A native thread inside of a loop at the interpreter's end is a segmentation
        fault."""
        call_in_hub(self._loop, self._asked.set)
        deadline = clock.now() + self._max_seconds
        while not self._over.acquire(False) and clock.now() < deadline:
            gevent.sleep(0.01)  # it may as well be a greenlet of this thread

    def _end_by_force(self) -> None:
        if not self._over.acquire(True, self._max_seconds):
            sys.stderr.write("greenio: a task does not yield, the process ends without it\n")
            sys.stderr.flush()
            os._exit(1)
