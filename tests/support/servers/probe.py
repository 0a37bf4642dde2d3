"""The test's end inside an app process. The app script's first lines import ``log`` from here.

``log.append(value)`` reaches the test as a Python value, and the test may have an expression evaluated here, among
visitors: ``server.evaluate("greenlets()")``. Both travel, pickled, over one socket inherited from the test.
"""

from __future__ import annotations

import gc
import os
import pickle
import socket
import struct
import sys
from typing import Any

import gevent

SIZE = struct.Struct("!I")


def send_record(channel: socket.socket, kind: str, value: Any) -> None:
    """Send one record: the value, and its repr for a reader that does not know its class."""
    try:
        pickled = pickle.dumps(value)
    except Exception:
        pickled = b""
    data = pickle.dumps((kind, repr(value), pickled))
    channel.sendall(SIZE.pack(len(data)) + data)


def receive_record(channel: socket.socket) -> tuple[str, Any] | None:
    """The next record; None at the end."""
    head = _exactly(channel, SIZE.size)
    data = head and _exactly(channel, SIZE.unpack(head)[0])
    if not data:
        return None
    kind, shown, pickled = pickle.loads(data)
    try:
        return kind, pickle.loads(pickled)
    except Exception:
        return kind, shown


def _exactly(channel: socket.socket, size: int) -> bytes | None:
    data = b""
    while len(data) < size:
        try:
            more = channel.recv(size - len(data))
        except ConnectionResetError:
            more = b""
        if not more:
            return None
        data += more
    return data


class Log(list[Any]):
    """A list whose additions the test sees."""

    def append(self, value: Any) -> None:
        super().append(value)
        send_record(_channel, "log", value)

    def extend(self, values: Any) -> None:
        for value in values:
            self.append(value)


def greenlets() -> int:
    """Return the number of greenlets that live in this process."""
    gc.collect()
    return sum(issubclass(type(each), gevent.Greenlet) and not each.ready() for each in gc.get_objects())


def files() -> int:
    """Return the number of file descriptors that this process has open."""
    return len(os.listdir("/proc/self/fd"))


def _answer_questions() -> None:
    """Runs for the whole life of the process, as one greenlet more than the app would have."""
    names = {"greenlets": greenlets, "files": files, "log": log, "modules": sys.modules}
    while (record := receive_record(_channel)) is not None:
        try:
            value = eval(record[1], {**vars(sys.modules["__main__"]), **names})
        except Exception as error:
            send_record(_channel, "error", f"{record[1]}: {error!r}")
        else:
            send_record(_channel, "value", value)


log = Log()
if "GREENIO_TEST_CHANNEL" in os.environ:  # absent in the test process itself, which uses the two functions
    _channel = socket.socket(fileno=int(os.environ.pop("GREENIO_TEST_CHANNEL")))
    gevent.spawn(_answer_questions)
