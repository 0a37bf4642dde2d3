"""Health and readiness of the server for its operators, and an address of their own for such routes.

/healthz    200 while the process answers at all
/readyz     503 while the server takes no new sessions: it stops, drains or is full

Both name this run of the server in the header ``Greenio-Instance``. A page that has lost its session compares it with
the one that it knows.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterable, Sequence
from typing import Any

from gevent.pywsgi import WSGIServer

from greenio.server.acceptor import Acceptor
from greenio.server.access.origin import OriginRule
from greenio.server.options import ServerOptions
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.response import send
from greenio.server.routes.route import Environ, Route, StartResponse

log = logging.getLogger("greenio.server")

_HEALTH, _READY = "/healthz", "/readyz"
_INSTANCE = "Greenio-Instance"
_HEADERS = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]


class HealthRoute(Route):
    """Answers load balancers and supervisors.

    :param acceptor: knows whether new sessions are taken.
    :param instance: names this run of the server.
    :param origins: the rule for pages of other sites.
    """

    def __init__(self, acceptor: Acceptor, instance: str, origins: OriginRule) -> None:
        self._acceptor = acceptor
        self._headers = [*_HEADERS, (_INSTANCE, instance)]
        self._origins = origins

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path in (_HEALTH, _READY)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Report the state of the server."""
        headers = self._headers
        sharing = self._origins.sharing_headers(environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", ""))
        if sharing:
            headers = [*headers, *sharing, ("Access-Control-Expose-Headers", _INSTANCE)]
        if environ["PATH_INFO"] == _HEALTH:
            return send(environ, start_response, 200, headers, b"ok\n")
        reason = self._acceptor.unready()
        if reason:
            return send(environ, start_response, 503, headers, f"the server {reason}\n".encode())
        return send(environ, start_response, 200, headers, b"ready\n")


def serve_management(routes: Sequence[Route], listener: socket.socket) -> WSGIServer:
    """Serve routes at an address of their own, without any check of the caller.

    :param listener: a listening socket.
    """
    more: dict[str, Any] = {"log": None, "error_log": log}  # the stubs know no None
    app = WSGIApp(routes, ServerOptions())
    server = WSGIServer(listener, app, environ={"SERVER_NAME": "localhost"}, **more)
    server.start()
    return server
