"""Detect a stall: code in C, or a system call that does not yield, keeps a hub from serving the others.

The watchdog's native thread takes samples: the hub has come round when the loop's count of iterations has moved, and
it waits for work when the innermost frame of its thread is the hub's own. Neither needs a hook in the hub; gevent's
monitor makes every switch slower (``bench/gevent_facts.md``, Cost of a switch). The frames of the hub's thread tell
which code holds it.

A function in C that keeps the interpreter's lock stops the watchdog as well. Then the next sample is taken when the
function returns, before the line after it runs: the stall is reported late, but is reported.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from types import CodeType, FrameType
from typing import TYPE_CHECKING, NamedTuple

from gevent.hub import Hub

from greenio import limits
from greenio.error_pages import see
from greenio.runtime.fairness.source_location import SourceLocation, location_of, user_frame

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

log = logging.getLogger("greenio.stall")

_HUB_RUNS = Hub.run.__code__
_THREAD_RUNS = threading.Thread._bootstrap_inner.__code__  # type: ignore[attr-defined]

_REMEDY = "run what blocks with greenio.offload(), a computation in Python with greenio.cpu()" + see(
    "error_stall"
)


class SessionFrames:
    """The functions that call author code for a session, each with the local variable that holds the session."""

    def __init__(self) -> None:
        self._names: dict[CodeType, str] = {_THREAD_RUNS: "self"}

    def add(self, code: CodeType, name: str) -> None:
        """Register a function.

        :param name: the local variable of its frames that is the session, or the session's part with its ``name``.
        """
        self._names[code] = name

    def session_name(self, frame: FrameType | None) -> str | None:
        """Return the name of the session that the frames belong to, None if they belong to none."""
        while frame is not None:
            variable = self._names.get(frame.f_code)
            if variable is not None:
                found = frame.f_locals.get(variable)
                if frame.f_code is _THREAD_RUNS:  # registered threads know their session
                    found = getattr(found, "greenio_session", None)
                name = getattr(found, "name", None)
                if name is not None:
                    return str(name)
            frame = frame.f_back
        return None


session_frames = SessionFrames()


#: Seconds beyond ``limits.STALL`` from which on a delay of the watchdog's thread is evidence of a kept lock.
_LATE = 0.2
#: The share of the time that a thread which waits in a system call may compute.
_HARDLY = 0.1
#: Rounds of a hub in the time before and after the one that was held.
_FEW_ROUNDS = 8


class Stall(NamedTuple):
    """The session that holds a hub, the line that it is at, and the seconds so far."""

    session: str | None
    location: SourceLocation
    seconds: float


class HubWatch:
    """Watches one hub. The watchdog's thread calls :meth:`sample` and :meth:`woke`.

    :param loop: the hub's event loop.
    :param thread: the hub's native thread.
    """

    def __init__(self, loop: Loop, thread: int) -> None:
        self.loop = loop
        self.users: list[Callable[[], bool]] = []
        """A function of each server that lives on this hub: whether one of its tasks may go on by itself."""
        self.stalls = 0
        """How often the hub was held for longer than ``limits.STALL``."""
        self.stalled_seconds = 0.0
        """How long in all, for stalls that are over."""
        self.last: Stall | None = None
        """The last stall that was reported. Replaced as a whole: the watchdog's thread writes, others read."""
        self.is_blocked = False
        """True if the thread has been in one turn of the hub since the last sample, and has hardly computed."""
        self._thread = thread
        # A loop written in Python has a frame of its own below the hub's.
        self._loop_runs = getattr(type(loop).run, "__code__", _HUB_RUNS)
        self._current: Stall | None = None  # the one that goes on
        # From the sample before: the loop's count, the clock, and the seconds that the thread has computed.
        self._iteration = -1
        self._sampled_at = 0.0
        self._cpu = 0.0
        self._busy_since = 0.0  # 0: the hub waits for work

    @property
    def is_needed(self) -> bool:
        """Return whether to take samples. A stall that was reported is followed to its end."""
        return bool(self.users) or self._current is not None

    def may_go_on_by_itself(self) -> bool:
        """Return whether a task waits for something other than its page, which wakes it without notice."""
        return any(may_go_on() for may_go_on in tuple(self.users))

    def woke(self, since: float) -> None:
        """Forget the time that the watchdog has slept.

        :param since: when a hub that is about to work has woken it.
        """
        self._sampled_at = since

    def sample(self, now: float) -> bool:
        """Check whether the hub comes round, and report in the log if it does not.

        :param now: seconds, of ``clock.now()``.
        :returns: whether the hub is working.
        """
        self.is_blocked = False
        frame = sys._current_frames().get(self._thread)
        try:
            iteration = self.loop.iteration
        except (AttributeError, ValueError):  # a loop that does not count, or is gone
            return False
        if frame is None:
            return False
        before, self._sampled_at = self._sampled_at, now
        computed, self._cpu = self._cpu, _cpu_time(self._thread)
        is_idle = frame.f_code in (_HUB_RUNS, self._loop_runs)
        # libev counts an iteration before it waits: a hub that was idle at the last sample is in the same one still.
        rounds = iteration - self._iteration
        self._iteration = iteration
        begins = bool(rounds) or not self._busy_since
        self.is_blocked = not begins and not is_idle and self._cpu - computed < _HARDLY * (now - before)
        if begins or is_idle:
            self._ended(now)
        late = now - before
        # The hub's thread may have kept the interpreter's lock, and so this thread from taking samples. A machine
        # that is busy, or was suspended, has the same effect, but then the hub has come round, or has not computed.
        kept_lock = (
            before
            and late > limits.STALL + _LATE
            and rounds <= _FEW_ROUNDS
            and self._cpu - computed > max(_LATE, late / 10)
        )
        if is_idle:
            self._busy_since = 0.0
            if kept_lock:  # other threads have run before this one
                self.stalls += 1
                self.stalled_seconds += late
                log.warning("code in C has kept everybody waiting for %.1f s and is over (%s)", late, _REMEDY)
            return False
        if begins:
            self._busy_since = before if kept_lock else now
        if self._current is None and now - self._busy_since >= limits.STALL:
            self._report(frame, now)
        return True

    def _report(self, frame: FrameType, now: float) -> None:
        session = session_frames.session_name(frame)
        location = location_of(frame) if session is None else user_frame(frame) or location_of(frame)
        self._current = self.last = Stall(session, location, now - self._busy_since)
        self.stalls += 1
        log.warning(
            "%s has kept everybody waiting for %.1f s at %s: %s (%s)",
            _culprit(session),
            now - self._busy_since,
            location,
            location.code,
            _REMEDY,
            extra={"session": session},
        )

    def _ended(self, now: float) -> None:
        if self._current is None:
            return
        seconds = now - self._busy_since
        self.last, self._current = self._current._replace(seconds=seconds), None
        self.stalled_seconds += seconds
        log.warning(
            "%s has let the others go on after %.1f s at %s",
            *(_culprit(self.last.session), seconds, self.last.location),
            extra={"session": self.last.session},
        )


def _culprit(session: str | None) -> str:
    return "code of no session" if session is None else f"session {session}"


def _cpu_time(thread: int) -> float:
    """Return the seconds that a native thread, which must be alive, has computed: of the whole process where the system
    cannot tell (macOS, Windows)."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return time.process_time()
    return time.clock_gettime(time.pthread_getcpuclockid(thread))
