"""Stalls: a hub that does not come round, because code in C or a system call that does not yield holds it.

The watchdog's native thread looks: the hub has come round when the loop's count of iterations has moved, and it
waits for work when the innermost frame of its thread is the hub's own. Neither needs a hook in the hub (gevent's
monitor costs 10 to 40 % of every switch, gevent-facts 5). What holds it is named by the frames of its thread.

A function in C that keeps the interpreter's lock stops this thread as well. Then the first look comes when the
function returns, before the line after it runs: the stall is named late, but is named.
"""

from __future__ import annotations

import ctypes
import logging
import sys
import threading
import time
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any, NamedTuple

from gevent.hub import Hub

from greenio import limits
from greenio.runtime.fairness.source_location import SourceLocation, location_of, user_frame

log = logging.getLogger("greenio.stall")

_HUB_RUNS = Hub.run.__code__
_THREAD_RUNS = threading.Thread._bootstrap_inner.__code__  # type: ignore[attr-defined]

_CURE = "run what blocks with greenio.offload(), a computation in Python with greenio.cpu()"


class SessionFrames:
    """Which functions call author code for a session, and under which of their names the session is found."""

    def __init__(self) -> None:
        self._names: dict[CodeType, str] = {_THREAD_RUNS: "self"}

    def add(self, code: CodeType, name: str) -> None:
        """In frames of ``code`` the local variable ``name`` is the session."""
        self._names[code] = name

    def session_name(self, frame: FrameType | None) -> str | None:
        """The name of the session that the frames belong to; None if to none."""
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


#: Seconds beyond ``limits.STALL`` by which the watchdog thread's own delay says that somebody kept the lock.
_LATE = 0.2
#: Rounds of a hub before and after the one that somebody stretches.
_FEW_ROUNDS = 8


class Stall(NamedTuple):
    """Who held the hub, where, and how many seconds so far."""

    session: str | None
    place: SourceLocation
    seconds: float


class HubWatch(ctypes.Structure):
    """Watches one hub. ``look`` and ``rest`` are the watchdog thread's.

    :param loop: of the hub.
    :param thread: its native thread.
    """

    # C's numbers, for the reason that counters.py gives.
    _iteration: int
    _looked_at: float
    _cpu: float
    """Seconds that the hub's thread has computed."""
    _busy_since: float
    """0: it waits for work."""
    _fields_ = [
        ("_iteration", ctypes.c_int64),
        *((name, ctypes.c_double) for name in ("_looked_at", "_cpu", "_busy_since")),
    ]

    def __init__(self, loop: Any, thread: int) -> None:
        super().__init__(_iteration=-1)
        self.loop = loop
        self._thread = thread
        self.users: list[Callable[[], bool]] = []
        """One function per server that lives on this hub: whether one of its tasks may go on by itself."""
        self.stalls = 0
        """How often the hub was held for longer than ``limits.STALL``."""
        self.stalled_seconds = 0.0
        """How long in all, for stalls that are over."""
        self.last: Stall | None = None
        """The last one that could be named. Replaced as a whole: the watchdog's thread writes, others read."""
        self._named: Stall | None = None  # the one that goes on

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to look at. A stall that was named is told to its end."""
        return bool(self.users) or self._named is not None

    def may_go_on_by_itself(self) -> bool:
        """Whether a task waits for something other than its page: then nobody tells when it goes on."""
        return any(may_go_on() for may_go_on in tuple(self.users))

    def woke(self, since: float) -> None:
        """The watchdog has slept, and was woken at ``since`` by a hub that is about to do something."""
        self._looked_at = since

    def look(self, now: float) -> bool:
        """See whether the hub comes round, and say so in the log if it does not.

        :param now: seconds, of ``clock.now()``.
        :returns: whether it is at work.
        """
        frame = sys._current_frames().get(self._thread)
        try:
            iteration = self.loop.iteration
        except (AttributeError, ValueError):  # a loop that does not count, or is gone
            return False
        if frame is None:
            return False
        before, self._looked_at = self._looked_at, now
        computed, self._cpu = self._cpu, _cpu_time(self._thread)
        is_idle = frame.f_code is _HUB_RUNS
        # libev counts an iteration before it waits: who was idle at the last look is in the same one still.
        rounds = iteration - self._iteration
        self._iteration = iteration
        begins = bool(rounds) or not self._busy_since
        if begins or is_idle:
            self._ended(now)
        late = now - before
        # Has it kept the interpreter's lock, and so this thread from looking? A machine that is busy, or was
        # asleep, looks alike, but then the hub has come round meanwhile, or has not computed.
        kept_lock = (
            before
            and late > limits.STALL + _LATE
            and rounds <= _FEW_ROUNDS
            and self._cpu - computed > max(_LATE, late / 10)
        )
        if is_idle:
            self._busy_since = 0.0
            if kept_lock:  # other threads came before this one
                self.stalls += 1
                self.stalled_seconds += late
                log.warning("code in C has kept everybody waiting for %.1f s and is over (%s)", late, _CURE)
            return False
        if begins:
            self._busy_since = before if kept_lock else now
        if self._named is None and now - self._busy_since >= limits.STALL:
            self._name(frame, now)
        return True

    def _name(self, frame: FrameType, now: float) -> None:
        session = session_frames.session_name(frame)
        place = location_of(frame) if session is None else user_frame(frame) or location_of(frame)
        self._named = self.last = Stall(session, place, now - self._busy_since)
        self.stalls += 1
        log.warning(
            "%s has kept everybody waiting for %.1f s at %s: %s (%s)",
            _culprit(session),
            now - self._busy_since,
            place,
            place.code,
            _CURE,
            extra={"session": session},
        )

    def _ended(self, now: float) -> None:
        if self._named is None:
            return
        seconds = now - self._busy_since
        self.last, self._named = self._named._replace(seconds=seconds), None
        self.stalled_seconds += seconds
        log.warning(
            "%s has let the others go on after %.1f s at %s",
            *(_culprit(self.last.session), seconds, self.last.place),
            extra={"session": self.last.session},
        )


def _culprit(session: str | None) -> str:
    return "code of no session" if session is None else f"session {session}"


def _cpu_time(thread: int) -> float:
    """Seconds that a native thread, which must be alive, has computed."""
    return time.clock_gettime(time.pthread_getcpuclockid(thread))
