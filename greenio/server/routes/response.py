"""Sending responses, and the pages of errors."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

import bottle

from greenio.server.pages.html import ROOT_KEY, base_of, root_of
from greenio.server.pages.plain import ERROR_POLICY, error_page
from greenio.server.pages.static import accepts_gzip
from greenio.server.request_info import text
from greenio.server.routes.route import Environ, StartResponse

#: Bytes; compressing less saves no packet.
_COMPRESSED_FROM = 1400

#: What happened, for visitors; other statuses have the words of HTTP.
_TITLES = {
    401: "Please log in",
    403: "No access",
    404: "Page not found",
    405: "Not possible here",
    413: "Too large",
    429: "Too many attempts",
    500: "The server has made a mistake",
}

_EXPLANATIONS = {
    403: "You may not see this.",
    404: "There is nothing at this address. It may be mistyped, or what was here is gone.",
    405: "This address only answers GET requests.",
    413: "The request is too large.",
    500: "Something went wrong on the server. The details are in its log.",
}

#: What responses of a status must hold (RFC 9110, sections 15.5.2 and 15.5.6). No browser asks for a password itself
#: for a way to log in that it does not know.
_REQUIRED_HEADERS = {401: [("WWW-Authenticate", "Form")], 405: [("Allow", "GET, HEAD")]}


class HTTPError(Exception):
    """Refuses a request with an error page.

    :param status: its code.
    :param explanation: a sentence for the page, instead of the one that every status has.
    """

    def __init__(self, status: int, explanation: str = "") -> None:
        super().__init__(status, explanation)
        self.status = status
        self.explanation = explanation or _EXPLANATIONS.get(status, "The request could not be answered.")


def send(
    environ: Environ,
    start_response: StartResponse,
    status: int,
    headers: Iterable[tuple[str, str]],
    body: bytes,
) -> Iterable[bytes]:
    """Send a response whose body is at hand.

    :param headers: besides Content-Length.
    :param body: left out where the request's method is HEAD.
    """
    start_response(f"{status} {HTTPStatus(status).phrase}", [*headers, ("Content-Length", str(len(body)))])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def send_html(
    environ: Environ,
    start_response: StartResponse,
    html: str,
    *,
    status: int = 200,
    headers: Iterable[tuple[str, str]] = (("Cache-Control", "no-cache"),),
) -> Iterable[bytes]:
    """Send a page, compressed where the browser takes that: a third less of what it waits for first."""
    body = html.encode("utf-8", "replace")
    own = [("Content-Type", "text/html; charset=utf-8"), ("Vary", "Accept-Encoding")]
    if len(body) > _COMPRESSED_FROM and accepts_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
        body = gzip.compress(body, 6, mtime=0)
        own.append(("Content-Encoding", "gzip"))
    return send(environ, start_response, status, [*own, *headers], body)


def send_error(
    environ: Environ, start_response: StartResponse, error: HTTPError, start: str = ""
) -> Iterable[bytes]:
    """Send the page of an error.

    :param start: address of the app's start page; empty: the page has no link.
    """
    headers = [*_REQUIRED_HEADERS.get(error.status, []), ("Content-Security-Policy", ERROR_POLICY)]
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        refuse_body(environ, headers)
    phrase = HTTPStatus(error.status).phrase
    title = _TITLES.get(error.status, phrase.capitalize())
    html = error_page(title, error.explanation, f"{error.status} {phrase}", start)
    return send_html(environ, start_response, html, status=error.status, headers=headers)


def start_of(environ: Environ) -> str:
    """Return the way from the page of a request to the app's start page; empty if it is that page.

    Relative, so that it is right below any prefix, also one that only a proxy knows.
    """
    path = text(environ.get("PATH_INFO", ""))
    if ROOT_KEY in environ:  # its address names what is below in a parameter
        return "" if path in ("", "/") else environ[ROOT_KEY].partition("?")[0]
    if path not in ("", "/"):
        return base_of(path)
    return (
        (root_of(text(environ.get("SCRIPT_NAME", "")) + path) or "./") if environ.get("QUERY_STRING") else ""
    )


def send_response(
    environ: Environ, start_response: StartResponse, response: bottle.HTTPResponse
) -> Iterable[bytes]:
    """Send what a function of Bottle's has made: bytes, a file, or an iterable.

    :raises HTTPError: it is an error.
    """
    if isinstance(response, bottle.HTTPError):
        # Bottle's other explanations quote the address, which has no place in a page.
        own = response.body if response.status_code == 403 and isinstance(response.body, str) else ""
        raise HTTPError(response.status_code, own)
    body: Any = response.body
    if not body:
        response.set_header("Content-Length", response.get_header("Content-Length", "0"))
    start_response(response.status_line, response.headerlist)
    if not body or environ["REQUEST_METHOD"] == "HEAD":
        if hasattr(body, "close"):
            body.close()
        return []
    if isinstance(body, bytes):
        return [body]
    if hasattr(body, "read"):
        file: Iterable[bytes] = environ.get("wsgi.file_wrapper", bottle.WSGIFileWrapper)(body)
        return file
    blocks: Iterable[bytes] = body
    return blocks


def refuse_body(environ: Environ, headers: list[tuple[str, str]]) -> None:
    """Leave the rest of the request's body unread; the connection ends.

    pywsgi would read all of it to keep the connection usable.
    """
    headers.append(("Connection", "close"))
    waiting: Any = environ.get("wsgi.input")
    if hasattr(waiting, "_chunked_input_error"):
        waiting._chunked_input_error = True
