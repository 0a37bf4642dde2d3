"""Log messages that can come as often as somebody likes: a limited number is written, the others are counted."""

from __future__ import annotations

import logging

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.hub_logger import hub_logger

log = hub_logger("greenio.session")


class BoundedLog:
    """The messages of one kind about one session. Without a limit, a hostile page fills the disk with them.

    :param session: the session's name in logs.
    :param kind: what the messages are, in the plural, for the line that tells how many were not logged.
    """

    __slots__ = ("_count", "_kind", "_session", "_since", "_unlogged")

    def __init__(self, session: str, kind: str) -> None:
        self._session = session
        self._kind = kind
        self._since = clock.now()
        self._count = 0
        self._unlogged = 0

    def log(
        self, logger: logging.Logger, level: int, message: str, *args: object, exc_info: bool = False
    ) -> None:
        """Log a message, or count it.

        :param message: with ``%s`` for the session's name first.
        :param args: the other values of the message.
        """
        now = clock.now()
        if now - self._since >= limits.BOUNDED_LOG_SECONDS:
            self.report_unlogged()
            self._since = now
            self._count = 0
        if self._count < limits.BOUNDED_LOG:
            self._count += 1
            logger.log(level, message, self._session, *args, exc_info=exc_info)
        else:
            self._unlogged += 1

    def report_unlogged(self) -> None:
        """Log the number of messages that were not logged since the last report, if there are any."""
        if self._unlogged:
            log.warning("session %s: %s more %s were not logged", self._session, self._unlogged, self._kind)
            self._unlogged = 0
