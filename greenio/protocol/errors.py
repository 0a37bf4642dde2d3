"""What the other side did wrong, and the close codes that say so.

Nothing in here is an error of the app: the runtime answers a ProtocolViolation by closing the connection
with its code, and logs a Dropped event. Neither becomes a traceback.
"""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct


class CloseCode(IntEnum):
    """Why a connection ends. Below 4000: RFC 6455 section 7.4.1."""

    DONE = 1000
    """The session is over."""
    GOING_AWAY = 1001
    """The server stops, or the page leaves."""
    PROTOCOL = 1002
    """What came is no frame of this protocol, or its numbers cannot be."""
    UNSUPPORTED = 1003
    """A binary frame where text is due."""
    ENCODING = 1007
    """Text that is not UTF-8."""
    POLICY = 1008
    """Understood, but hostile: too deep, or a flood."""
    TOO_BIG = 1009
    """A message beyond the limit."""
    INTERNAL = 1011
    """A fault of the server."""
    EXPIRED = 4001
    """No such session, or no more: the page must not try again."""
    TAKEN_OVER = 4002
    """Another connection of the same session has taken over."""
    FULL = 4003
    """The server takes no more sessions now."""


class ProtocolViolation(Exception):
    """What came from the page ends its connection.

    :param code: the close code, as in CloseCode.
    :param reason: for the log and the closing frame; ASCII, without anything that a user typed.
    """

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code, reason)
        self.code = int(code)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason} (close code {self.code})"


class IgnoredEvent(Struct, frozen=True):
    """One event that nobody can act on, although the frame around it is in order: the session lives on.

    ``reason`` is for the log; it holds nothing that a user typed into a field.
    """

    reason: str
