"""The snapshot of a request that its session keeps, and texts of WSGI."""

from __future__ import annotations

from typing import Any

from greenio.runtime.sessions.request_info import RequestInfo


def request_info(environ: dict[str, Any], page_path: str | None = None) -> RequestInfo:
    """Return a snapshot of a WSGI request.

    :param environ: the WSGI environment; nothing of it is kept.
    :param page_path: path of the page, where the request is one for the page's WebSocket.
    """
    headers = {
        name[5:].replace("_", "-").lower(): text(value)
        for name, value in environ.items()
        if name.startswith("HTTP_") and isinstance(value, str)
    }
    for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(name):
            headers[name.replace("_", "-").lower()] = text(environ[name])
    path = text(environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", ""))
    return RequestInfo(
        headers,
        remote_address=remote_address(environ),
        path=path if page_path is None else page_path,
        query_string=environ.get("QUERY_STRING", ""),
        scheme=environ.get("wsgi.url_scheme", "http"),
    )


def remote_address(environ: dict[str, Any]) -> str:
    """Return the peer's address; an IPv4 one also where the listening socket serves both families."""
    address: str = environ.get("REMOTE_ADDR", "")
    return address.removeprefix("::ffff:") if "." in address else address


def text(value: str) -> str:
    """Decode a value of a WSGI environment: bytes as Latin-1 (PEP 3333), where pages send UTF-8."""
    if value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
