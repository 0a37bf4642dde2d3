"""The function ``put_file()``."""

from __future__ import annotations

import os
from typing import BinaryIO

from greenio.output.content import plain_text
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.files.content import content_of
from greenio.runtime.files.served import File
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.media import FileLink


def put_file(
    name: str,
    content: bytes | bytearray | memoryview | str | os.PathLike[str] | BinaryIO,
    label: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a link-like button that saves a file on the visitor's computer.

    The file can be saved as long as the button is on the page, so the session stays open after the app has ended.
    It is read and sent in pieces at each download and not held in memory, unless it was given as bytes.

    :param name: name under which it is saved.
    :param content: bytes, a path (str or ``os.PathLike``, read at each download), or a binary file object
        (from its position to its end; the caller may close it at once).
    :param label: text of the button. Default: the name.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``name`` is no str, or ``content`` is none of these.
    :raises OSError: the file cannot be read.
    :raises SessionClosedException: the session is closed.

    Example: ``put_file("report.csv", "a;b\\n1;2\\n".encode(), "Get the report")``
    """
    if not isinstance(name, str):
        raise TypeError(f"put_file(): name must be a str, not {type(name).__name__}")
    session = current_session()
    file = File(content_of("put_file", "content", content), name=name, attachment=True)
    session.registry.files.add(file)
    held = CallbackRef(session.callbacks, file, name="put_file")
    widget = FileLink(name, name if label is None else plain_text(label), file.url, held)
    return Output("put_file", widget, scope, position)
