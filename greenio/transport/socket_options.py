"""Options of the sockets that serve pages."""

from __future__ import annotations

import _socket
import struct
from typing import Any, Protocol

from greenio import limits

#: struct linger: closing drops what is unsent and resets, instead of leaving it to the kernel for minutes.
_RESET = struct.pack("ii", 1, 0)


class SocketWithOptions(Protocol):
    """A plain or an encrypted socket."""

    def setsockopt(self, level: int, option: int, value: Any, /) -> None:
        """Set an option."""


def send_at_once(sock: SocketWithOptions) -> None:
    """Let the kernel send small pieces without waiting for acknowledgements (TCP_NODELAY).

    pywsgi writes header and body apart. On a connection that is kept alive the body could wait for the client's delayed
    acknowledgement of the header (RFC 1122, section 4.2.3.2), which is 40 ms on Linux.
    """
    try:
        sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)
    except OSError:  # a UNIX socket
        pass


def bound_unsent(sock: SocketWithOptions) -> None:
    """Bound the bytes that the kernel takes beyond what is under way, see ``limits.UNSENT_BYTES``."""
    if hasattr(_socket, "TCP_NOTSENT_LOWAT"):  # Linux and macOS
        try:
            sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NOTSENT_LOWAT, limits.UNSENT_BYTES)
        except OSError:  # a UNIX socket
            pass


def reset_on_close(sock: SocketWithOptions) -> None:
    """Let closing drop what is unsent."""
    try:
        sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_LINGER, _RESET)
    except OSError:  # some systems refuse it on a broken socket, which holds nothing any more
        pass
