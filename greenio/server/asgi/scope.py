"""Requests of ASGI as the environment of WSGI, which the routes read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, unquote_to_bytes

from greenio.server.embedded.one_url import enter_one_url
from greenio.server.routes.route import Environ
from greenio.transport.http.headers import Headers

#: In the scope of a request for an application that has one address only.
ONE_URL_KEY = "greenio.one_url"
_SCHEMES = {"ws": "http", "wss": "https"}


def make_environ(scope: dict[str, Any], body: Any) -> Environ:
    """Return the environment of a request (PEP 3333), as greenio's own server makes it.

    :param scope: of a connection of type ``http`` or ``websocket``.
    :param body: becomes ``wsgi.input``.
    """
    place, below = _split_path(scope)
    headers = _headers(scope.get("headers", ()))
    client, server = scope.get("client"), scope.get("server")
    environ: Environ = {
        "REQUEST_METHOD": scope.get("method", "GET"),
        "SCRIPT_NAME": place,
        "PATH_INFO": below,
        "QUERY_STRING": scope.get("query_string", b"").decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope.get('http_version', '1.1')}",
        "SERVER_NAME": str(server[0]) if server else "localhost",
        "SERVER_PORT": str((server and server[1]) or 80),
        # A connection over a UNIX socket has no address.
        "REMOTE_ADDR": str(client[0]) if client else "",
        "wsgi.url_scheme": _SCHEMES.get(scope.get("scheme", "http"), scope.get("scheme", "http")),
        "wsgi.input": body,
    }
    environ.update(headers.variables())
    for name in ("content-type", "content-length"):
        if name in headers:
            environ[name.replace("-", "_").upper()] = headers[name]
    if scope.get(ONE_URL_KEY):
        enter_one_url(environ)
    return environ


def _headers(fields: Iterable[tuple[bytes, bytes]]) -> Headers:
    headers = Headers()
    for raw_name, raw_value in fields:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip(" \t")
        before = dict.get(headers, name)
        if before is not None:
            value = f"{before}{'; ' if name == 'cookie' else ','}{value}"
        headers[name] = value
    return headers


def _split_path(scope: dict[str, Any]) -> tuple[str, str]:
    """Return the path at which the application is mounted, and what follows it: bytes as Latin-1.

    Servers and frameworks differ: ``path`` holds ``root_path`` or only what follows it, and Channels leaves both as they
    are and has a key of its own.
    """
    root = _as_latin(scope.get("root_path", "").rstrip("/"))
    path = _as_latin(scope["path"])
    raw = scope.get("raw_path")
    if raw and unquote(raw.decode("latin-1")) == scope["path"]:
        path = unquote_to_bytes(raw).decode("latin-1")  # what is no UTF-8 was replaced in ``path``
    if root and (path == root or path.startswith(f"{root}/")):
        path = path[len(root) :]
    remaining = scope.get("path_remaining")
    if remaining is not None:
        below = _as_latin(remaining)
        if path.endswith(below):
            root += path[: len(path) - len(below)].rstrip("/")
            path = path[len(path[: len(path) - len(below)].rstrip("/")) :]
    return root, path


def _as_latin(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("latin-1")
