"""Sessions that are over but not gone: tasks still run, deferred functions are due, the page reads the farewell.

The end of a session ends its interactive calls, not its tasks: a file that is being written is written completely. Tasks
that run on are orphaned, and bounded by a time-out.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.runtime import clock
from greenio.runtime.fairness.source_location import waiting_location
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.tasks.task import GreenletTask
from greenio.runtime.tasks.task_runner import run_deferred

if TYPE_CHECKING:
    from greenio.runtime.sessions.session import Session

log = hub_logger("greenio.session")


class EndedSessions:
    """Bounds how long the ended sessions of one registry last.

    :param forget: called with each session once nothing is left to wait for.
    :param orphan_timeout: seconds for which tasks run on after the end of their session; None: for ever.
    """

    __slots__ = ("_deadlines", "_farewell", "_forget", "_orphan_timeout")

    def __init__(
        self, forget: Callable[[Session], None], orphan_timeout: float | None = limits.ORPHAN_TIMEOUT
    ) -> None:
        self._forget = forget
        self._orphan_timeout = math.inf if orphan_timeout is None else orphan_timeout
        #: Deadlines of the tasks that are left.
        self._deadlines: dict[Session, float] = {}
        #: Deadlines of pages that have not read everything, with what they had read when it was set.
        self._farewell: dict[Session, tuple[float, Any]] = {}

    def add(self, session: Session) -> None:
        """Take a session that is over for its tasks: those left run on until the time-out."""
        now = clock.now()
        self._deadlines[session] = now + self._orphan_timeout
        if not session.is_disconnected:
            self._farewell[session] = now + limits.FAREWELL_TIMEOUT, None
        if not session.tasks:
            self.tasks_ended(session)

    def tasks_ended(self, session: Session) -> None:
        """Run the deferred functions of a session whose last task is gone."""
        tasks = session.tasks
        if tasks.deferring is not None:
            return  # a thread that one of them has started, or was late: the end of those functions looks again
        functions = tasks.take_deferred()
        if functions:
            self._deadlines[session] = clock.now() + limits.DEFER_GRACE
            tasks.deferring = task = GreenletTask(
                session, run_deferred, session, functions, self._deferred_ended
            )
            task.start()
        else:
            self._deadlines.pop(session, None)
            self._forget_if_over(session)

    def stop_tasks(self, session: Session) -> None:
        """Let the tasks of a session that is over run on no longer than a short period of grace."""
        deadline = self._deadlines.get(session)
        if deadline is not None and session.tasks.deferring is None:
            self._deadlines[session] = min(deadline, clock.now() + limits.CLOSE_GRACE)

    def disconnected(self, session: Session) -> None:
        """Learn that nothing will be sent to the page any more."""
        self._farewell.pop(session, None)
        self._forget_if_over(session)

    def tick(self, now: float) -> None:
        """End what has lasted too long."""
        self._end_unread(now)
        for session in [one for one, deadline in self._deadlines.items() if now >= deadline]:
            self._deadlines[session] = now + limits.CLOSE_GRACE
            tasks = session.tasks
            for task in tasks if tasks.deferring is None else [tasks.deferring]:
                place = waiting_location(task) or "an unknown line"
                log.warning(
                    "session %s: killing %s, which runs on after the end of its session, at %s",
                    session.name,
                    task.id,
                    place,
                )
                task.end()

    def _end_unread(self, now: float) -> None:
        """A page may answer pings and yet never read the farewell; no other time-out counts by then."""
        for session, (deadline, before) in list(self._farewell.items()):
            connection = session.sender.connection
            progress = session.channel.outbox.acked, connection and connection.backlog
            if connection is None or progress != before:
                self._farewell[session] = now + limits.FAREWELL_TIMEOUT, progress
            elif now >= deadline:
                log.info("session %s: its page does not read the last messages", session.name)
                session.close(CloseReason.LOST)

    def _deferred_ended(self, session: Session) -> None:
        session.tasks.deferring = None
        self._deadlines[session] = clock.now() + limits.CLOSE_GRACE
        if not session.tasks:
            self.tasks_ended(session)

    def _forget_if_over(self, session: Session) -> None:
        if session not in self._deadlines and session.is_disconnected:
            self._forget(session)
