"""The addresses for those who run a server: is it alive, is it ready, its figures, its sessions.

    /healthz    200 while the process answers at all
    /readyz     503 while the server takes no new sessions: it stops, drains or is full
    /metrics    the figures, if asked for
    GET  /_greenio/admin/sessions         with the admin's token: all sessions
    POST /_greenio/admin/sessions/NAME    or DELETE: end one

Beside Bottle: they must answer whatever the apps do, and the last of them knows more methods than GET.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from gevent.pywsgi import WSGIServer

from greenio.server.routes.admin import Admin
from greenio.server.routes.metrics import Metrics
from greenio.server.routes.uploads import refuse_body

log = logging.getLogger("greenio.server")

ADMIN = "/_greenio/admin/sessions"

_Answer = tuple[str, str, bytes]  # status, content type, body
_TEXT = "text/plain; charset=utf-8"
_JSON = "application/json"


class Operations:
    """WSGI application of these addresses, for :class:`greenio.server.routes.app.WSGIApp` or for an address of its own.

    :param unready: why the server takes no new sessions; an empty text while it does.
    :param metrics: None serves none.
    :param admin: None serves none.
    """

    def __init__(self, unready: Callable[[], str], metrics: Metrics | None, admin: Admin | None) -> None:
        self._unready = unready
        self._metrics = metrics
        self._admin = admin

    def answers(self, path: str) -> bool:
        """Whether that path, below the prefix of the site, is one of these."""
        if path in ("/healthz", "/readyz"):
            return True
        if path == "/metrics":
            return self._metrics is not None
        return self._admin is not None and (path == ADMIN or path.startswith(f"{ADMIN}/"))

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """WSGI, for an address of its own."""
        return self.respond(environ.get("PATH_INFO", ""), environ, start_response)

    def respond(
        self, path: str, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer a request for ``path``."""
        method = environ["REQUEST_METHOD"]
        headers = [("Cache-Control", "no-store")]
        if not self.answers(path):
            status, kind, body = "404 Not Found", _TEXT, b"There is nothing at this address.\n"
        elif path.startswith(ADMIN):
            status, kind, body = self._of_admin(path, method, environ.get("HTTP_AUTHORIZATION", ""))
            if status.startswith("401"):
                headers.append(("WWW-Authenticate", 'Bearer realm="greenio"'))
        elif method not in ("GET", "HEAD"):
            status, kind, body = "405 Method Not Allowed", _TEXT, b""
            headers.append(("Allow", "GET, HEAD"))
        else:
            status, kind, body = self._get(path, environ.get("HTTP_ACCEPT", ""))
        headers += [("Content-Type", kind), ("Content-Length", str(len(body)))]
        if method not in ("GET", "HEAD"):
            refuse_body(environ, headers)
        start_response(status, headers)
        return [] if method == "HEAD" else [body]

    def _get(self, path: str, accept: str) -> _Answer:
        if path == "/healthz":
            return "200 OK", _TEXT, b"ok\n"
        if path == "/metrics" and self._metrics is not None:
            return "200 OK", *self._metrics.render(accept)
        reason = self._unready()
        if reason:
            return "503 Service Unavailable", _TEXT, f"{reason}\n".encode()
        return "200 OK", _TEXT, b"ready\n"

    def _of_admin(self, path: str, method: str, authorization: str) -> _Answer:
        assert self._admin is not None
        if not self._admin.knows(authorization):
            return "401 Unauthorized", _JSON, b'{"error": "This address needs the admin token."}\n'
        # WSGI hands paths on as Latin-1.
        name = path[len(ADMIN) + 1 :].encode("latin-1", "replace").decode("utf-8", "replace")
        if not name:
            if method not in ("GET", "HEAD"):
                return "405 Method Not Allowed", _JSON, b'{"error": "Only GET."}\n'
            return "200 OK", _JSON, msgspec.json.encode(self._admin.list()) + b"\n"
        if method not in ("POST", "DELETE"):
            return "405 Method Not Allowed", _JSON, b'{"error": "Only POST and DELETE."}\n'
        if self._admin.end(name):
            return "202 Accepted", _JSON, b'{"ending": true}\n'
        return "404 Not Found", _JSON, b'{"error": "There is no such session."}\n'


def serve_apart(operations: Operations, listener: Any) -> WSGIServer:
    """Serve them on an address of their own.

    :param listener: a listening socket.
    """
    options: dict[str, Any] = {"log": None, "error_log": log}  # the stubs know no None
    server = WSGIServer(listener, operations, environ={"SERVER_NAME": "localhost"}, **options)
    server.start()
    return server
