"""The writing half of a WebSocket: the bytes that the kernel has not taken yet.

Tasks write from greenlets, the watchdog from a native thread, destructors wherever the collector runs. All of them
append to the queue, which is atomic, and the one that gets the lock writes for all. So none of them waits, even when a
collection starts a send inside a send. Only the hub touches the watcher.
"""

from __future__ import annotations

import _socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from greenio.runtime.native import native_ident, native_lock
from greenio.transport.deferring import run_later
from greenio.transport.socket_options import reset_on_close
from greenio.transport.websocket.keepalive import ConnectionGroup
from greenio.transport.websocket.tls_socket import TlsSocket

if TYPE_CHECKING:
    from _thread import LockType

    from gevent._types import _IoWatcher
    from typing_extensions import Unpack

    from greenio.runtime.native import Ts

_WRITE = 2


class WriteObserver(Protocol):
    """Receives the events of a writer. Called in the hub."""

    def made_progress(self) -> None:
        """The kernel takes bytes again."""

    def drained(self) -> None:
        """The queue, which had grown, is empty."""

    def broken(self, error: OSError) -> None:
        """The socket takes nothing any more."""


class SocketWriter:
    """Writes to a non-blocking socket.

    :param sock: the socket; the writer closes it.
    :param group: of its hub.
    :param observer: the connection.
    """

    __slots__ = ("_blocked", "_group", "_lock", "_observer", "_sock", "_watcher", "queue")

    def __init__(
        self, sock: _socket.socket | TlsSocket, group: ConnectionGroup, observer: WriteObserver
    ) -> None:
        self._sock = sock
        self._group = group
        self._observer: WriteObserver | None = observer
        self.queue: list[bytes | memoryview] = []
        """Bytes that the kernel has not taken."""
        self._lock: LockType = native_lock()  # held while writing to the socket, never waited for
        self._blocked = False  # the kernel takes no more: the hub goes on when it does
        self._watcher: _IoWatcher | None = None

    @property
    def is_blocked(self) -> bool:
        """True while the kernel takes no more, and after the end."""
        return self._blocked

    def write(self, data: bytes) -> None:
        """Send ``data`` after everything before. Any thread may call it; never waits."""
        self.queue.append(data)
        self.flush()

    def flush(self) -> None:
        """Write what the kernel takes."""
        # A caller that finds the lock taken leaves: its holder looks at the queue again after releasing it.
        while self.queue and not self._blocked and self._lock.acquire(False):
            try:
                self._drain()
            finally:
                self._lock.release()

    def close(self) -> None:
        """Close the socket, and drop what is unsent. In the hub."""
        self._stop_watching()
        # Waited for: a foreign thread may be inside write(), and the number of a closed file is soon another's.
        with self._lock:
            self._blocked = True
            if self.queue:
                reset_on_close(self._sock)
            self.queue.clear()
            self._sock.close()
        self._observer = None

    def _drain(self) -> None:
        queue = self.queue
        while queue:
            data = queue[0]
            try:
                sent = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except OSError as error:
                self._blocked = True
                self._later(self._break, error)
                return
            if sent == len(data):
                del queue[0]
                continue
            if sent:
                queue[0] = memoryview(data)[sent:]
            self._blocked = True
            if self._watcher is None or native_ident() != self._group.thread:
                self._later(self._watch)
            return

    def _later(self, function: Callable[[Unpack[Ts]], None], *args: Unpack[Ts]) -> None:
        run_later(self._group.loop, self._group.thread, function, *args)

    # In the hub.

    def _break(self, error: OSError) -> None:
        if self._observer is not None:
            self._observer.broken(error)

    def _watch(self) -> None:
        if self._blocked and self._watcher is None and self._observer is not None:
            self._watcher = self._group.loop.io(self._sock.fileno(), _WRITE)
            self._watcher.start(self._on_writable)

    def _stop_watching(self) -> None:
        if self._watcher is not None:
            self._watcher.stop()
            self._watcher.close()
            self._watcher = None

    def _on_writable(self) -> None:
        if self._observer is None:
            return
        self._observer.made_progress()
        self._blocked = False
        self.flush()
        if self._blocked or self._observer is None:
            return
        self._stop_watching()
        self._observer.drained()
