"""A connection without a network: both ends in this process, for tests.

It keeps the whole contract of ``base``, callbacks in the hub included, so code that works over it works over a
WebSocket; only bytes, frames and time-outs are missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gevent import get_hub
from gevent.event import Event

from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.native import native_ident, native_lock
from greenio.transport.base import Receiver
from greenio.transport.deferring import run_later

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Unpack

    from greenio.runtime.native import Ts

__all__ = ["MemoryConnection", "MemoryPage", "memory_pair"]

log = hub_logger("greenio.transport")


def memory_pair(receiver: Receiver) -> tuple[MemoryConnection, MemoryPage]:
    """A connection for a session and the page at its other end. Call it in the hub's thread.

    :param receiver: gets the frames that the page sends.

    Example::

        connection, page = memory_pair(session)
        page.send('{"s":1,"e":[{"t":"leave"}]}')
        assert page.receive() is not None
    """
    connection = MemoryConnection(receiver)
    return connection, connection.page


class MemoryConnection:
    """A ``Connection`` (see ``base``). Made by :func:`memory_pair`."""

    __slots__ = ("_ending", "_lock", "_loop", "_out", "_thread", "page", "receiver")

    protocol = "memory"

    def __init__(self, receiver: Receiver) -> None:
        self.receiver = receiver
        self.page = MemoryPage(self)
        self._loop = get_hub().loop
        self._thread = native_ident()
        self._ending: tuple[int, str] | None = None
        self._out: list[bytes] = []
        self._lock = native_lock()

    @property
    def backlog(self) -> int:
        """Bytes that a paused page has not taken."""
        return sum(map(len, self._out))

    def send(self, frame: bytes) -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is None:
            self._out.append(frame)
            self._hand_over()

    def close(self, code: int, reason: str = "") -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is None:
            self._ending = code, reason
            self._defer(self._end)

    def _hand_over(self) -> None:
        out, page = self._out, self.page
        while out and not page.paused and self._lock.acquire(False):
            try:
                while out and not page.paused:
                    page.frames.append(out[0])
                    del out[0]
            finally:
                self._lock.release()
        self._defer(page.changed.set)

    def _defer(self, function: Callable[[Unpack[Ts]], object], *args: Unpack[Ts]) -> None:
        run_later(self._loop, self._thread, function, *args)

    # In the hub

    def _received(self, text: str) -> None:
        if self._ending is None:
            try:
                self.receiver.received(text)
            except Exception:
                self._receiver_failed()

    def _drained(self) -> None:
        if self._ending is None:
            try:
                self.receiver.writable()
            except Exception:
                self._receiver_failed()

    def _receiver_failed(self) -> None:
        log.exception("receiver of a memory connection failed")
        self.close(1011, "internal error")

    def _ended_by_page(self, code: int, reason: str) -> None:
        if self._ending is None:
            self._ending = code, reason
            self._out.clear()
            self._end()

    def _end(self) -> None:
        assert self._ending is not None
        self.page._end()
        try:
            self.receiver.lost(self, *self._ending)
        except Exception:
            log.exception("receiver of a memory connection failed")


class MemoryPage:
    """The other end of a MemoryConnection, in the place of a browser.

    ``frames`` holds what has arrived and was not yet received; ``ended`` is None or the code and reason of
    the end; while ``paused``, nothing arrives.
    """

    __slots__ = ("_connection", "changed", "ended", "frames", "paused")

    def __init__(self, connection: MemoryConnection) -> None:
        self._connection = connection
        self.frames: list[bytes] = []
        self.ended: tuple[int, str] | None = None
        self.paused = False
        self.changed = Event()

    def send(self, text: str) -> None:
        """Send a frame to the session."""
        self._connection._defer(self._connection._received, text)

    def receive(self, timeout: float = 5.0) -> str | None:
        """Return the next frame of the session; waits for it.

        :param timeout: seconds.
        :returns: its text; None when the connection has ended.
        :raises TimeoutError: nothing came.
        """
        while not self.frames:
            if self.ended is not None:
                return None
            self.changed.clear()
            if not self.changed.wait(timeout):
                raise TimeoutError(f"no frame within {timeout} s")
        return self.frames.pop(0).decode()

    def pause(self) -> None:
        """Stop reading: the connection's backlog grows."""
        self.paused = True

    def resume(self) -> None:
        """Read again."""
        connection = self._connection
        self.paused = False
        behind = bool(connection._out)
        connection._hand_over()
        if connection._ending is not None:
            self._end()
        elif behind:
            connection._defer(connection._drained)

    def close(self, code: int = 1001, reason: str = "") -> None:
        """Close the connection, as a page that is closed does."""
        self._connection._defer(self._connection._ended_by_page, code, reason)

    def vanish(self) -> None:
        """End the connection without a close frame."""
        self._connection._defer(self._connection._ended_by_page, 1006, "vanished")

    def _end(self) -> None:
        if not self.paused or not self._connection._out:
            self.ended = self._connection._ending
            self.changed.set()
