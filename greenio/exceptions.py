"""The exceptions of greenio: one small tree.

    Exception
        SessionException              any trouble with the session of the caller
            SessionClosedException    the session is over, or ends while the caller waits
            SessionNotFoundException  the caller belongs to no session
    UserWarning
        GreenioWarning                category of greenio's own warnings

Both session exceptions derive from ``Exception`` because scripts written for PyWebIO rely on it.
"""

from __future__ import annotations

__all__ = [
    "GreenioWarning",
    "SessionClosedException",
    "SessionException",
    "SessionNotFoundException",
]

NOT_FOUND_CURE = (
    "This code runs outside of any session. Call it from an app function given to start_server(), "
    "or register the thread before it starts: greenio.session.register_thread(thread)."
)
CLOSED_CURE = "The session is closed: its page is gone, or its work was done."


class SessionException(Exception):
    """Any trouble with the session of the caller. Catch this one to catch both kinds below."""


class SessionClosedException(SessionException):
    """The session of the caller is over, or ends while the caller waits for its user."""

    def __init__(self, message: str = CLOSED_CURE) -> None:
        super().__init__(message)


class SessionNotFoundException(SessionException):
    """The caller belongs to no session. The message names the cure."""

    def __init__(self, message: str = NOT_FOUND_CURE) -> None:
        super().__init__(message)


class GreenioWarning(UserWarning):
    """Category of the warnings that greenio itself gives."""
