"""The contract between a transport and the session it carries: two small protocols."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Connection", "Receiver"]


class Receiver(Protocol):
    """What a transport needs of a session. All methods are called in the hub and must not block.

    An exception out of any of them is logged; out of ``received`` or ``writable`` it also closes the
    connection with 1011. The hub and the other connections never notice.
    """

    def received(self, frame: bytes | str) -> None:
        """One whole message from the page: ``str`` from a WebSocket, ``bytes`` from a body of HTTP.

        Valid UTF-8 in either case. Never called after ``lost``, nor after the receiver's side called
        ``Connection.close()``.
        """

    def writable(self) -> None:
        """The backlog, which had grown, is empty again. Not called on connections that never had one."""

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        """The connection is over: exactly once per connection, whoever ended it.

        :param connection: the one that ended, so that a session that has moved on can tell.
        :param code: the close code (RFC 6455, section 7.4) of whoever closed first: the one given to
            ``close()``, the page's own (1005 when it gave none), the one a violation was answered with, or
            1006 for a connection that broke or fell silent.
        :param reason: a few words for the log.
        """


class Connection(Protocol):
    """What a session needs of a transport."""

    #: Who gets the frames. Replaceable at any time: the door first, then the session that it found.
    receiver: Receiver

    @property
    def protocol(self) -> str:
        """``'websocket'``, ``'http'`` or ``'memory'``."""

    @property
    def backlog(self) -> int:
        """Bytes taken by ``send()`` that the kernel (or the poll) has not taken yet; 0 after the end."""

    def send(self, frame: bytes) -> None:
        """Send one text frame.

        Frames arrive whole and in the order of the calls. Never blocks, never switches greenlets, never
        raises; may be called from any native thread. What the kernel does not take is kept, so the
        caller watches ``backlog``. After the end of the connection the frame is dropped.

        :param frame: the text, as UTF-8.
        """

    def close(self, code: int, reason: str = "") -> None:
        """End the connection. ``Receiver.lost`` follows in a later turn of the hub, with this code.

        Frames sent before are delivered first, as long as the page reads them. The second close of a
        connection does nothing. May be called from any native thread.

        :param code: 1000 to 4999 (RFC 6455, section 7.4).
        :param reason: shown in the browser's console; cut at 123 bytes.
        """
