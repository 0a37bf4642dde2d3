"""Who may open a session: bounds on how many there are, and a server that is about to stop takes none."""

from __future__ import annotations

from greenio.protocol.errors import CloseCode
from greenio.runtime.sessions.registry import SessionRegistry

#: What the page is told with 4003; it has texts for both, and tries again by itself.
FULL = "full"
STOPPING = "stopping"


class Admission:
    """Decides about new sessions. Those that exist always may be resumed.

    :param sessions: that there are.
    :param most: at a time; None: no bound.
    :param most_per_address: at a time from one address; None: no bound. Behind a proxy all have one address, unless
        it is trusted to say which.
    """

    def __init__(
        self, sessions: SessionRegistry, *, most: int | None = None, most_per_address: int | None = None
    ) -> None:
        self._sessions = sessions
        self._most = most
        self._most_per_address = most_per_address
        self.is_stopping = False
        """Whether the server is about to stop."""

    def refusal(self, address: str) -> tuple[CloseCode, str] | None:
        """Close code and reason for a page that wants a session, None if it gets one."""
        if self.is_stopping:
            return CloseCode.FULL, STOPPING
        if self._most is not None and len(self._sessions) >= self._most:
            return CloseCode.FULL, FULL
        most = self._most_per_address
        if most is not None and self._sessions.count_from(address) >= most:
            return CloseCode.FULL, FULL
        return None
