"""Health and readiness of the server for its operators, and an address of their own for such routes.

/healthz    200 while the process answers at all
/readyz     503 while the server takes no new sessions: it stops, drains or is full
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterable, Sequence
from typing import Any

from gevent.pywsgi import WSGIServer

from greenio.server.acceptor import Acceptor
from greenio.server.options import ServerOptions
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.response import send
from greenio.server.routes.route import Environ, Route, StartResponse

log = logging.getLogger("greenio.server")

_HEALTH, _READY = "/healthz", "/readyz"
_HEADERS = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]


class HealthRoute(Route):
    """Answers load balancers and supervisors.

    :param acceptor: knows whether new sessions are taken.
    """

    def __init__(self, acceptor: Acceptor) -> None:
        self._acceptor = acceptor

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path in (_HEALTH, _READY)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Report the state of the server."""
        if environ["PATH_INFO"] == _HEALTH:
            return send(environ, start_response, 200, _HEADERS, b"ok\n")
        reason = self._acceptor.unready()
        if reason:
            return send(environ, start_response, 503, _HEADERS, f"the server {reason}\n".encode())
        return send(environ, start_response, 200, _HEADERS, b"ready\n")


def serve_management(routes: Sequence[Route], listener: socket.socket) -> WSGIServer:
    """Serve routes at an address of their own, without any check of the caller.

    :param listener: a listening socket.
    """
    more: dict[str, Any] = {"log": None, "error_log": log}  # the stubs know no None
    app = WSGIApp(routes, ServerOptions())
    server = WSGIServer(listener, app, environ={"SERVER_NAME": "localhost"}, **more)
    server.start()
    return server
