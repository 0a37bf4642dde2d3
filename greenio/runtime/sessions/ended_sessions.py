"""Sessions that are over but not gone: tasks still run, deferred functions are due, the page reads the farewell."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.runtime import clock
from greenio.runtime.tasks.task import GreenletTask
from greenio.runtime.tasks.task_runner import run_deferred

if TYPE_CHECKING:
    from greenio.runtime.sessions.session import Session

log = logging.getLogger("greenio.session")


class EndedSessions:
    """Bounds how long the ended sessions of one registry last.

    :param forget: called with each session once nothing is left to wait for.
    """

    __slots__ = ("_farewell", "_forget", "_grace")

    def __init__(self, forget: Callable[[Session], None]) -> None:
        self._forget = forget
        #: Deadlines of the tasks that are left.
        self._grace: dict[Session, float] = {}
        #: Deadlines of pages that have not read everything, with what they had read when it was set.
        self._farewell: dict[Session, tuple[float, Any]] = {}

    def add(self, session: Session) -> None:
        """Take a session that is over for its tasks: those left get a period of grace."""
        now = clock.now()
        self._grace[session] = now + limits.CLOSE_GRACE
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
            self._grace[session] = clock.now() + limits.DEFER_GRACE
            tasks.deferring = task = GreenletTask(
                session, run_deferred, session, functions, self._deferred_ended
            )
            task.start()
        else:
            self._grace.pop(session, None)
            self._forget_if_over(session)

    def disconnected(self, session: Session) -> None:
        """Learn that nothing will be sent to the page any more."""
        self._farewell.pop(session, None)
        self._forget_if_over(session)

    def tick(self, now: float) -> None:
        """End what has lasted too long."""
        self._end_unread(now)
        for session in [one for one, deadline in self._grace.items() if now >= deadline]:
            self._grace[session] = now + limits.CLOSE_GRACE
            tasks = session.tasks
            for task in tasks if tasks.deferring is None else [tasks.deferring]:
                log.warning("session %s: killing %s, which goes on after the end", session.name, task)
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
        self._grace[session] = clock.now() + limits.CLOSE_GRACE
        if not session.tasks:
            self.tasks_ended(session)

    def _forget_if_over(self, session: Session) -> None:
        if session not in self._grace and session.is_disconnected:
            self._forget(session)
