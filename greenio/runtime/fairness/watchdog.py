"""A native thread that writes the output of a task that computes, and reports a hub that is held.

The output of a task is written at the end of the hub's turn; a task that computes without yielding keeps the turn
open. When no turn has begun between two samples of this thread and one is still open, the thread writes the queued
commands itself. At every sample it also checks the hubs: see ``stall``.

While all sessions wait for their users it sleeps on a lock and costs nothing. A task that waits for something else, a
clock or a socket, may go on without waking the thread; meanwhile it takes a sample now and then.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from greenio.runtime import clock
from greenio.runtime.fairness.blocked_calls import blocked_calls
from greenio.runtime.fairness.stall import HubWatch
from greenio.runtime.interfaces import Flushable
from greenio.runtime.native import native_lock, native_sleep, start_native_thread

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

log = logging.getLogger("greenio.session")

#: Seconds between two samples: output of a computing task shows after one to two of them.
_INTERVAL = 0.04
#: The same while a task blocks the thread in a call, between its pauses.
_SHORT_INTERVAL = 0.004
#: Samples without any activity until the thread goes to sleep.
_IDLE_SAMPLES = 25
#: Seconds that it sleeps at most while a task may go on by itself.
_NAP = 0.2


class Watchdog:
    """Watches the open turns of all sessions of the process, and their hubs. Its thread starts when first needed."""

    def __init__(self) -> None:
        self._activity = 0
        self._sampled_activity = -1
        self._woken_at = 0.0
        self._open: set[Flushable] = set()
        self._hubs: dict[int, HubWatch] = {}
        self._asleep = True
        self._started = False
        self._wake = native_lock()
        self._wake.acquire()

    def hub_watch(self, loop: Loop, thread: int) -> HubWatch:
        """Return the watch of a thread's hub. It takes samples while it has ``users``."""
        watch = self._hubs.get(thread)
        if watch is None or watch.loop is not loop:
            watch = self._hubs[thread] = HubWatch(loop, thread)
        return watch

    def turn_opened(self, sender: Flushable) -> None:
        """Commands of ``sender`` may be queued until the turn's end. Called in the hub's thread."""
        self._open.add(sender)
        self.wake()

    def turn_ended(self, sender: Flushable) -> None:
        """Note that the turn is over. Called in the hub's thread."""
        self._open.discard(sender)

    def wake(self) -> None:
        """Note that a session is about to do something; wake the thread if it sleeps."""
        self._activity += 1
        if self._asleep:
            self._asleep = False
            self._woken_at = clock.now()
            if self._started:
                try:
                    self._wake.release()
                except RuntimeError:  # the thread has not fallen asleep
                    pass
            else:
                self._started = True
                start_native_thread(self._watch)

    def _watch(self) -> None:
        idle_samples = 0
        while True:
            is_busy = self._sample_hubs()
            if self._activity != self._sampled_activity:  # the hub has come round
                self._sampled_activity = self._activity
                idle_samples = 0
            elif self._open:
                self._flush_open_turns()
            elif is_busy:
                idle_samples = 0
            else:
                idle_samples += 1
            if idle_samples > _IDLE_SAMPLES:
                if self._sleep_until_woken():
                    idle_samples = 0
            else:
                native_sleep(_SHORT_INTERVAL if blocked_calls.is_likely else _INTERVAL)

    def _sleep_until_woken(self) -> bool:
        """Sleep until a session does something, or for a nap.

        :returns: whether one has.
        """
        seconds = _NAP if any(watch.may_go_on_by_itself() for watch in self._watches()) else -1
        self._asleep = True
        if self._activity != self._sampled_activity:  # a turn has begun meanwhile, and has not woken us
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

    def _sample_hubs(self) -> bool:
        is_busy = False
        now = clock.now()
        for watch in self._watches():
            try:
                is_busy = watch.sample(now) or is_busy
                if watch.is_blocked:
                    blocked_calls.interrupt(watch.loop)
            except Exception:
                log.exception("the watchdog could not check a hub")
        return is_busy

    def _flush_open_turns(self) -> None:
        try:
            stuck = tuple(self._open)
        except RuntimeError:  # changed while being copied: the hub is alive
            return
        for sender in stuck:
            try:
                sender.flush()
            except Exception:
                log.exception("session %s: the watchdog could not write", sender.name)


watchdog = Watchdog()
