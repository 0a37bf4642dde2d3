"""The snapshot of a request that its session keeps, and texts of WSGI."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.visitor.user import USER_KEY


def page_request_info(environ: dict[str, Any]) -> RequestInfo:
    """Return a snapshot of the request that opened a page's connection, with path and query of the page itself.

    :param environ: the WSGI environment; nothing of it is kept.
    """
    info = request_info(environ)
    info.path = info.path.partition("_greenio/")[0] or "/"
    # The page sends its own query in one parameter, so that none of its names means something to the server.
    fields = parse_qs(info.query_string, keep_blank_values=True)
    path = fields.get("path")
    info.page = path[-1] if path else "/"
    own = fields.get("page")
    if own:
        info.query_string = own[-1]
    elif path:
        info.query_string = ""  # an app of several pages, opened without a query
    return info


def request_info(environ: dict[str, Any]) -> RequestInfo:
    """Return a snapshot of a WSGI request.

    :param environ: the WSGI environment; nothing of it is kept.
    """
    headers = {
        name[5:].replace("_", "-").lower(): text(value)
        for name, value in environ.items()
        if name.startswith("HTTP_") and isinstance(value, str)
    }
    for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(name):
            headers[name.replace("_", "-").lower()] = text(environ[name])
    return RequestInfo(
        headers,
        remote_address=remote_address(environ),
        path=text(environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")),
        query_string=environ.get("QUERY_STRING", ""),
        scheme=environ.get("wsgi.url_scheme", "http"),
        user=environ.get(USER_KEY),
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
