"""Bytes that a server hands out: in memory, in a file or behind a descriptor, readable in parts."""

from __future__ import annotations

import io
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from typing import Any

import gevent
from gevent import getcurrent

from greenio import limits


class OpenContent:
    """A content that was opened for one request.

    :param size: bytes in all.
    :param version: changes when the bytes change; never reveals a path or token.
    :param read_at: ``read_at(offset, count)`` returns at most ``count`` bytes.
    :param close: releases what opening has taken.
    """

    __slots__ = ("_close", "_read_at", "size", "version")

    def __init__(
        self,
        size: int,
        version: str,
        read_at: Callable[[int, int], bytes],
        close: Callable[[], None] | None = None,
    ) -> None:
        self.size = size
        self.version = version
        self._read_at = read_at
        self._close = close

    def __del__(self) -> None:
        self.close()  # the "finally" of a generator that was never started does not run

    def close(self) -> None:
        """Release what opening has taken. Harmless when called again."""
        close, self._close = self._close, None
        if close is not None:
            close()

    def chunks(self, start: int, stop: int) -> Iterator[bytes]:
        """Yield the bytes from ``start`` up to ``stop`` in pieces, and close the content after the last one.

        Closing the generator closes the content as well.
        """
        try:
            while start < stop:
                chunk = self._read_at(start, min(limits.FILE_CHUNK_BYTES, stop - start))
                if not chunk:
                    return  # the file has become shorter: the answer breaks off
                start += len(chunk)
                yield chunk
        finally:
            self.close()


class FileContent:
    """A source of bytes. :meth:`open` is called once per request, and several may be open at a time."""

    __slots__ = ()

    def open(self) -> OpenContent:
        """Open it for one request.

        :raises OSError: the bytes are not there any more.
        """
        raise NotImplementedError


class MemoryContent(FileContent):
    """Bytes in memory."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    def open(self) -> OpenContent:
        return OpenContent(len(self.data), "0", self._read_at)

    def _read_at(self, offset: int, count: int) -> bytes:
        return self.data[offset : offset + count]


class PathContent(FileContent):
    """A file of the server by its path, opened at each request.

    :raises OSError: there is none, or it cannot be read.
    """

    __slots__ = ("path",)

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.path.abspath(os.fspath(path))
        with open(self.path, "rb"):  # fails now rather than at the click
            pass

    def open(self) -> OpenContent:
        handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
        state = os.fstat(handle)
        return OpenContent(
            state.st_size,
            f"{state.st_mtime_ns:x}",
            lambda offset, count: os.pread(handle, count, offset),
            lambda: os.close(handle),
        )


class HandleContent(FileContent):
    """A file descriptor, which this object owns, from an offset to the file's end."""

    __slots__ = ("_handle", "_offset")

    def __init__(self, handle: int, offset: int = 0) -> None:
        self._handle = handle
        self._offset = offset

    def __del__(self) -> None:
        try:
            os.close(self._handle)
        except (AttributeError, OSError):  # __init__ has failed, or the interpreter ends
            pass

    def open(self) -> OpenContent:
        state = os.fstat(self._handle)
        return OpenContent(max(state.st_size - self._offset, 0), f"{state.st_mtime_ns:x}", self._read_at)

    def _read_at(self, offset: int, count: int) -> bytes:
        return os.pread(self._handle, count, self._offset + offset)


def content_of(function: str, parameter: str, value: object) -> FileContent:
    """Return the content of bytes, of a path, or of a file object from its position to its end.

    The file object may be closed right after the call. Regular files are not copied; others (a socket, a member of
    an archive) are copied to disk, piece by piece.

    :param function: the public function that was called, for messages, like ``parameter``.
    :raises TypeError: ``value`` is none of these.
    :raises OSError: it cannot be read.
    """
    if isinstance(value, (bytes, bytearray, memoryview)):
        return MemoryContent(bytes(value))
    if isinstance(value, (str, os.PathLike)):
        return PathContent(value)
    if isinstance(value, io.TextIOBase):
        value = getattr(value, "buffer", None)
        if value is None:
            raise TypeError(f"{function}(): {parameter} is a file of text; open it in binary mode")
    if hasattr(value, "read"):
        return _shared(value) or _copied(function, parameter, value)
    raise TypeError(
        f"{function}(): {parameter} must be bytes, a path or a binary file object, not {type(value).__name__}"
    )


def _shared(file: Any) -> FileContent | None:
    """Return a content that shares the open file, None if it is no regular file. Decompressing wrappers are none."""
    inner = getattr(file, "file", file)  # the wrappers of the module tempfile
    if not isinstance(getattr(inner, "raw", inner), io.FileIO):
        return None
    if not stat.S_ISREG(os.fstat(inner.fileno()).st_mode):
        return None
    inner.flush()
    return HandleContent(os.dup(inner.fileno()), inner.tell())


def _copied(function: str, parameter: str, file: Any) -> FileContent:
    """Return a copy of what the file object gives, in memory if it is small, else on disk."""
    start = bytearray()
    copy: Any = None
    while True:
        chunk = file.read(limits.FILE_CHUNK_BYTES)
        if not chunk:
            break
        if not isinstance(chunk, (bytes, bytearray, memoryview)):
            raise TypeError(f"{function}(): {parameter} gives {type(chunk).__name__}, not bytes")
        start += chunk
        if len(start) > limits.FILE_MEMORY_BYTES:
            copy = copy or tempfile.TemporaryFile()  # noqa: SIM115 -- lives as long as the content
            copy.write(start)
            start.clear()
        if isinstance(getcurrent(), gevent.Greenlet):
            gevent.sleep(0)  # the others' turn: a large file takes a while
    if copy is None:
        return MemoryContent(bytes(start))
    with copy:
        copy.write(start)
        copy.flush()
        return HandleContent(os.dup(copy.fileno()))
