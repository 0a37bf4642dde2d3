"""Loggers for callbacks of the hub, which cannot wait for a lock of ``logging`` that another native thread holds."""

from __future__ import annotations

import logging

from gevent import getcurrent, spawn_raw
from gevent.hub import Hub


class HubLogger(logging.Logger):
    """A logger whose records are handled in a greenlet of their own where the hub itself writes them."""

    def isEnabledFor(self, level: int) -> bool:
        """Return whether records of that level are written. Takes no lock in the hub."""
        if not isinstance(getcurrent(), Hub):
            return super().isEnabledFor(level)
        return not self.disabled and self.manager.disable < level and level >= self.getEffectiveLevel()

    def handle(self, record: logging.LogRecord) -> None:
        """Hand a record to the handlers."""
        if isinstance(getcurrent(), Hub):
            spawn_raw(super().handle, record)
        else:
            super().handle(record)


def hub_logger(name: str) -> logging.Logger:
    """Return the logger of that name, like ``logging.getLogger()``; the hub may use it.

    A class of loggers that somebody has set with ``logging.setLoggerClass()`` is left as it is.
    """
    logger = logging.getLogger(name)
    if type(logger) is logging.Logger:
        logger.__class__ = HubLogger
    return logger
