"""Admission of new sessions: there are bounds, and a server that is about to stop takes none."""

from __future__ import annotations

import logging
import os

from greenio.protocol.errors import CloseCode
from greenio.runtime.sessions.registry import SessionRegistry

log = logging.getLogger("greenio.server")

#: Reasons that go with close code 4003; the page has a text for each, and tries again by itself.
FULL = "full"
STOPPING = "stopping"


class Admission:
    """Decides about new sessions. Existing ones may always be resumed.

    :param sessions: of the server.
    :param max: sessions at a time; None: no bound.
    :param max_memory: bytes of memory of the process from which it takes no more; None: no bound.
    :param max_per_address: sessions at a time from one address; None: no bound. Behind a proxy that is not trusted,
        all visitors have one address.
    """

    def __init__(
        self,
        sessions: SessionRegistry,
        *,
        max: int | None = None,
        max_per_address: int | None = None,
        max_memory: int | None = None,
    ) -> None:
        self._sessions = sessions
        self._max = max
        self._max_per_address = max_per_address
        self._max_memory = max_memory
        self._has_memory = True
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
        if self._max_memory is not None and not self._is_below(self._max_memory):
            return CloseCode.FULL, FULL
        return None

    def _is_below(self, bound: int) -> bool:
        """Return whether the process takes less memory; log each time that this changes."""
        taken = resident_bytes()
        if self._has_memory is not (taken < bound):
            self._has_memory = taken < bound
            if self._has_memory:
                log.info("memory is down to %d MB: new sessions are taken again", taken >> 20)
            else:
                log.warning("memory is %d MB, above max_memory: new visitors wait", taken >> 20)
        return self._has_memory


def resident_bytes() -> int:
    """Return the bytes of this process that are in memory. Linux only.

    :raises OSError: the system does not tell.
    """
    with open("/proc/self/statm", "rb") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
