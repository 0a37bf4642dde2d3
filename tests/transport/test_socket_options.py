"""Options of sockets: set on TCP, harmless on UNIX sockets."""

from __future__ import annotations

import socket
import struct

from greenio import limits
from greenio.transport.socket_options import bound_unsent, reset_on_close, send_at_once


def test_tcp_sockets_send_at_once_and_keep_little() -> None:
    with socket.socket() as tcp:
        send_at_once(tcp)
        bound_unsent(tcp)
        reset_on_close(tcp)
        assert tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT) == limits.UNSENT_BYTES
        assert struct.unpack("ii", tcp.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)) == (1, 0)


def test_unix_sockets_stay_as_they_are() -> None:
    with socket.socket(socket.AF_UNIX) as unix:
        send_at_once(unix)
        bound_unsent(unix)
