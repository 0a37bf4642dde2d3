"""A server of nothing but WebSockets in this process, and receivers that remember."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import gevent
from gevent.pywsgi import WSGIServer
from gevent.ssl import SSLContext

from greenio.server.lifecycle.tls import TlsServer
from greenio.transport.base import Connection
from greenio.transport.http.handshake import handler_class
from greenio.transport.options import ConnectionOptions
from greenio.transport.websocket.adoption import adopt
from greenio.transport.websocket.connection import WebSocketConnection
from tests.support.waiting import wait_until


class Recorder:
    """A receiver that notes everything, and the greenlets it was called in."""

    def __init__(self) -> None:
        self.frames: list[bytes | str] = []
        self.drained = 0
        self.losses: list[tuple[int, str]] = []
        self.lost_connections: list[Connection] = []
        self.greenlets: set[Any] = set()

    def received(self, frame: bytes | str) -> None:
        self.greenlets.add(gevent.getcurrent())
        self.frames.append(frame)

    def writable(self) -> None:
        self.greenlets.add(gevent.getcurrent())
        self.drained += 1

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        self.greenlets.add(gevent.getcurrent())
        self.lost_connections.append(connection)
        self.losses.append((code, reason))


class Echo(Recorder):
    """Sends back what it gets."""

    connection: WebSocketConnection

    def received(self, frame: bytes | str) -> None:
        super().received(frame)
        assert isinstance(frame, str)
        self.connection.send(frame.encode())


class Server:
    """The connections that a running server has accepted so far."""

    def __init__(self, make_receiver: Callable[[], Recorder], options: ConnectionOptions | None) -> None:
        self.make_receiver = make_receiver
        self.options = options
        self.connections: list[WebSocketConnection] = []
        self.receivers: list[Recorder] = []
        self.paths: list[str] = []
        self.port = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.paths.append(environ["PATH_INFO"])
        if environ.get("wsgi.websocket") is None:
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [b"plain"]
        receiver = self.make_receiver()
        connection = adopt(environ, receiver, self.options)
        if isinstance(receiver, Echo):
            receiver.connection = connection
        self.receivers.append(receiver)
        self.connections.append(connection)
        return []


@contextmanager
def serving(
    make_receiver: Callable[[], Recorder] = Echo,
    options: ConnectionOptions | None = None,
    *,
    handler: type | None = None,
    context: SSLContext | None = None,
    **acceptor: Any,
) -> Iterator[Server]:
    """A server on a free port, of TLS with a context. At the end, every socket is closed, everybody was told once, the hub saw no error."""
    server = Server(make_receiver, options)
    errors: list[tuple[Any, ...]] = []
    hub = gevent.get_hub()
    handle_error = hub.handle_error
    hub.handle_error = lambda *error: errors.append(error)
    make, more = (WSGIServer, {}) if context is None else (TlsServer, {"ssl_context": context})
    wsgi = make(
        ("127.0.0.1", 0),
        server,
        handler_class=handler or handler_class(**acceptor),
        log=None,
        error_log=None,
        **more,
    )
    wsgi.start()
    server.port = wsgi.server_port
    try:
        yield server
    finally:
        wsgi.stop(timeout=0.1)
        hub.handle_error = handle_error
        for connection in server.connections:
            connection.close(1001)
        wait_until(lambda: all("closed" in repr(each) for each in server.connections), "all sockets closed")
        assert [len(connection.receiver.losses) for connection in server.connections] == [1] * len(
            server.connections
        )
        assert errors == [], errors
