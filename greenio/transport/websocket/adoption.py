"""Taking over the socket of a request that was upgraded."""

from __future__ import annotations

import _socket
import ssl
from typing import Any

from greenio import limits
from greenio.transport.base import Receiver
from greenio.transport.http.handshake import DEFLATE_KEY
from greenio.transport.http.upgrade import detach
from greenio.transport.options import ConnectionOptions
from greenio.transport.socket_options import bound_unsent, send_at_once
from greenio.transport.websocket.connection import WebSocketConnection
from greenio.transport.websocket.keepalive import ConnectionGroup
from greenio.transport.websocket.tls_socket import TlsSocket, is_encrypted


def adopt(
    environ: dict[str, Any], receiver: Receiver, options: ConnectionOptions | None = None
) -> WebSocketConnection:
    """Take over the socket of a request that was upgraded; the request may then end.

    Works with ``handshake.handler_class()`` and with gevent-websocket's own handler (gunicorn's worker).

    :param environ: the request's; it holds ``wsgi.websocket``. Nothing of it is kept.
    :param receiver: gets the frames, from the next turn of the hub on.
    :param options: time-outs and limits; None takes the defaults.
    :returns: the connection, open.
    :raises RuntimeError: the request is no WebSocket, or its socket was taken already.

    Example::

        def application(environ, start_response):
            if environ.get("wsgi.websocket") is not None:
                adopt(environ, Receiver())
                return []
    """
    websocket = environ.get("wsgi.websocket")
    if websocket is None or websocket.closed:
        raise RuntimeError(
            "This request has no WebSocket. It needs gevent-websocket's handler: handler_class=... of "
            "gevent.pywsgi.WSGIServer, or gunicorn -k geventwebsocket.gunicorn.workers.GeventWebSocketWorker."
        )
    sock, rfile = detach(websocket)
    sock.settimeout(0.0)
    early = _arrived(rfile)
    raw: _socket.socket | TlsSocket
    if is_encrypted(sock):
        raw = TlsSocket.take_over(sock)
        early += _left_behind(raw)
    else:
        inner = sock._sock
        raw = _socket.socket(inner.family, inner.type, inner.proto, fileno=sock.detach())
        raw.setblocking(False)
    send_at_once(raw)
    bound_unsent(raw)
    group = ConnectionGroup.of_this_hub(options or ConnectionOptions())
    return WebSocketConnection(raw, receiver, group, environ.get(DEFLATE_KEY, 0), early)


def _arrived(rfile: Any) -> bytes:
    """Return the frames that came behind the handshake."""
    try:
        return bytes(rfile.peek(1) or b"")
    except ssl.SSLWantReadError:  # what an encrypted socket says for "nothing yet"
        return b""


def _left_behind(sock: TlsSocket) -> bytes:
    """Return what OpenSSL holds of a record of which the request was the beginning."""
    buffer = memoryview(bytearray(limits.TLS_RECORD_BYTES))
    try:
        return buffer[: sock.recv_into(buffer)].tobytes()
    except BlockingIOError:
        return b""
