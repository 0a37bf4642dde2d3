"""Connections of ``multiprocessing`` that wait for the other process without holding up the hub.

Its queues, pools and managers read from pipes by ``os.read()``, which stops the thread until something comes.
"""

from __future__ import annotations

import os
import select
from functools import wraps
from types import ModuleType
from typing import Any

from gevent import get_hub

from greenio.runtime.cooperative.waiting import can_wait, wait_for
from greenio.runtime.native import native_poll

_READ, _WRITE = 1, 2

#: Bytes that a pipe takes without blocking when it is ready for any.
_TAKEN_AT_ONCE = 4096


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
