"""The step from HTTP to WebSocket in gevent's handler: gevent-websocket's, or greenio's own.

The only module that knows gevent-websocket, whose last release is of 2017. Should a version of gevent break it,
``GREENIO_HANDSHAKE=own`` takes it out of the way; where it cannot be imported, it is out of the way by itself. Both
classes do the same: they ask ``upgrade_websocket()`` for each request, and where that calls ``upgrade_connection()``
they put an object with ``handler`` and ``closed`` into ``environ["wsgi.websocket"]`` and call ``run_websocket()``.

Not here: what is checked before (``handshake``) and what is spoken after (``websocket.connection``).
"""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from gevent.pywsgi import WSGIHandler

from greenio.environ import variable

try:
    from geventwebsocket.handler import WebSocketHandler
    from geventwebsocket.websocket import WebSocket
except ImportError:
    WebSocketHandler = WebSocket = None

__all__ = ["OwnUpgrade", "detach", "upgrade_class"]

#: RFC 6455, section 1.3.
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
#: A close frame without a code.
_CLOSE = b"\x88\x00"


class UpgradedSocket:
    """What ``environ["wsgi.websocket"]`` holds after a handshake of ``OwnUpgrade``, until the socket is taken over.

    :param handler: of the request; it has the socket and what was read of it.
    """

    __slots__ = ("closed", "handler")

    def __init__(self, handler: Any) -> None:
        self.handler = handler
        self.closed = False

    def close(self) -> None:
        """Say goodbye to the client, if nobody took the socket over."""
        if not self.closed:
            self.closed = True
            self.handler.socket.sendall(_CLOSE)


#: gevent's types know nothing of what a subclass of it gets.
Handler: Any = WSGIHandler


class OwnUpgrade(Handler):  # type: ignore[misc]
    """The handshake without gevent-websocket."""

    def run_application(self) -> None:
        """Answer one request: as a WebSocket, with a refusal, or by the application."""
        self.result = self.upgrade_websocket()
        if hasattr(self, "websocket"):
            self.run_websocket()
        elif self.status:
            self.process_result()
        else:
            super().run_application()

    def upgrade_connection(self) -> None:
        """Answer 101; the key was checked."""
        key = self.environ["HTTP_SEC_WEBSOCKET_KEY"].strip().encode("latin-1")
        accept = base64.b64encode(hashlib.sha1(key + _GUID, usedforsecurity=False).digest()).decode()
        self.websocket = self.environ["wsgi.websocket"] = UpgradedSocket(self)
        self.start_response(
            "101 Switching Protocols",
            [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accept)],
        )


if WebSocket is not None:

    class _DetachedWebSocket(WebSocket):  # type: ignore[misc]
        """A WebSocket of gevent-websocket whose socket was taken over.

        The original's destructor builds a class and an exception: 7 % of what opening a connection costs (measured).
        """

        __slots__ = ()

        def __del__(self) -> None:
            pass


def detach(websocket: Any) -> tuple[Any, Any]:
    """Return socket and read buffer of an upgraded request; its handler leaves them alone from now on."""
    handler = websocket.handler
    websocket.closed = True
    if WebSocket is not None and isinstance(websocket, WebSocket):
        websocket.stream = websocket.raw_read = websocket.raw_write = websocket.environ = None
        websocket.__class__ = _DetachedWebSocket
    return handler.socket, handler.rfile


def upgrade_class() -> type[Any]:
    """Return the class of the handshake: ``OwnUpgrade`` if ``GREENIO_HANDSHAKE=own``, or without gevent-websocket.

    :raises ValueError: the variable has another value than ``own`` or ``gevent-websocket``.
    """
    wish = variable("HANDSHAKE") or "gevent-websocket"
    if wish not in ("own", "gevent-websocket"):
        raise ValueError(f"GREENIO_HANDSHAKE={wish!r} is neither 'own' nor 'gevent-websocket'.")
    return OwnUpgrade if wish == "own" or WebSocketHandler is None else WebSocketHandler
