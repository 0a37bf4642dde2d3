"""Taking over the socket of a request that gevent-websocket has upgraded."""

from __future__ import annotations

import _socket
import ssl
from typing import Any

from geventwebsocket.websocket import WebSocket

from greenio import limits
from greenio.transport.base import Receiver
from greenio.transport.handshake import DEFLATE_KEY
from greenio.transport.options import ConnectionOptions
from greenio.transport.socket_options import bound_unsent, send_at_once
from greenio.transport.websocket.connection import WebSocketConnection
from greenio.transport.websocket.keepalive import ConnectionGroup
from greenio.transport.websocket.tls_socket import TlsSocket, is_encrypted


class _DetachedWebSocket(WebSocket):  # type: ignore[misc]
    """A WebSocket of gevent-websocket whose socket was taken over.

    The original's destructor builds a class and an exception: 7 % of what opening a connection costs (measured).
    """

    __slots__ = ()

    def __del__(self) -> None:
        pass


def adopt(
    environ: dict[str, Any], receiver: Receiver, options: ConnectionOptions | None = None
) -> WebSocketConnection:
    """Take over the socket of a request that gevent-websocket has upgraded; the request may then end.

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
    handler = websocket.handler
    sock = handler.socket
    sock.settimeout(0.0)
    early = _arrived(handler.rfile)
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
    websocket.closed = True  # the handler's own close() has nothing left to do
    websocket.stream = websocket.raw_read = websocket.raw_write = websocket.environ = None
    websocket.__class__ = _DetachedWebSocket
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
