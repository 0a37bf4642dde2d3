"""The WebSocket of a page."""

from __future__ import annotations

from collections.abc import Iterable

from greenio.protocol.errors import CloseCode
from greenio.server.acceptor import Acceptor
from greenio.server.options import ServerOptions
from greenio.server.pages.html import FILES
from greenio.server.routes.response import HTTPError
from greenio.server.routes.route import Environ, StartResponse, TransportRoute
from greenio.transport.base import CONNECTION_KEY, NO_RECEIVER, Connection
from greenio.transport.options import ConnectionOptions
from greenio.transport.websocket.adoption import adopt
from greenio.transport.websocket.connection import count_open

_PATH = f"/{FILES}ws"


class WebSocketRoute(TransportRoute):
    """Hands the WebSockets of upgraded requests over to the acceptor.

    :param acceptor: takes the connections.
    :param options: of the server.
    """

    def __init__(self, acceptor: Acceptor, options: ServerOptions) -> None:
        self._acceptor = acceptor
        self._origins = options.origins
        self._options = options.connection

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path == _PATH

    def upgrade_refusal(self, environ: Environ) -> int:
        """Return 403 for a page whose origin may not connect, 503 for one that another process can take."""
        if not self._origins.allows(environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", "")):
            return 403
        return 503 if self._acceptor.sends_on(environ) else 0

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Take over the socket of an upgraded request, or the connection that an asynchronous server has made of it."""
        if environ.get("wsgi.websocket") is None:
            raise HTTPError(404)
        self._acceptor.accept(_connection(environ, self._options), environ)
        return []

    def busy(self) -> bool:
        """Return whether sockets are open: closing frames may be under way."""
        return count_open() > 0

    def count_open(self) -> int:
        """Return the number of open sockets of this process."""
        return count_open()


def is_websocket_path(path: str) -> bool:
    """Return whether pages ask for their WebSocket at ``path``, in whatever app."""
    return path.endswith(_PATH)


def close_for_login(environ: Environ, options: ConnectionOptions) -> None:
    """Take over the socket of a page whose login has expired, and close it with the code that tells so."""
    _connection(environ, options).close(CloseCode.NO_LOGIN, "not logged in")


def _connection(environ: Environ, options: ConnectionOptions) -> Connection:
    return environ.get(CONNECTION_KEY) or adopt(environ, NO_RECEIVER, options)
