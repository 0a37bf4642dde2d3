"""One file on its way from a page to disk."""

from __future__ import annotations

import os
import re
from typing import Any

from greenio.runtime.files.upload_folder import Directory
from greenio.runtime.identity import new_id

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_MAX_NAME = 255


class Refused(Exception):
    """A piece of an upload that is not taken.

    :param status: of the answer to the page (RFC 9110, 15.5).
    :param reason: a word for the page.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status = status
        self.reason = reason


class Upload:
    """One file. ``received`` of its ``size`` bytes are on disk.

    :param name: as told by the page; only its base name is kept, and it never becomes a path.
    :param modified: seconds since the epoch.
    """

    __slots__ = (
        "_account",
        "_directory",
        "closed",
        "failure",
        "mime_type",
        "modified",
        "name",
        "path",
        "received",
        "size",
        "token",
        "writer",
    )

    def __init__(
        self, directory: Directory, account: Account, *, name: str, size: int, mime_type: str, modified: float
    ) -> None:
        self.token = new_id(18)
        self.name = base_name(name)
        self.size = size
        self.mime_type = mime_type[:_MAX_NAME]
        self.modified = modified
        self.received = 0
        #: Why nothing more is taken, None while it is.
        self.failure: Refused | None = None
        #: The request that writes now; a later one takes over.
        self.writer: object = None
        self.closed = False
        self._directory = directory
        self._account = account
        self.path = directory.new_file()

    @property
    def is_complete(self) -> bool:
        """Return whether all of it has arrived."""
        return self.received == self.size and self.failure is None and not self.closed

    def write(self, handle: int, data: bytes) -> None:
        """Append to the open file.

        :raises Refused: it becomes larger than was said, the session has too much on disk, or the disk is full.
        """
        if self.received + len(data) > self.size:
            raise self.fail(Refused(413, "larger than announced"))
        try:
            self._account.add(len(data))
        except Refused as refused:
            self.fail(refused)
            raise
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
        except OSError as error:
            self._account.add(-len(data))
            raise self.fail(Refused(507, f"cannot be written: {error.strerror}")) from error
        self.received += len(data)

    def fail(self, refused: Refused) -> Refused:
        """Take nothing more, and give the space on disk back at once: others may need it.

        :param refused: told to the page whenever it asks.
        :returns: the same.
        """
        self.failure = refused
        self.delete()
        return refused

    def delete(self) -> None:
        """Take it off the disk. Again: nothing."""
        if self.closed:
            return
        self.closed = True
        self._account.add(-self.received)
        self._directory.forget(self.path)

    def release(self) -> str:
        """The file is the author's from now on; returns where it is."""
        if not self.closed:
            self.closed = True
            self._account.add(-self.received)
            self._directory.disown(self.path)
        return self.path


class Account:
    """How much one session has on disk."""

    __slots__ = ("_limit", "used")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self.used = 0

    def check(self, more: int) -> None:
        """:raises Refused: ``more`` bytes would be too much."""
        if self.used + more > self._limit:
            raise Refused(507, "this session has too much on disk")

    def add(self, count: int) -> None:
        """Count bytes that come (or, negative, go).

        :raises Refused: they are too many.
        """
        if count > 0:
            self.check(count)
        self.used += count


def base_name(name: Any) -> str:
    """The last part of a file name, whatever system its path comes from; never empty, ``.`` or ``..``.

    Example: ``base_name("C:\\\\docs\\\\a.txt") == "a.txt"``
    """
    last = _CONTROL.sub("", str(name)).replace("\\", "/").rpartition("/")[2].strip()
    if len(last) > _MAX_NAME:
        stem, dot, suffix = last.rpartition(".")
        last = (
            f"{stem[: _MAX_NAME - len(suffix) - 1]}.{suffix}"
            if dot and len(suffix) < 20
            else last[:_MAX_NAME]
        )
    return last if last.strip(".") else "file"
