"""Faults of the other side, and the close codes that report them.

None of them is an error of the app: the session answers a ProtocolViolation by closing the connection with its code,
and logs an IgnoredEvent. Neither becomes a traceback.
"""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct


class CloseCode(IntEnum):
    """Codes for the end of a connection. Below 4000: RFC 6455 section 7.4.1."""

    DONE = 1000
    """The session is over."""
    GOING_AWAY = 1001
    """The server stops, or the page leaves."""
    PROTOCOL = 1002
    """A message that is not a frame of this protocol, or has impossible numbers."""
    UNSUPPORTED = 1003
    """A binary frame instead of text."""
    ENCODING = 1007
    """Text that is not UTF-8."""
    POLICY = 1008
    """A frame that is nested too deeply, or one of too many."""
    TOO_BIG = 1009
    """A message beyond the limit."""
    INTERNAL = 1011
    """A fault of the server."""
    EXPIRED = 4001
    """There is no such session any more: the page must not try again."""
    TAKEN_OVER = 4002
    """Another connection of the same session has taken over."""
    FULL = 4003
    """The server has as many sessions as it may have."""
    NO_LOGIN = 4004
    """The login has expired: the page must not try again before its visitor has logged in."""


class ProtocolViolation(Exception):
    """A message from the page that ends its connection.

    :param code: the close code, as in CloseCode.
    :param reason: for the log and the closing frame; ASCII, without text that a user has typed.
    """

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code, reason)
        self.code = int(code)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason} (close code {self.code})"


class IgnoredEvent(Struct, frozen=True):
    """An event that cannot be acted on, although the frame around it is valid: the session goes on.

    ``reason`` is for the log; it holds no text that a user has typed into a field.
    """

    reason: str
