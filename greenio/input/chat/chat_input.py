"""The function ``chat_input()``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.ask import ask_unless_named
from greenio.input.fields.chat import ChatField
from greenio.output.chat.chat_text import ChatText


def chat_input(
    placeholder: str = "Message",
    *,
    files: bool = False,
    accept: str | Sequence[str] | None = None,
    max_size: int | str = 0,
    suggestions: Sequence[str] = (),
    value: str = "",
    timeout: float | None = None,
) -> Any:
    """Wait for the next message of the visitor, in a field that grows with its text.

    Enter sends, Shift-Enter begins a new line. While a message is being written (:func:`put_message`), the field stays:
    the visitor may write on, and its button stops the message.

    :param placeholder: text in the empty field, also its name for screen readers.
    :param files: True lets the visitor choose, paste and drop files and pictures. Default: False.
    :param accept: extensions (``".pdf"``) and MIME types (``"image/*"``) that are accepted with ``files``, as for
        :func:`file_upload`. Default: all.
    :param max_size: greatest size of each file, in bytes or as ``"5M"``. Default: 0, what the server allows.
    :param suggestions: texts above the field, of which a click sends one. Default: none.
    :param value: text that is in the field already. Default: none.
    :param timeout: seconds to wait; None (default) waits for ever.
    :returns: the text, a str that also has ``files``: a list of dicts like that of :func:`file_upload`, empty without
        files. The text is empty only if there are files. In coroutine sessions an awaitable.
    :raises ValueError: a limit beyond the server's, or one that is no size.
    :raises TimeoutError: the time is over; the field is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example::

        question = chat_input("Ask anything", files=True)
        put_message("user", question)
    """
    field = ChatField(
        placeholder=placeholder,
        files=files,
        accept=accept,
        max_size=max_size,
        suggestions=suggestions,
        value=value,
    )
    return ask_unless_named(field, None, timeout)


__all__ = ["ChatText", "chat_input"]
