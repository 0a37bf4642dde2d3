"""Answers for files that a page fetches by token: whole, or in ranges (RFC 9110, 14)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from urllib.parse import quote

import bottle
import gevent

from greenio.runtime.files.content import OpenContent
from greenio.runtime.files.served import PREFIX, File, Files
from greenio.server.cluster.routing import Strays
from greenio.server.pages.static import content_type
from greenio.server.routes.response import HTTPError, send_response
from greenio.server.routes.route import Environ, Route, StartResponse

#: Files are data. One that is opened as a page may run and load nothing (an SVG may hold scripts).
_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")
#: Characters that may stand unquoted in an extended parameter (RFC 8187, 3.2.1).
_ATTR_CHARS = "!#$&+-.^_`|~"


_PATH = f"/{PREFIX}"


class FileRoute(Route):
    """Serves files by token.

    :param files: what pages may fetch.
    :param strays: notices files of other processes.
    """

    def __init__(self, files: Files, strays: Strays) -> None:
        self._files = files
        self._strays = strays

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(_PATH)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send a file, or ranges of it."""
        token = environ["PATH_INFO"][len(_PATH) :]
        file = self._files.get(token)
        if file is None:
            self._strays.note(token)
            raise HTTPError(404)
        return send_response(environ, start_response, serve_file(file, environ))


def serve_file(file: File, environ: Environ) -> bottle.HTTPResponse:
    """Return the response to a GET or HEAD request for ``file``; 404 if its bytes are gone."""
    try:
        stream = file.content.open()
    except OSError:
        return bottle.HTTPError(404)
    size = stream.size
    etag = f'"{stream.version}-{size:x}"'
    headers = {
        "Content-Type": file.content_type or content_type(file.name),
        "Content-Security-Policy": _POLICY,
        "Accept-Ranges": "bytes",
        "ETag": etag,
        "Cache-Control": "private, max-age=31536000, immutable" if file.immutable else "private, no-cache",
    }
    if file.attachment:
        headers["Content-Disposition"] = disposition(file.name)
    if environ.get("HTTP_IF_NONE_MATCH", "") == etag:
        stream.close()
        return bottle.HTTPResponse(status=304, **headers)
    wanted = environ.get("HTTP_RANGE", "")
    if environ.get("HTTP_IF_RANGE", etag) != etag:
        wanted = ""  # the part that the client has belongs to something else
    span = byte_range(wanted, size)
    if span is None:
        start, stop, status = 0, size, 200
    else:
        start, stop = span
        if start >= stop:
            stream.close()
            headers["Content-Range"] = f"bytes */{size}"
            return bottle.HTTPResponse(status=416, **headers)
        status = 206
        headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    headers["Content-Length"] = str(stop - start)
    if environ["REQUEST_METHOD"] == "HEAD" or start == stop:
        stream.close()
        return bottle.HTTPResponse(b"", status=status, **headers)
    return bottle.HTTPResponse(_in_turns(stream, start, stop), status=status, **headers)


def _in_turns(stream: OpenContent, start: int, stop: int) -> Iterator[bytes]:
    with closing(stream):
        for chunk in stream.chunks(start, stop):
            yield chunk
            # A socket that is always ready never waits, and the other greenlets would never get a turn.
            gevent.sleep(0)


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Return start and end (exclusive) of the one range that a header asks for.

    None means all of it, also for headers that are not supported (several ranges, other units). A start at or behind
    the end means that nothing satisfies it.
    """
    match = _RANGE.fullmatch(header.strip())
    if match is None:
        return None
    first, last, suffix = match.groups()
    if suffix is not None:
        return (max(size - int(suffix), 0), size) if int(suffix) else (size, size)
    if last and int(last) < int(first):
        return None  # not a valid range: to be ignored (RFC 9110, 14.1.1)
    return int(first), min(int(last) + 1, size) if last else size


def disposition(name: str) -> str:
    """Return ``Content-Disposition`` for saving under ``name``, whatever characters it has (RFC 6266, 4)."""
    printable = "".join("_" if ord(letter) < 32 or letter in '/\\"\x7f' else letter for letter in name)
    plain = printable.encode("ascii", "replace").decode("ascii").replace("?", "_").replace("%", "_") or "file"
    value = f'attachment; filename="{plain}"'
    if plain != printable:
        encoded = quote(printable.encode("utf-8", "replace"), safe=_ATTR_CHARS)
        value += f"; filename*=UTF-8''{encoded or 'file'}"
    return value
