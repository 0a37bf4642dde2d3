"""The route that forwards requests to programs: ``/playground/TOKEN/...``, HTTP and WebSockets.

A program's page is hostile: somebody else may have written it. What it is served with makes it a page of no site:

- ``Content-Security-Policy: sandbox`` gives it an origin of its own, in a frame and in a tab alike, so that it reads
  neither pages nor cookies nor storage of the guide, and its requests come from the origin ``null``.
- Cookies and logins of the guide's visitors are not sent to programs; of their headers, only harmless ones come back.
- Whoever knows the token may ask: the page's own requests carry nothing else (CORS, without credentials).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Any
from urllib.parse import quote

import gevent
from gevent import socket

from greenio.guide.playground.program import Program
from greenio.guide.playground.programs import Programs
from greenio.server.routes.response import HTTPError, refuse_body
from greenio.server.routes.route import Environ, Route, StartResponse

PREFIX = "/playground/"
#: What a program's page may do, in its frame and in a tab of its own.
SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-downloads"
#: Seconds without a byte from a program; a long poll waits for less.
_TIMEOUT = 120
#: Bytes of a request's body, the largest upload.
_MAX_BODY = 16 * 1024 * 1024
_BLOCK = 65536
#: A program's server takes these names for its own machine, in script mode, too.
_HOST = "localhost"
#: Of a request.
_PASSED = (
    "ACCEPT",
    "ACCEPT_ENCODING",
    "ACCEPT_LANGUAGE",
    "GREENIO_POLL",
    "IF_NONE_MATCH",
    "RANGE",
    "USER_AGENT",
)
#: Of a WebSocket's request, besides the above.
_UPGRADE = ("SEC_WEBSOCKET_KEY", "SEC_WEBSOCKET_VERSION", "SEC_WEBSOCKET_EXTENSIONS")
#: Of a response. None of these stores anything in the browser for the guide's site but under the response's own address.
_RETURNED = frozenset(
    (
        *("content-type", "content-length", "content-encoding", "content-disposition", "content-range"),
        *("accept-ranges", "cache-control", "etag", "vary"),
    )
)
_Headers = list[tuple[str, str]]


class _Connection(HTTPConnection):
    """A connection to a program's UNIX socket."""

    def __init__(self, path: str) -> None:
        super().__init__(_HOST, timeout=_TIMEOUT)
        self._path = path

    def connect(self) -> None:
        """Connect."""
        self.sock = _connect(self._path)


def _connect(path: str) -> Any:
    connected = socket.socket(socket.AF_UNIX)
    connected.settimeout(_TIMEOUT)
    try:
        connected.connect(path)
    except OSError:
        connected.close()
        raise
    return connected


class RelayRoute(Route):
    """Forwards to programs.

    :param programs: those that run.
    """

    methods = None

    def __init__(self, programs: Programs) -> None:
        self._programs = programs

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(PREFIX)

    def upgrade_refusal(self, environ: Environ) -> int:
        """Return 404 if there is no such program."""
        return 404 if self._find(environ)[0] is None else 0

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Forward a request.

        :raises HTTPError: there is no such program, or it does not answer.
        """
        program, path = self._find(environ)
        if environ.get("wsgi.websocket") is not None:
            if program is not None:
                relay_websocket(environ, program.path, path)
            return []
        if program is None:
            raise HTTPError(404, "This program has ended. Run it again in the playground.")
        if environ["REQUEST_METHOD"] == "OPTIONS":
            start_response("204 No Content", _preflight())
            return []
        return _forward(environ, start_response, program, path)

    def _find(self, environ: Environ) -> tuple[Program | None, str]:
        token, slash, rest = environ.get("PATH_INFO", "")[len(PREFIX) :].partition("/")
        program = self._programs.find(token) if slash else None
        query = environ.get("QUERY_STRING", "")
        path = "/" + quote(rest.encode("latin-1"), safe="/:@!$&'()*+,;=~-._")
        return program, f"{path}?{query}" if query else path


def _preflight() -> _Headers:
    return [
        *_sharing(),
        ("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE"),
        ("Access-Control-Allow-Headers", "*"),
        ("Access-Control-Max-Age", "600"),
        ("Content-Length", "0"),
    ]


def _sharing() -> _Headers:
    return [("Access-Control-Allow-Origin", "*"), ("Content-Security-Policy", f"sandbox {SANDBOX}")]


def _forward(environ: Environ, start_response: StartResponse, program: Program, path: str) -> Iterable[bytes]:
    connection = _Connection(program.path)
    try:
        answer = _ask(connection, environ, path)
    except (OSError, HTTPException, ValueError):
        connection.close()
        refuse_body(environ, [])
        raise HTTPError(502, "The program does not answer.") from None
    program.has_served = True
    headers = [(name, value) for name, value in answer.getheaders() if name.lower() in _RETURNED]
    if 300 <= answer.status < 400 and answer.status != 304:
        headers += _redirect(answer.getheader("Location", ""))
    start_response(f"{answer.status} {answer.reason or 'Status'}", [*headers, *_sharing()])
    return _body(answer, connection)


def _redirect(location: str) -> _Headers:
    """Return the header of a redirection; none if it leads out of the program."""
    leads_out = ":" in location.partition("?")[0] or location.startswith(("/", "\\")) or ".." in location
    return [] if leads_out or not location else [("Location", location)]


def _ask(connection: _Connection, environ: Environ, path: str) -> HTTPResponse:
    method = environ["REQUEST_METHOD"]
    body = _read_body(environ)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name in _PASSED:
        if value := environ.get(f"HTTP_{name}"):
            connection.putheader(name.replace("_", "-"), value.encode("latin-1"))
    if environ.get("CONTENT_TYPE"):
        connection.putheader("Content-Type", environ["CONTENT_TYPE"].encode("latin-1"))
    if body or method in ("POST", "PUT"):
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body or None)
    return connection.getresponse()


def _read_body(environ: Environ) -> bytes:
    length = environ.get("CONTENT_LENGTH") or ""
    if length.isdecimal() and int(length) > _MAX_BODY:
        raise HTTPError(413)
    if not length and environ.get("HTTP_TRANSFER_ENCODING", "").lower() != "chunked":
        return b""
    body = environ["wsgi.input"].read(_MAX_BODY + 1)
    if len(body) > _MAX_BODY:
        raise HTTPError(413)
    return bytes(body)


def _body(answer: HTTPResponse, connection: _Connection) -> Iterator[bytes]:
    try:
        while block := answer.read1(_BLOCK):
            yield block
    except (OSError, HTTPException):
        return  # the program has ended: the browser sees a short answer
    finally:
        answer.close()
        connection.close()


def relay_websocket(environ: Environ, socket_path: str, path: str) -> None:
    """Connect the socket of an upgraded request with a program, until one side ends.

    The program gets the very handshake that greenio has answered, so both agree on the same extensions, and what follows
    are the same bytes.

    :param socket_path: of the program's socket.
    :param path: of the WebSocket in the program, with its query.
    """
    handler = environ["wsgi.websocket"].handler
    front, rest = handler.socket, handler.rfile
    try:
        back = _connect(socket_path)
    except OSError:
        return
    try:
        back.sendall(_handshake(environ, path))
        answered = back.makefile("rb")
        status = answered.readline(_BLOCK).split(b" ")
        while answered.readline(_BLOCK).strip():
            pass
        if len(status) < 2 or status[1] != b"101":
            return
        back.settimeout(None)
        _splice(front, rest, back, answered)
    except OSError:
        return
    finally:
        back.close()
        # Not the closing frame that gevent-websocket would send now: to the page, a program that is killed is one that
        # has gone, and an orderly end has sent its own.
        _shut(front)


def _shut(front: Any) -> None:
    try:
        front.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _handshake(environ: Environ, path: str) -> bytes:
    lines = [f"GET {path} HTTP/1.1", f"Host: {_HOST}", "Connection: Upgrade", "Upgrade: websocket"]
    for name in (*_PASSED, *_UPGRADE):
        if value := environ.get(f"HTTP_{name}"):
            lines.append(f"{name.replace('_', '-')}: {value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _splice(front: Any, rest: Any, back: Any, answered: Any) -> None:
    """Copy bytes both ways; the end of one way ends the other."""
    front.settimeout(None)
    ways = [
        gevent.spawn(_copy, rest, back),
        gevent.spawn(_copy, answered, front),
    ]
    try:
        gevent.wait(ways, count=1)
    finally:
        gevent.killall(ways)


def _copy(source: Any, target: Any) -> None:
    try:
        while block := source.read1(_BLOCK):
            target.sendall(block)
    except (OSError, ValueError):
        return
