"""The HTTP handler and its handshake: that of ``upgrade``, with all that is checked before.

Header time-out, strictly read headers, origin check, status codes as in RFC 6455, permessage-deflate, access log. The
server uses ``handler_class()``. Under gunicorn's worker it is gevent-websocket's own handler, with fewer checks;
everything behind the handshake works the same.
"""

from __future__ import annotations

import base64
import binascii
import errno
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from io import BufferedReader
from typing import TYPE_CHECKING, Any

from gevent import get_hub, getcurrent

from greenio import limits
from greenio.runtime.hub_logger import hub_logger
from greenio.transport.http.chunks import ChunkedInput, is_malformed
from greenio.transport.http.connection_limit import ConnectionLimit
from greenio.transport.http.headers import Headers, InvalidHeader, read_headers
from greenio.transport.http.late_response import LATE_KEY, LateResponse, ParkedRequest
from greenio.transport.http.request_target import parse_target
from greenio.transport.http.upgrade import Handler, upgrade_class
from greenio.transport.socket_options import bound_unsent, reset_on_close, send_at_once
from greenio.transport.websocket.deflate import negotiate
from greenio.transport.websocket.tls_socket import is_encrypted

if TYPE_CHECKING:
    from greenio.runtime.native import Timer

__all__ = ["ALLOWED_KEY", "DEFLATE_KEY", "handler_class"]

log = hub_logger("greenio.transport")

#: Where the environ holds the agreed window bits of permessage-deflate.
DEFLATE_KEY = "greenio.deflate"
#: In the environ of a request that ``upgrade_refusal`` has let through.
ALLOWED_KEY = "greenio.allowed"

_REFUSALS = {403: "This origin may not connect here.", 404: "There is no WebSocket at this address."}

#: Seconds after the time-out of a header for which the hub must have run: timers come before what waits to be read.
_HEADER_GRACE = 0.1

_TOO_MANY = (
    b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
)

_Headers = list[tuple[str, str]]
LogResponse = Callable[[dict[str, Any], str, int, float], None]


def handler_class(
    *,
    upgrade_refusal: Callable[[dict[str, Any]], int] | None = None,
    header_timeout: float = limits.HEADER_TIMEOUT,
    write_timeout: float = limits.WRITE_TIMEOUT,
    connection_limit: ConnectionLimit | None = None,
    compress: bool = True,
    log_response: LogResponse | None = None,
) -> type[RequestHandler]:
    """A handler for ``gevent.pywsgi.WSGIServer(handler_class=...)``.

    :param upgrade_refusal: function of the environ of a WebSocket request that returns the status with which it is
        refused, 0 to accept it. None accepts all.
    :param header_timeout: seconds that a client has for the complete header of a request, counted from the
        start of the connection or the end of the request before. Then the connection is closed.
    :param write_timeout: seconds after which a client that takes nothing of its response is cut off.
    :param connection_limit: connections beyond it are answered with 429. None: there is no limit.
    :param compress: whether to agree to permessage-deflate.
    :param log_response: called after each response with its environ, status, bytes and seconds. None logs nothing:
        formatting a line costs more than serving a small file.
    """
    attributes = {
        "upgrade_refusal": staticmethod(upgrade_refusal) if upgrade_refusal is not None else None,
        "header_timeout": header_timeout,
        "write_timeout": write_timeout,
        "connection_limit": connection_limit,
        "compress": compress,
        "log_response": staticmethod(log_response) if log_response is not None else None,
    }
    return type("GreenioHandler", (RequestHandler, upgrade_class()), attributes)


class _HeaderTimeout(BaseException):
    """The header was not complete in time. No Exception: pywsgi would take it for a failure of the application."""


class RequestHandler(Handler):  # type: ignore[misc]
    """See :func:`handler_class`, which puts the class of the handshake below this one."""

    SUPPORTED_VERSIONS = ("13",)

    upgrade_refusal: Callable[[dict[str, Any]], int] | None = None
    header_timeout: float = limits.HEADER_TIMEOUT
    write_timeout: float = limits.WRITE_TIMEOUT
    connection_limit: ConnectionLimit | None = None
    compress = True
    log_response: LogResponse | None = None
    websocket: Any
    socket: Any
    result: Any
    environ: Any
    path: str
    logger = log
    _timer: Timer
    _extension = ""
    _late: LateResponse | None = None  # of the request that goes on without this handler

    def __init__(self, sock: Any, address: Any, server: Any, rfile: Any = None) -> None:
        # pywsgi's buffer has 8 KB, which every connection keeps while its request waits.
        super().__init__(sock, address, server, rfile or sock.makefile("rb", limits.REQUEST_BUFFER_BYTES))

    def handle(self) -> None:
        """Serve the requests of one connection."""
        send_at_once(self.socket)
        bound_unsent(self.socket)
        if self.connection_limit is not None and not self.connection_limit.enter(self._peer):
            log.info("too many connections of %s", self._peer)
            self.socket.sendall(_TOO_MANY)
            return
        self._serve()

    @property
    def _peer(self) -> str:
        peer = self.client_address
        return peer[0].removeprefix("::ffff:") if isinstance(peer, tuple) else ""

    def _serve(self) -> None:
        """Serve requests until the connection ends, or one of them waits without this handler."""
        try:
            super().handle()
        finally:
            if self._late is None and self.connection_limit is not None:
                self.connection_limit.leave(self._peer)

    # Responses that come later

    def process_result(self) -> None:
        """Send the response; one that comes later leaves the request waiting without this handler, if that can be."""
        late = self.result
        if not isinstance(late, LateResponse):
            super().process_result()
            return
        late.begin()
        if late.body is None and self._may_leave():
            self._late = late
            return
        self.result = [late.wait()]
        try:
            super().process_result()
        finally:
            late.sent()

    def _may_leave(self) -> bool:
        """Return whether the socket is all that the connection consists of."""
        if is_encrypted(self.socket):
            return False
        self.socket.settimeout(0.0)
        try:
            return not self.rfile.peek(1)
        finally:
            self.socket.settimeout(None)

    def _leave(self, late: LateResponse) -> None:
        """Let the request wait. The handler ends."""
        lines = [b"HTTP/1.1 " + self.status, *(b"%s: %s" % header for header in self.response_headers), b""]
        ParkedRequest(
            self.socket,
            self.client_address,
            b"\r\n".join(lines),
            self.close_connection,
            self.environ if self.log_response is not None else None,
            type(self),
            self.server,
            late,
        )
        # The application's functions hold this handler, and it them: they would stay until the next collection.
        self.socket = self.environ = self.result = None

    def go_on(self, request: ParkedRequest, body: bytes) -> None:
        """Send the response of a request that has waited, and serve further ones of its connection."""
        self.environ, self.status = request.environ, b"200"
        self.time_start, self.response_length = request.since, 0
        is_open = not request.closes
        try:
            self._sendall(request.response(body))
        except OSError:  # the client has gone
            is_open = False
        finally:
            request.sent()
        self.time_finish = time.time()
        self.log_request()
        if is_open:
            self._serve()
            return
        self.socket.close()
        if self.connection_limit is not None:
            self.connection_limit.leave(self._peer)

    # pywsgi waits for the rest of a half-sent request for ever, at 16 KB each (measured).

    def handle_one_request(self) -> Any:
        """Serve one request; None ends the connection."""
        # gevent.Timeout does the same at four times the price, paid at each request.
        self._timer = get_hub().loop.timer(self.header_timeout)
        self._timer.start(self._header_is_late, getcurrent())
        try:
            result = super().handle_one_request()
        except _HeaderTimeout:
            return None
        finally:
            self._timer.close()
        if self._late is not None:
            self._leave(self._late)
            return None
        return result

    def _header_is_late(self, reader: Any) -> None:
        """End the request, unless it was the server that stood still: then the header has come, and is read now."""
        self._timer.close()
        self._timer = get_hub().loop.timer(_HEADER_GRACE)
        self._timer.start(reader.throw, _HeaderTimeout)

    def read_request(self, raw_requestline: str) -> bool:
        """Read the first line and the header.

        :raises ValueError: they are malformed.
        """
        done: bool = super().read_request(raw_requestline)
        self.path, host = parse_target(self.command, self.path)
        if host:
            self.headers["host"] = host  # RFC 9112, section 3.2.2: it counts instead of the field
        elif "host" not in self.headers and self.request_version not in ("HTTP/1.0", "HTTP/0.9"):
            raise InvalidHeader("no Host")
        return done

    def get_environ(self) -> dict[str, Any]:
        """Return the environ. The header is complete, so its time-out ends."""
        self._timer.close()
        environ: dict[str, Any] = super().get_environ()
        environ[LATE_KEY] = True
        if self.wsgi_input.chunked_input:
            self.wsgi_input.__class__ = ChunkedInput
        return environ

    def handle_one_response(self) -> None:
        """Answer the request."""
        super().handle_one_response()
        if is_malformed(self.wsgi_input):
            self.close_connection = True

    # pywsgi's own names for reading the header

    headers: Headers

    def MessageClass(self, stream: BufferedReader, *_: Any) -> Headers:
        """Read the header."""
        return read_headers(stream)

    def _headers(self) -> Iterator[tuple[str, str]]:
        return self.headers.variables()

    def log_error(self, msg: str, *args: Any) -> None:
        """Log a client's mistake as information: it is no error of the server's."""
        log.info("bad request of %s: %s", self.client_address, msg % args if args else msg)

    def log_request(self) -> None:
        """Tell the access log, if there is one."""
        if self.log_response is not None and self._late is None:
            status = (self.status or b"-")[:3].decode("latin-1")
            seconds = max(0.0, self.time_finish - self.time_start)
            self.log_response(self.environ or {}, status, self.response_length, seconds)

    def _sendall(self, data: bytes | bytearray) -> None:
        """Send a part of a response; pywsgi waits for ever for a client that takes nothing."""
        left = memoryview(data)
        self.socket.settimeout(self.write_timeout)  # for each wait, and not while a body is read
        try:
            while left:
                left = left[self.socket.send(left) :]
        except TimeoutError:
            log.info("%s takes nothing of its response: cut off", self.client_address)
            reset_on_close(self.socket)
            # pywsgi logs others with their traceback.
            raise ConnectionResetError(errno.ECONNRESET, "no progress") from None
        finally:
            self.socket.settimeout(None)
        self.response_length += len(data)

    # Upgrades

    def upgrade_websocket(self) -> Any:
        """Answer requests for a WebSocket; all others go to the application."""
        environ = self.environ
        if environ.get("HTTP_UPGRADE", "").strip().lower() != "websocket":
            return None
        if environ.get("REQUEST_METHOD") != "GET":
            return None
        connection = environ.get("HTTP_CONNECTION", "").lower()
        if "upgrade" not in (token.strip() for token in connection.split(",")):
            return None
        refusal = self._refusal(environ)
        if refusal is None:
            return self.upgrade_connection()
        status, reason = refusal
        log.info("WebSocket of %s refused: %s %s", environ.get("REMOTE_ADDR", "-"), status, reason)
        self.close_connection = True
        body = reason.encode()
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
        if status.startswith("426"):
            headers.append(("Sec-WebSocket-Version", "13"))
        self.start_response(status, [*headers, ("Connection", "close")])
        return [body]

    def _refusal(self, environ: dict[str, Any]) -> tuple[str, str] | None:
        """Return status and reason why a request gets no WebSocket (RFC 6455, section 4.2)."""
        if self.request_version != "HTTP/1.1":
            return "400 Bad Request", "A WebSocket needs HTTP/1.1."
        if environ.get("CONTENT_LENGTH", "0") != "0" or "HTTP_TRANSFER_ENCODING" in environ:
            return "400 Bad Request", "A WebSocket request has no body."
        if environ.get("HTTP_SEC_WEBSOCKET_VERSION", "").strip() != "13":
            return "426 Upgrade Required", "Only version 13 of the WebSocket protocol is spoken here."
        if not _is_key(environ.get("HTTP_SEC_WEBSOCKET_KEY", "").strip()):
            return "400 Bad Request", "Sec-WebSocket-Key is missing or wrong."
        status = 0 if self.upgrade_refusal is None else self.upgrade_refusal(environ)
        if status:
            return f"{status} {HTTPStatus(status).phrase}", _REFUSALS.get(
                status, "No WebSocket can be opened."
            )
        environ[ALLOWED_KEY] = self.upgrade_refusal is not None
        return None

    def upgrade_connection(self) -> Any:
        """Answer 101; everything was checked."""
        environ = self.environ
        if self.compress and "HTTP_SEC_WEBSOCKET_EXTENSIONS" in environ:
            self._extension, environ[DEFLATE_KEY] = negotiate(environ["HTTP_SEC_WEBSOCKET_EXTENSIONS"])
        return super().upgrade_connection()

    def start_response(self, status: str, headers: _Headers, exc_info: Any = None) -> Any:
        """Send a 101 at once, with the extension that was agreed on, beside what pywsgi does for other responses."""
        if not status.startswith("101"):
            return super().start_response(status, headers, exc_info)
        if self._extension:
            headers = [*headers, ("Sec-WebSocket-Extensions", self._extension)]
        self.status = status.encode()
        self.close_connection = self.headers_sent = True
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers), "\r\n"]
        answer = "\r\n".join(lines).encode("latin-1")
        # A new connection takes all of it; sendall() asks the kernel for the size of its buffer first.
        sent = self.socket.send(answer)
        if sent < len(answer):
            self.socket.sendall(answer[sent:])
        return None

    def run_websocket(self) -> None:
        """Call the application, which adopts the socket. Its result is dropped."""
        try:
            result = self.application(self.environ, lambda status, headers, exc_info=None: lambda data: None)
            if hasattr(result, "close"):
                result.close()
        finally:
            if not self.websocket.closed:
                self.websocket.close()
            self.environ["wsgi.websocket"] = None
            self.websocket = None


def _is_key(key: str) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == 16
    except (binascii.Error, ValueError):
        return False
