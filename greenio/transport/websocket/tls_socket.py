"""An encrypted socket with the few methods of a plain one that a WebSocket uses."""

from __future__ import annotations

import _socket
import ssl
from typing import TYPE_CHECKING, Any

from greenio.runtime.native import native_lock

if TYPE_CHECKING:
    from _thread import LockType


def is_encrypted(sock: Any) -> bool:
    """Return whether a request's socket speaks TLS."""
    return hasattr(type(sock), "do_handshake")


class TlsSocket:
    """A non-blocking TLS connection over a socket.

    OpenSSL's object may not be used by two threads at once: who finds it in use is told that the socket is not ready,
    and asks again when the kernel says that it is.

    :param raw: the non-blocking socket; it is closed with this object.
    :param connection: OpenSSL's object of the same socket (``_ssl._SSLSocket``), after the handshake.
    """

    __slots__ = ("_connection", "_lock", "_raw")

    def __init__(self, raw: _socket.socket, connection: Any) -> None:
        self._raw = raw
        self._connection = connection
        self._lock: LockType = native_lock()

    @classmethod
    def take_over(cls, sock: Any) -> TlsSocket:
        """Make one of a gevent SSLSocket, which is of no use from then on.

        :param sock: after the handshake, with nobody waiting for it.
        """
        raw, connection = sock._sock, sock._sslobj
        sock._sslobj = None
        # Ends its watchers, but not the connection: OpenSSL's object goes on with the same raw socket.
        sock._closed = True
        sock._detach_socket("taken over")
        raw.setblocking(False)
        return cls(raw, connection)

    def fileno(self) -> int:
        """Return the number of the file."""
        return self._raw.fileno()

    def setsockopt(self, level: int, option: int, value: Any) -> None:
        """Set an option of the socket below."""
        self._raw.setsockopt(level, option, value)

    def recv_into(self, buffer: memoryview) -> int:
        """Read what has arrived, 0 at the end.

        :param buffer: of at least 16 KB, the size of a record (RFC 8446, section 5.1), so that nothing stays behind
            in OpenSSL, of which the kernel would not tell.
        :raises BlockingIOError: nothing has.
        :raises OSError: the connection is broken.
        """
        if not self._lock.acquire(False):
            raise BlockingIOError
        try:
            return int(self._connection.read(len(buffer), buffer))
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            raise BlockingIOError from None
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return 0
        finally:
            self._lock.release()

    def send(self, data: bytes | memoryview) -> int:
        """Send what the kernel takes, and return how much of ``data`` that was.

        After a :class:`BlockingIOError` or a smaller number the next call has to begin with the rest of ``data``.

        :raises BlockingIOError: it takes nothing.
        :raises OSError: the connection is broken.
        """
        if not self._lock.acquire(False):
            raise BlockingIOError
        sent = 0
        try:
            view = memoryview(data)
            while sent < len(view):  # OpenSSL takes one record at a time
                sent += self._connection.write(view[sent:])
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            if not sent:
                raise BlockingIOError from None
        finally:
            self._lock.release()
        return sent

    def shutdown(self, how: int) -> None:
        """End a direction. There is no farewell of TLS: WebSockets have their own, which tells a cut from an end."""
        self._raw.shutdown(how)

    def close(self) -> None:
        """Close the socket."""
        self._raw.close()
