"""Taking over the socket of a request that gevent-websocket has upgraded."""

from __future__ import annotations

import _socket
from typing import Any

from geventwebsocket.websocket import WebSocket

from greenio.transport.base import Receiver
from greenio.transport.handshake import DEFLATE_KEY
from greenio.transport.options import ConnectionOptions
from greenio.transport.socket_options import bound_unsent, send_at_once
from greenio.transport.websocket.connection import WebSocketConnection
from greenio.transport.websocket.keepalive import ConnectionGroup


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
    :raises RuntimeError: the request is no WebSocket, its socket was taken already, or it is encrypted.

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
    if hasattr(type(sock), "do_handshake"):
        raise RuntimeError("greenio does not drive encrypted sockets itself: terminate TLS in the proxy.")
    sock.settimeout(0.0)
    early = bytes(handler.rfile.peek(1) or b"")  # frames that came behind the handshake
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
