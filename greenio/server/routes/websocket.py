"""The WebSocket of a page."""

from __future__ import annotations

from collections.abc import Iterable

from greenio.server.acceptor import Acceptor
from greenio.server.options import ServerOptions
from greenio.server.pages.html import FILES
from greenio.server.routes.response import HTTPError
from greenio.server.routes.route import Environ, StartResponse, TransportRoute
from greenio.transport.base import NO_RECEIVER
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
        """Return 403 for a page whose origin may not connect."""
        return (
            0 if self._origins.allows(environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", "")) else 403
        )

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Take over the socket of an upgraded request."""
        if environ.get("wsgi.websocket") is None:
            raise HTTPError(404)
        self._acceptor.accept(adopt(environ, NO_RECEIVER, self._options), environ)
        return []

    def busy(self) -> bool:
        """Return whether sockets are open: closing frames may be under way."""
        return count_open() > 0

    def count_open(self) -> int:
        """Return the number of open sockets of this process."""
        return count_open()
