"""Files sent to the visitor without being asked for."""

from __future__ import annotations

from typing import Any

from greenio import limits
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.runtime.files.content import content_of
from greenio.runtime.files.served import File


def download(name: str, content: Any) -> None:
    """Let the visitor's browser save a file.

    The file is streamed when the browser asks for it and never held in memory, unless it was given as bytes. It can
    be fetched for ten minutes, also after the end of the session.

    :param name: under which it is saved.
    :param content: bytes, a path (``os.PathLike``; read when it is asked for), or a binary file object (from its
        position to its end; the caller may close it at once). No str: a text that somebody forgot to encode must
        not name a file of the server.
    :raises TypeError: ``content`` is none of these.
    :raises OSError: the file cannot be read.
    :raises SessionClosedException: the session is over.

    Example: ``download("report.csv", "a;b\\n1;2\\n".encode())``
    """
    if not isinstance(name, str):
        raise TypeError(f"download(): name must be a str, not {type(name).__name__}")
    if isinstance(content, str):
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
