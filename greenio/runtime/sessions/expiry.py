"""Sessions end when their page does not come back in time, or when the user does nothing for too long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from greenio.engine.channel import CloseReason
from greenio.runtime.hub_logger import hub_logger

if TYPE_CHECKING:
    from greenio.runtime.sessions.session import Session

log = hub_logger("greenio.session")


class Expiry:
    """Ends sessions that nobody uses.

    :param sessions: all sessions.
    :param idle_timeout: seconds after which a session ends whose user does nothing; 0: never.
    """

    __slots__ = ("_idle_check_at", "_idle_timeout", "_sessions", "detached")

    def __init__(self, sessions: Iterable[Session], idle_timeout: float) -> None:
        self._sessions = sessions
        self._idle_timeout = idle_timeout
        self._idle_check_at = 0.0
        #: Sessions that wait for their page to come back.
        self.detached: set[Session] = set()

    def tick(self, now: float) -> None:
        """End what has expired."""
        if self._idle_timeout and now >= self._idle_check_at:
            self._idle_check_at = now + self._idle_timeout / 20
            self._end_idle(now)
        for session in [one for one in self.detached if one.channel.has_expired(now)]:
            self.detached.discard(session)
            session.close(CloseReason.LOST)

    def _end_idle(self, now: float) -> None:
        for session in self._sessions:
            if not session.closed and now - session.active_at >= self._idle_timeout:
                log.info("session %s: nothing happened for %s s", session.name, self._idle_timeout)
                session.close(CloseReason.IDLE)
