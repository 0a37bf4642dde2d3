"""The exceptions of greenio: one small tree.

    Exception
        SessionException              any trouble with the session of the caller
            SessionClosedException    the session is over, or ends while the caller waits
            SessionNotFoundException  the caller belongs to no session
            PageLeftException         the visitor has gone to another page of the app
        MessageStopped                the visitor has stopped a message that is being written
    UserWarning
        GreenioWarning                category of greenio's own warnings

The session exceptions derive from ``Exception`` because scripts written for PyWebIO rely on it.
"""

from __future__ import annotations

from greenio.error_pages import see

__all__ = [
    "GreenioWarning",
    "MessageStopped",
    "PageLeftException",
    "SessionClosedException",
    "SessionException",
    "SessionNotFoundException",
]

NOT_FOUND_CURE = (
    "This code runs outside of any session. Call it from an app function given to start_server(), "
    "or register the thread before it starts: greenio.session.register_thread(thread)"
    + see("error_no_session")
    + "."
)
CLOSED_CURE = "The session is closed: its page is gone, or its work was done" + see("error_closed") + "."


class SessionException(Exception):
    """Any trouble with the session of the caller. Catch this one to catch all kinds below."""


class SessionClosedException(SessionException):
    """The session of the caller is over, or ends while the caller waits for its user."""

    def __init__(self, message: str = CLOSED_CURE) -> None:
        super().__init__(message)


class SessionNotFoundException(SessionException):
    """The caller belongs to no session. The message names the cure."""

    def __init__(self, message: str = NOT_FOUND_CURE) -> None:
        super().__init__(message)


class PageLeftException(SessionException):
    """The visitor has gone to another page of the app (``pages()``), or leaves this one while the caller waits.

    The session goes on. Raised by calls of the page that was left; its function ends by it quietly.
    """

    def __init__(
        self, message: str = "The visitor has left this page of the app. The session goes on."
    ) -> None:
        super().__init__(message)


class MessageStopped(Exception):
    """The visitor has pressed Stop while the message was being written; raised by its ``write()``.

    :param message: the message.
    """

    def __init__(self, message: object) -> None:
        super().__init__("The visitor has stopped this message.")
        self.message = message


class GreenioWarning(UserWarning):
    """Category of the warnings that greenio itself gives."""
