"""The WSGI application of a server: finds the route of each request."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from greenio.runtime.visitor.user import NO_LOGIN_KEY
from greenio.server.login.guard import Guard
from greenio.server.options import ServerOptions
from greenio.server.pages.policy import base_headers
from greenio.server.routes.response import HTTPError, send_error, start_of
from greenio.server.routes.route import READ, Environ, Route, StartResponse
from greenio.server.routes.websocket import close_for_login, is_websocket_path
from greenio.transport.http.handshake import ALLOWED_KEY

log = logging.getLogger("greenio.server")


class Router:
    """A list of routes; the first one that matches answers a request.

    :param routes: in this order.
    :param max_body: bytes of the largest request body.
    """

    def __init__(self, routes: Sequence[Route], max_body: int) -> None:
        self.routes = routes
        self._max_body = max_body

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Let a route answer.

        :raises HTTPError: there is none for this path and method.
        """
        route = self.find(environ.get("PATH_INFO", ""))
        methods = READ if route is None else route.methods
        if methods is not None and environ["REQUEST_METHOD"] not in methods:
            length = environ.get("CONTENT_LENGTH") or "0"
            raise HTTPError(413 if length.isdecimal() and int(length) > self._max_body else 405)
        if route is None:
            raise HTTPError(404)
        return route.call(environ, start_response)

    def upgrade_refusal(self, environ: Environ, path: str) -> int:
        """Return the status with which a request for a WebSocket at ``path`` is refused; 0 if it gets one."""
        route = self.find(path)
        return 404 if route is None else route.upgrade_refusal(environ)

    def busy(self) -> bool:
        """Return whether one of the routes is."""
        return any(route.busy() for route in self.routes)

    def find(self, path: str) -> Route | None:
        """Return the first route that matches ``path``."""
        for route in self.routes:
            if route.matches(path):
                return route
        return None


class WSGIApp:
    """Answers every request of one server.

    :param routes: what it serves.
    :param options: of the server.
    :param guard: finds out users, and lets nobody in who has to log in first; None lets everybody in.
    :param prefix: a path such as ``/token`` below which everything lives; what is elsewhere does not exist.
    """

    def __init__(
        self,
        routes: Sequence[Route],
        options: ServerOptions,
        guard: Guard | None = None,
        prefix: str = "",
    ) -> None:
        self._guard = guard or Guard()
        self._router = Router(routes, options.body_bytes)
        self._origins = options.origins
        self._proxies = options.proxies
        self._connection = options.connection
        self._prefix = prefix
        self._security_headers = base_headers(options.origins)

    def upgrade_refusal(self, environ: Environ) -> int:
        """Return the status with which a request for a WebSocket is refused; 0 if the handshake lets it through."""
        self._proxies.apply(environ)
        path = environ.get("PATH_INFO", "")
        if not path.startswith(self._prefix):
            return 404
        if self._guard.refuses(environ, path[len(self._prefix) :]):
            # A page cannot see the status of a refused handshake, so it is told by a close code.
            allowed = self._origins.allows(environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", ""))
            return 0 if allowed and is_websocket_path(path) else 403
        return self._router.upgrade_refusal(environ, path[len(self._prefix) :])

    def busy(self) -> bool:
        """Return whether something is still under way to a page."""
        return self._router.busy()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        self._proxies.apply(environ)
        if environ.get("wsgi.websocket") is not None:
            # gunicorn's worker has a handler of its own, which does not call upgrade_refusal().
            if not environ.get(ALLOWED_KEY) and self.upgrade_refusal(environ):
                return []
            if environ.get(NO_LOGIN_KEY):
                close_for_login(environ, self._connection)
                return []
            self._enter_prefix(environ)
            return self._router.call(environ, start_response)

        def respond(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            headers = [*headers, *self._security_headers]
            return (
                start_response(status, headers)
                if exc_info is None
                else start_response(status, headers, exc_info)
            )

        start = ""  # before the prefix is known to be right: who does not know it is not led to it
        try:
            if not self._origins.allows_host(environ.get("HTTP_HOST", "")):
                raise HTTPError(403)
            self._enter_prefix(environ)
            start = start_of(environ)
            answer = self._guard.answer(environ, respond)
            return self._router.call(environ, respond) if answer is None else answer
        except HTTPError as error:
            return send_error(environ, respond, error, start)
        except Exception as error:
            log.error("a request failed: %s", environ.get("PATH_INFO", ""), exc_info=error)
            return send_error(environ, respond, HTTPError(500), start)

    def _enter_prefix(self, environ: Environ) -> None:
        prefix = self._prefix
        if prefix:
            path = environ.get("PATH_INFO", "")
            if not path.startswith(f"{prefix}/"):
                raise HTTPError(404)
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
            environ["PATH_INFO"] = path[len(prefix) :]
