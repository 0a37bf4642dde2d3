"""Pipes between processes: connections of ``multiprocessing``, and what ``print()`` writes to.

Queues, pools and managers read from pipes by ``os.read()``, which stops the thread until something comes. A server
whose output is a pipe that nobody reads would stop for ever in the ``print()`` of one visitor.
"""

from __future__ import annotations

import io
import logging
import os
import select
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from types import ModuleType
from typing import Any

from gevent import get_hub

from greenio.runtime.cooperative.waiting import can_wait, wait_for
from greenio.runtime.native import native_poll

_READ, _WRITE = 1, 2

#: Bytes that a pipe takes without blocking when it is ready for any.
_TAKEN_AT_ONCE = 4096
#: Characters that are written at once: with as many before them, four bytes each, no more than that.
_PIECE = _TAKEN_AT_ONCE // 8


def patch_connections(connection: ModuleType) -> None:
    """Let ``multiprocessing.connection.Connection`` wait in the hub."""
    if native_poll is None:
        return  # Windows: other calls, which gevent knows nothing of
    kind: Any = connection.Connection
    receive, send = kind._recv, kind._send

    @wraps(receive)
    def _recv(self: Any, size: int, read: Any = _read) -> Any:
        return receive(self, size, read)

    @wraps(send)
    def _send(self: Any, buffer: Any, write: Any = _write) -> Any:
        return send(self, buffer, write)

    kind._recv, kind._send = _recv, _send


def _read(fd: int, size: int) -> bytes:
    _wait(fd, _READ, select.POLLIN)
    return os.read(fd, size)


def _write(fd: int, data: Any) -> int:
    if not can_wait():
        return os.write(fd, data)
    _wait(fd, _WRITE, select.POLLOUT)
    return os.write(fd, data[:_TAKEN_AT_ONCE])


def _wait(fd: int, events: int, poll_events: int) -> None:
    if not can_wait():
        return
    poll = native_poll()
    poll.register(fd, poll_events)
    if not poll.poll(0):
        wait_for(get_hub().loop.io(fd, events))


class PipedOutput(io.TextIOWrapper):
    """A text stream to a pipe. Who prints waits in the hub until somebody reads; complete lines are written at once."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        super().__init__(stream.buffer, stream.encoding, stream.errors)
        self._held = 0
        """Characters of lines that are not complete."""
        self._lock = threading.RLock()
        """One writes while others wait, or more than the pipe takes at once would be written."""

    def write(self, text: str) -> int:
        """Write a text; waits while the pipe is full."""
        if not can_wait():
            return super().write(text)
        with self._lock:
            for start in range(0, len(text), _PIECE):
                piece = text[start : start + _PIECE]
                self._held += super().write(piece)
                if self._held >= _PIECE or "\n" in piece:
                    self.flush()
        return len(text)

    def flush(self) -> None:
        """Write what is held back."""
        if not can_wait():
            super().flush()
            return
        with self._lock:
            _wait(self.fileno(), _WRITE, select.POLLOUT)
            self._held = 0
            super().flush()


@contextmanager
def output_waits_in_hub() -> Iterator[None]:
    """Let ``print()`` and handlers of ``logging`` wait in the hub during the block, as far as the process's output is a pipe.

    Streams that somebody has replaced are left alone, and so is who has bound them before.
    """
    replaced = [
        name for name in ("stdout", "stderr") if _is_pipe(getattr(sys, name), getattr(sys, f"__{name}__"))
    ]
    originals = [getattr(sys, name) for name in replaced]
    streams = [PipedOutput(original) for original in originals]
    for name, original, stream in zip(replaced, originals, streams, strict=True):
        original.flush()
        _exchange(name, original, stream)
    try:
        yield
    finally:
        for name, original, stream in zip(replaced, originals, streams, strict=True):
            _exchange(name, stream, original)
            stream.detach()


def _is_pipe(stream: Any, original: Any) -> bool:
    if stream is not original or type(stream) is not io.TextIOWrapper or native_poll is None:
        return False
    mode = os.fstat(stream.fileno()).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _exchange(name: str, before: Any, after: Any) -> None:
    if getattr(sys, name) is before:
        setattr(sys, name, after)
    for reference in list(logging._handlerList):  # type: ignore[attr-defined]
        handler = reference()
        if isinstance(handler, logging.StreamHandler) and handler.stream is before:
            handler.setStream(after)
