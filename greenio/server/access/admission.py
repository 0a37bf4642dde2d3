"""Admission of new sessions: there are bounds, and a server that is about to stop takes none."""

from __future__ import annotations

from greenio.protocol.errors import CloseCode
from greenio.runtime.sessions.registry import SessionRegistry

#: Reasons that go with close code 4003; the page has a text for each, and tries again by itself.
FULL = "full"
STOPPING = "stopping"


class Admission:
    """Decides about new sessions. Existing ones may always be resumed.

    :param sessions: of the server.
    :param max: sessions at a time; None: no bound.
    :param max_per_address: sessions at a time from one address; None: no bound. Behind a proxy that is not trusted,
        all visitors have one address.
    """

    def __init__(
        self, sessions: SessionRegistry, *, max: int | None = None, max_per_address: int | None = None
    ) -> None:
        self._sessions = sessions
        self._max = max
        self._max_per_address = max_per_address
        self.is_stopping = False
        """True once the server is about to stop."""

    def refusal(self, address: str) -> tuple[CloseCode, str] | None:
        """Return close code and reason for a page that asks for a session, None if it gets one."""
        if self.is_stopping:
            return CloseCode.FULL, STOPPING
        if self._max is not None and len(self._sessions) >= self._max:
            return CloseCode.FULL, FULL
        per_address = self._max_per_address
        if per_address is not None and self._sessions.count_from(address) >= per_address:
            return CloseCode.FULL, FULL
        return None
