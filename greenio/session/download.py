"""The function ``download()``."""

from __future__ import annotations

import os
from typing import BinaryIO

from greenio import limits
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.runtime.files.content import content_of
from greenio.runtime.files.served import File


def download(name: str, content: bytes | bytearray | memoryview | os.PathLike[str] | BinaryIO) -> None:
    """Let the visitor's browser save a file.

    The file is read and sent in pieces when the browser fetches it and not held in memory, unless it was given as bytes.
    It can be fetched for ten minutes, also after the end of the session.

    :param name: name under which it is saved.
    :param content: bytes, a path (``os.PathLike``, read when it is fetched), or a binary file object (from its
        position to its end; the caller may close it at once). A str is refused, so that a text that was not encoded
        does not name a file of the server.
    :raises TypeError: ``name`` is no str, or ``content`` is none of these.
    :raises OSError: the file cannot be read.
    :raises SessionClosedException: the session is closed.

    Example: ``download("report.csv", "a;b\\n1;2\\n".encode())``
    """
    if not isinstance(name, str):
        raise TypeError(f"download(): name must be a str, not {type(name).__name__}")
    given: object = content
    if isinstance(given, str):
        raise TypeError(
            "download(): content must be bytes, a pathlib.Path or a binary file, not str; text needs .encode()"
        )
    task = current_task()
    session = task.session
    session.check(task)
    file = File(content_of("download", "content", content), name=name, attachment=True)
    files = session.registry.files
    files.keep([files.add(file)], limits.DOWNLOAD_SECONDS, session.loop)
    session.send(task, commands.Download(name, file.url))
