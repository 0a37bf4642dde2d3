"""A native thread that lets a computing task's output be seen, and names who holds the hub.

What a task puts leaves at the end of the hub's turn; a task that computes without yielding keeps the turn open
for seconds (gevent-facts 5: both lines after 2.1 s). When no turn has begun between two looks of this thread and
one is still open, it writes the queued commands itself. At every look it also looks at the hubs: see ``stall.py``.

Between bursts it sleeps on a lock: sessions that wait for their users cost nothing. While a task waits for
something else, a clock or a socket, it may go on without anybody telling; then the thread looks now and then.
"""

from __future__ import annotations

import ctypes
import logging
from typing import TYPE_CHECKING, Any

from greenio.runtime import clock
from greenio.runtime.fairness.stall import HubWatch
from greenio.runtime.native import native_lock, native_sleep, start_native_thread

if TYPE_CHECKING:
    from greenio.runtime.sessions.sender import Sender

log = logging.getLogger("greenio.session")

#: Seconds between two looks: output of a computing task shows after one to two of them.
_LOOK = 0.04
#: Looks without any activity until the thread goes to sleep.
_IDLE_LOOKS = 25
#: Seconds that it sleeps while a task may go on by itself.
_NAP = 0.2


class Watchdog(ctypes.Structure):
    """Watches the open turns of all sessions of the process, and their hubs. Its thread starts when it is needed
    first.
    """

    _activity: int
    _seen: int
    """What it was at the last look."""
    _woken_at: float
    _fields_ = [  # see counters.py
        ("_activity", ctypes.c_int64),
        ("_seen", ctypes.c_int64),
        ("_woken_at", ctypes.c_double),
    ]

    def __init__(self) -> None:
        super().__init__(_seen=-1)
        self._open: set[Sender] = set()
        self._hubs: dict[int, HubWatch] = {}
        self._asleep = True
        self._started = False
        self._wake = native_lock()
        self._wake.acquire()

    def hub_watch(self, loop: Any, thread: int) -> HubWatch:
        """The watch of a thread's hub. It looks while it has ``users``."""
        watch = self._hubs.get(thread)
        if watch is None or watch.loop is not loop:
            watch = self._hubs[thread] = HubWatch(loop, thread)
        return watch

    def turn_opened(self, session: Sender) -> None:
        """Commands of ``session`` may be queued until the turn's end. Called in the hub's thread."""
        self._open.add(session)
        self.wake()

    def turn_ended(self, session: Sender) -> None:
        """The hub came round."""
        self._open.discard(session)

    def wake(self) -> None:
        """A session is about to do something."""
        self._activity += 1
        if self._asleep:
            self._asleep = False
            self._woken_at = clock.now()
            if self._started:
                try:
                    self._wake.release()
                except RuntimeError:  # it did not get to sleep
                    pass
            else:
                self._started = True
                start_native_thread(self._watch)

    def _watch(self) -> None:
        idle_looks = 0
        while True:
            is_busy = self._look_at_hubs()
            if self._activity != self._seen:  # the hub came round since the last look
                self._seen = self._activity
                idle_looks = 0
            elif self._open:
                self._flush_open_turns()
            elif is_busy:
                idle_looks = 0
            else:
                idle_looks += 1
            if idle_looks > _IDLE_LOOKS:
                if self._sleep_until_stirred():
                    idle_looks = 0
            else:
                native_sleep(_LOOK)

    def _sleep_until_stirred(self) -> bool:
        """Whether somebody has; else it was only a nap."""
        seconds = _NAP if any(watch.may_go_on_by_itself() for watch in self._watches()) else -1
        self._asleep = True
        if self._activity != self._seen:  # a turn began before it could see that we sleep
            self._asleep = False
            return True
        if not self._wake.acquire(True, seconds):
            self._asleep = False
            return False
        for watch in self._watches():
            watch.woke(self._woken_at)
        return True

    def _watches(self) -> list[HubWatch]:
        return [watch for watch in list(self._hubs.values()) if watch.is_needed]

    def _look_at_hubs(self) -> bool:
        is_busy = False
        now = clock.now()
        for watch in self._watches():
            try:
                is_busy = watch.look(now) or is_busy
            except Exception:
                log.exception("the watchdog could not look at a hub")
        return is_busy

    def _flush_open_turns(self) -> None:
        try:
            stuck = tuple(self._open)
        except RuntimeError:  # changed while being copied: the hub is alive
            return
        for session in stuck:
            try:
                session.flush()
            except Exception:
                log.exception("session %s: the watchdog could not write", session.name)


watchdog = Watchdog()
