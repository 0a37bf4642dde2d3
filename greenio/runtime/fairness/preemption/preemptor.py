"""Park a task that computes, let the hub serve the others, and let the task go on.

When the timer's signal finds a session's task at a safe point, the handler switches to the hub, which serves waiting
input and output. Parked tasks go on one at a time, in turn, so that between two of them the hub always comes round:
the largest gap is one interval however many tasks compute. Figures: ``bench/gevent_facts.md``, Pre-emption.
"""

from __future__ import annotations

import logging
from collections import deque
from types import CodeType, FrameType
from typing import Any

from gevent import get_hub, getcurrent
from greenlet import greenlet as RawGreenlet

from greenio import limits
from greenio.runtime.current import is_task
from greenio.runtime.fairness.blocked_calls import blocked_calls
from greenio.runtime.fairness.preemption.cpu_timer import CpuTimer, Repeat
from greenio.runtime.fairness.preemption.delayed_raise import is_raising_soon, raise_soon
from greenio.runtime.fairness.preemption.native_callbacks import NativeCallbacks
from greenio.runtime.fairness.preemption.safe_points import CallersOfAuthorCode, is_boundary, may_hold_a_lock

log = logging.getLogger("greenio.preemption")

#: How many signals in a row to repeat at once, before waiting for the timer's next one.
_MAX_REPEATS = 100


class Preemptor:
    """Pre-empts the tasks of one hub. One per process: there is one such timer.

    :param interval: seconds of the process's CPU time between two signals.
    """

    def __init__(self, interval: float = limits.PREEMPT_INTERVAL) -> None:
        self.preemptions = 0
        """How often a task was interrupted, for metrics."""
        self._timer = CpuTimer(interval)
        self._repeats = 0
        self._callers = CallersOfAuthorCode()
        self._native_callbacks = NativeCallbacks()
        self._parked: deque[RawGreenlet] = deque()
        self._turn: Any = None
        """The hub's timer for its next complete turn."""
        self._hub: Any = None

    @property
    def active(self) -> bool:
        """Return whether tasks are interrupted."""
        return self._timer.active

    def author_code_below(self, code: CodeType, *, ends: bool) -> None:
        """Register a function that calls author code and holds nothing while it does.

        :param ends: its frame is the outermost of a task: nothing outside of it matters.
        """
        self._callers.add(code, ends=ends)

    def start(self) -> bool:
        """Begin to interrupt tasks that compute.

        :returns: False, with the reason in the log, where it cannot work: outside of the main thread, where
            something else uses the signal or its timer, where the system has no such timer, or where callbacks from
            C cannot be told.
        """
        if self.active:
            return True
        reason = self._timer.obstacle()
        if reason is not None:
            log.info("tasks are not pre-empted: %s", reason)
            return False
        if not self._native_callbacks.find_counter():
            log.warning("tasks are not pre-empted: this interpreter does not tell when C code calls Python")
            return False
        self._hub = get_hub()
        self._native_callbacks.calibrate(self._hub.loop)
        # Timers and waiting input and output are looked at in the same turn of the loop; with the lowest
        # priority this one comes last. gevent.sleep(0) would not do: callbacks run before input and output.
        self._turn = self._hub.loop.timer(0, priority=self._hub.loop.MINPRI)
        self._timer.start(self._interrupt)
        blocked_calls.start(self._hub.loop)
        return True

    def stop(self) -> None:
        """End. Parked tasks go on."""
        blocked_calls.stop()
        self._timer.stop()

    def is_paused(self, task: RawGreenlet) -> bool:
        """Return whether a task was interrupted and has not gone on yet."""
        return task in self._parked

    def _interrupt(self, _signal: int, frame: FrameType | None) -> Repeat | None:
        """Handle the signal: pause the running task here if that is safe."""
        running = getcurrent()
        if not self.active or frame is None or not is_task(running) or is_raising_soon():
            return None
        if self._native_callbacks.in_progress():
            self._repeats = 0
            self._timer.retry()
            return None
        # First whose frame it is: looking at its instruction costs memory, see is_boundary().
        is_foreign = may_hold_a_lock(frame)
        is_safe = not is_foreign and is_boundary(frame)
        if blocked_calls.found() and not is_safe:
            if self._callers.hold_nothing(frame):
                blocked_calls.pause(running, frame)
            return None
        if not is_foreign and not is_safe and self._repeats < _MAX_REPEATS:
            self._repeats += 1
            return Repeat()
        self._repeats = 0
        if not is_safe or not self._callers.hold_nothing(frame):
            self._timer.retry()
            return None
        self.preemptions += 1
        self._pause(running, frame)
        return None

    def _pause(self, running: RawGreenlet, frame: FrameType) -> None:
        self._parked.append(running)
        if not self._turn.active:
            self._turn.start(self._let_others_run)
        try:
            # A wake-up meant for something the task waits for later is not ours.
            while running in self._parked:
                self._hub.switch()
        except BaseException as error:  # killed, or a time-out
            if running in self._parked:  # it goes on now, and may wait for something else
                self._parked.remove(running)
            raise_soon(frame, error)

    def _let_others_run(self) -> None:
        """Wait for one more turn of the hub: tasks that this one has woken run before the parked one."""
        self._turn.stop()
        self._turn.start(self._resume_one)

    def _resume_one(self) -> None:
        self._turn.stop()
        if self._parked:
            task = self._parked.popleft()
            if self._parked:
                self._turn.start(self._let_others_run)
            task.switch()


preemptor = Preemptor()
