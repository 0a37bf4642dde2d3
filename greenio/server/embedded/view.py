"""Calling a mounted application from a view of a web framework."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from greenio.server.embedded.mounted import MountedApp
from greenio.server.embedded.one_url import enter_one_url
from greenio.server.routes.route import Environ

#: Methods that a framework's route has to accept.
METHODS = ("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS")


@dataclass
class Response:
    """The response of an application."""

    status: str = "200 OK"
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: Iterable[bytes] = ()

    @property
    def code(self) -> int:
        """The status code."""
        return int(self.status.split(None, 1)[0])


def call_app(
    app: MountedApp, environ: Environ, rest: str, body: Any = None, one_url: bool = False
) -> Response:
    """Let ``app`` answer a request that a route of a framework has received.

    :param environ: of the request; it is not changed.
    :param rest: the end of its path that the route left open, ``""`` where the path ends with the route's own.
    :param body: replaces ``wsgi.input``.
    :param one_url: whether the route has this one address only, see :mod:`greenio.server.embedded.one_url`.
    :returns: the response; its body is still to be read.
    """
    path = environ.get("PATH_INFO", "")
    below = rest.lstrip("/").encode("utf-8", "surrogateescape").decode("latin-1")
    # Frameworks leave out or replace bytes that are no UTF-8: what is left would name another page.
    if not (_is_utf8(path) and path.endswith(below)):
        return Response("404 Not Found", [("Content-Length", "0")])
    inner = {**environ}
    at = path[: len(path) - len(below)]
    inner["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + at.rstrip("/")
    inner["PATH_INFO"] = path[len(at.rstrip("/")) :]
    if body is not None:
        inner["wsgi.input"] = body
    if one_url:
        enter_one_url(inner)
    response = Response()

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        response.status, response.headers = status, list(headers)
        return lambda data: None

    response.body = app(inner, start_response)
    return response


def _is_utf8(path: str) -> bool:
    """Return whether the bytes of a path of WSGI are UTF-8."""
    try:
        path.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return True
