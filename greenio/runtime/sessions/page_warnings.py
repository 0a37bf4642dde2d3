"""Warnings that a page can cause as often as it likes: a limited number is logged, the others are counted."""

from __future__ import annotations

import logging

from greenio import limits
from greenio.runtime import clock

log = logging.getLogger("greenio.session")


class PageWarnings:
    """The warnings about one session's page. Without a limit, a hostile page fills the disk with them.

    :param session: the session's name in logs.
    """

    __slots__ = ("_count", "_session", "_since", "_unlogged")

    def __init__(self, session: str) -> None:
        self._session = session
        self._since = clock.now()
        self._count = 0
        self._unlogged = 0

    def warn(self, logger: logging.Logger, message: str, *args: object, exc_info: bool = False) -> None:
        """Log a warning, or count it.

        :param message: with ``%s`` for the session's name first.
        :param args: the other values of the message.
        """
        now = clock.now()
        if now - self._since >= limits.PAGE_WARNINGS_SECONDS:
            self.report_unlogged()
            self._since = now
            self._count = 0
        if self._count < limits.PAGE_WARNINGS:
            self._count += 1
            logger.warning(message, self._session, *args, exc_info=exc_info)
        else:
            self._unlogged += 1

    def report_unlogged(self) -> None:
        """Log the number of warnings that were not logged since the last report, if there are any."""
        if self._unlogged:
            log.warning(
                "session %s: %s more warnings about its page were not logged", self._session, self._unlogged
            )
            self._unlogged = 0
