"""``sys.stdin``, ``sys.stdout`` and ``sys.stderr`` in a process that runs a program for many visitors.

Each exists once, and asks at every call whose code is running. Python's code gets these objects by the attributes of
``sys`` (see ``sys_names``); C code, as that of ``print()``, looks in the module's dict, where the other kind stands:
:class:`StreamForC` follows what a visitor has put in its place. These must not, or a visitor's
``sys.stdout = Wrapper(sys.stdout)`` would call itself.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from greenio.terminal.programs.current import RunPort, has_terminal, running_program

_CLOSED = "I/O operation on closed file."


class _TerminalStream(io.TextIOBase):
    """The part that all three have in common.

    :param name: in ``sys``.
    :param number: of its file descriptor.
    :param original: the process's own.
    """

    mode = "r"
    errors = "strict"
    newlines = None

    def __init__(self, name: str, number: int, original: Any) -> None:
        self.name = f"<{name}>"
        self._number = number
        self._original = original

    def _run(self) -> RunPort | None:
        run = running_program()
        if run is not None and run.closed_streams and self._number in run.closed_streams:
            raise ValueError(_CLOSED)
        return run

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8" if running_program() is not None else getattr(self._original, "encoding", "utf-8")

    @property
    def closed(self) -> bool:
        run = running_program()
        if run is None:
            return bool(getattr(self._original, "closed", False))
        return bool(run.closed_streams) and self._number in run.closed_streams

    def close(self) -> None:
        run = running_program()
        if run is not None and not self.closed:
            self.flush()
            run.closed_streams |= {self._number}

    def fileno(self) -> int:
        return self._number if self._run() is not None else int(self._original.fileno())

    def isatty(self) -> bool:
        self._run()  # refuses a closed stream
        return has_terminal() or bool(self._original.isatty())

    def readable(self) -> bool:
        return self._number == 0

    def writable(self) -> bool:
        return self._number != 0

    def reconfigure(self, **_settings: Any) -> None:
        """Nothing: it is a terminal, whatever the encoding."""

    def detach(self) -> Any:
        return self.buffer

    def __del__(self) -> None:
        """Nothing: the end of the interpreter closes no visitor's stream."""

    def __getattr__(self, name: str) -> Any:
        if name == "_original":
            raise AttributeError(name)
        return getattr(self._original, name)

    def __repr__(self) -> str:
        return f"<greenio terminal name={self.name!r} encoding='utf-8'>"


class TerminalOutput(_TerminalStream):
    """``sys.stdout`` and ``sys.stderr``."""

    mode = "w"
    line_buffering = True
    write_through = False

    def __init__(self, name: str, number: int, original: Any) -> None:
        super().__init__(name, number, original)
        self.errors = "strict" if number == 1 else "backslashreplace"
        self.buffer = TerminalBytes(self)
        #: Whether text waits for the end of its line, as it does in Python's own streams of a terminal.
        self.waits = not os.environ.get("PYTHONUNBUFFERED")

    def write(self, text: str, /) -> int:
        run = self._run()
        if run is None:
            return int(self._original.write(text))
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        waiting = run.sys_names.get(self, "") + text
        if not self.waits or "\n" in text or "\r" in text:
            self.buffer.release(run)
            run.sys_names.pop(self, None)
            run.write(waiting)
        elif len(waiting) > io.DEFAULT_BUFFER_SIZE:
            run.sys_names.pop(self, None)
            run.write(waiting)
        else:
            run.sys_names[self] = waiting
        return len(text)

    def writelines(self, lines: Iterable[str], /) -> None:  # type: ignore[override]
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        run = self._run()
        if run is None:
            self._original.flush()
        elif run.sys_names:
            self.buffer.release(run)
            run.write(run.sys_names.pop(self, ""))


class TerminalBytes(io.RawIOBase):
    """``sys.stdout.buffer``.

    :param text: the stream of text over it.
    """

    mode = "wb"

    def __init__(self, text: TerminalOutput) -> None:
        self._text = text
        self.name = text.name

    @property
    def raw(self) -> TerminalBytes:
        return self

    @property
    def closed(self) -> bool:
        return self._text.closed

    def close(self) -> None:
        """Nothing: a visitor closes the stream of text."""

    def write(self, data: Any, /) -> int:
        run = self._text._run()
        if run is None:
            return int(self._text._original.buffer.write(data))
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        run.sys_names[self] = run.sys_names.get(self, b"") + bytes(data)
        if not self._text.waits or len(run.sys_names[self]) > io.DEFAULT_BUFFER_SIZE:
            self.release(run)
        return len(data)

    def flush(self) -> None:
        run = running_program()
        if run is None:
            self._text._original.flush()
        else:
            self.release(run)

    def release(self, run: RunPort) -> None:
        """Write what waits."""
        if self in run.sys_names:
            run.write_bytes(run.sys_names.pop(self))

    def fileno(self) -> int:
        return self._text.fileno()

    def isatty(self) -> bool:
        return self._text.isatty()

    def writable(self) -> bool:
        return True

    def __del__(self) -> None:
        """Nothing, as for the stream of text."""


class TerminalInputStream(_TerminalStream):
    """``sys.stdin``."""

    line_buffering = False

    def __init__(self, name: str, number: int, original: Any) -> None:
        super().__init__(name, number, original)
        self.buffer = TerminalInputBytes(self)

    def readline(self, limit: int | None = -1, /) -> str:  # type: ignore[override]
        run = self._run()
        if run is None:
            return str(self._original.readline(-1 if limit is None else limit))
        return run.read_line(-1 if limit is None else limit)

    def read(self, size: int | None = -1, /) -> str:
        run = self._run()
        if run is None:
            return str(self._original.read(size))
        return run.read(-1 if size is None else size)

    def readlines(self, hint: int = -1, /) -> list[str]:  # type: ignore[override]
        return list(self)

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        return self

    def __next__(self) -> str:  # type: ignore[override]
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class TerminalInputBytes(io.RawIOBase):
    """``sys.stdin.buffer``.

    :param text: the stream of text over it.
    """

    mode = "rb"

    def __init__(self, text: TerminalInputStream) -> None:
        self._text = text
        self.name = text.name

    @property
    def raw(self) -> TerminalInputBytes:
        return self

    @property
    def closed(self) -> bool:
        return self._text.closed

    def close(self) -> None:
        """Nothing: a visitor closes the stream of text."""

    def _original(self) -> Any:
        return self._text._original.buffer

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._text.fileno()

    def isatty(self) -> bool:
        return self._text.isatty()

    def readline(self, limit: int | None = -1, /) -> bytes:
        run = self._text._run()
        if run is None:
            return bytes(self._original().readline(-1 if limit is None else limit))
        return run.read_line(-1 if limit is None else limit).encode()

    def read(self, size: int | None = -1, /) -> bytes:
        run = self._text._run()
        if run is None:
            return bytes(self._original().read(size))
        return run.read(-1 if size is None else size).encode()

    def read1(self, size: int = -1, /) -> bytes:
        run = self._text._run()
        if run is None:
            return bytes(self._original().read1(size))
        return run.read_available(size if size >= 0 else 65536).encode()

    def readall(self) -> bytes:
        return self.read(-1)

    def readinto(self, buffer: Any, /) -> int:
        data = self.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __del__(self) -> None:
        """Nothing, as for the stream of text."""


class StreamForC:
    """The object in the dict of ``sys``, for C code: it follows what stands in the place of the stream.

    :param current: returns the stream that Python's code would get now.
    """

    def __init__(self, current: Callable[[], Any]) -> None:
        self._current = current

    def __getattr__(self, name: str) -> Any:
        return getattr(self._current(), name)

    def write(self, text: str, /) -> Any:
        return self._current().write(text)

    def flush(self) -> Any:
        return self._current().flush()


def flush_streams() -> None:
    """Write what waits in the streams of the running program, as the interpreter does at its end."""
    for stream in (sys.stderr, sys.stdout, sys.__stderr__, sys.__stdout__):
        try:
            stream.flush()  # type: ignore[union-attr]
        except Exception:  # it is closed, or the program's own
            pass


def utf8_decoder() -> codecs.IncrementalDecoder:
    """Return a decoder of what a program writes as bytes."""
    return codecs.getincrementaldecoder("utf-8")(errors="replace")
