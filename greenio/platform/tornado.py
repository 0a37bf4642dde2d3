"""greenio inside of a Tornado project. Needs Tornado."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import unquote

from greenio.server.asgi.app import AsgiApp, asgi_options
from greenio.server.asgi.scope import ONE_URL_KEY
from greenio.server.lifecycle.start import start_server
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Applications
from greenio.transport.asgi import Message, set_result

try:
    from tornado.web import stream_request_body
    from tornado.websocket import WebSocketClosedError, WebSocketHandler
except ImportError as error:
    raise ImportError("greenio.platform.tornado needs Tornado: pip install tornado") from error

__all__ = ["start_server", "webio_handler"]


def webio_handler(
    applications: Applications,
    cdn: bool | str = True,
    reconnect_timeout: float = 0,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    **options: Any,
) -> type[AsgiHandler]:
    """A class of handlers for a route of a Tornado application. One route is enough.

    The parameters of the same names are explained at ``greenio.platform.asgi_app()``.

    :param applications: as for ``start_server()``.
    :param cdn: a base URL of the library's files.
    :param reconnect_timeout: seconds that a session survives a lost connection.
    :param allowed_origins: patterns of other sites whose pages may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param options: further parameters of ``asgi_app()``.
    :returns: the class.

    Example: ``tornado.web.Application([(r"/tool", webio_handler(main))])``
    """
    expire = options.pop("session_expire_seconds", None)
    made = asgi_options("webio_handler", locals(), options, expire)
    return type("GreenioHandler", (AsgiHandler,), {"mounted": AsgiApp(applications, made), "options_": made})


@stream_request_body
class AsgiHandler(WebSocketHandler):
    """Hands requests of Tornado to an application of ASGI. See :func:`webio_handler`."""

    mounted: AsgiApp
    options_: ServerOptions

    # What Tornado asks its handlers for: the application decides itself.

    @property
    def ping_interval(self) -> float | None:
        """Seconds between two pings."""
        return self.options_.connection.ping_interval or None

    @property
    def max_message_size(self) -> int:
        """Bytes of the largest message. One more: a larger one is refused by the session, with the reason."""
        return self.options_.connection.message_bytes + 1

    def check_origin(self, origin: str) -> bool:
        """Accept all."""
        return True

    def check_xsrf_cookie(self) -> None:
        """Accept all: the ids of sessions are unguessable."""

    def compute_etag(self) -> None:
        """Add no header."""

    # Requests

    def prepare(self) -> None:
        """Begin to serve a request; its body is still to come."""
        self._inbox: asyncio.Queue[Message] = asyncio.Queue(1)  # one: the client waits until it is taken
        self._is_upgrade = (
            self.request.method == "GET" and self.request.headers.get("Upgrade", "").lower() == "websocket"
        )
        self._accepted: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._opened = asyncio.Event()
        line: Any = self.request.connection
        line.set_max_body_size(self.options_.body_bytes)
        kind, send = ("websocket", self._send_frame) if self._is_upgrade else ("http", self._send_part)
        if self._is_upgrade:
            self._inbox.put_nowait({"type": "websocket.connect"})
        self._served = asyncio.ensure_future(self.mounted(self._scope(kind), self._inbox.get, send))

    async def data_received(self, chunk: bytes) -> None:
        """Take a part of the body; Tornado reads the next one after it."""
        await self._tell({"type": "http.request", "body": chunk, "more_body": True})

    def on_connection_close(self) -> None:
        """Tell that the client has left."""
        if self._is_upgrade:
            super().on_connection_close()
        else:
            self._farewell = asyncio.ensure_future(self._tell({"type": "http.disconnect"}))

    async def get(self, *args: str, **named: str) -> None:
        """Answer a request, or open a WebSocket and serve it."""
        if not self._is_upgrade:
            await self._complete()
            return
        await asyncio.wait((self._accepted, self._served), return_when=asyncio.FIRST_COMPLETED)
        if self._accepted.done() and self._accepted.result():
            await super().get(*args, **named)  # until the end of the connection
            if not self._opened.is_set():
                self._served.cancel()
        else:
            self.set_status(403)
            self.finish()
        await asyncio.wait((self._served,))

    async def _complete(self, *args: str, **named: str) -> None:
        await self._tell({"type": "http.request", "body": b"", "more_body": False})
        await self._served

    head = post = put = patch = delete = options = _complete

    async def _tell(self, message: Message) -> None:
        """Hand a message over, unless the request is answered already."""
        telling = asyncio.ensure_future(self._inbox.put(message))
        await asyncio.wait((telling, self._served), return_when=asyncio.FIRST_COMPLETED)
        telling.cancel()

    async def _send_part(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.set_status(message["status"])
            self.clear_header("Content-Type")
            for name, value in message["headers"]:
                self.add_header(name.decode("latin-1"), value.decode("latin-1"))
            return
        if message["body"]:
            self.write(message["body"])
        await (self.flush() if message.get("more_body") else self.finish())

    # WebSockets

    def open(self, *args: str, **named: str) -> None:
        """Go on: the handshake is done."""
        self._opened.set()

    async def on_message(self, message: str | bytes) -> None:
        """Take a frame; Tornado reads the next one after it."""
        kind = "text" if isinstance(message, str) else "bytes"
        await self._tell({"type": "websocket.receive", kind: message})

    def on_close(self) -> None:
        """Tell that the page has left."""
        message = {
            "type": "websocket.disconnect",
            "code": self.close_code or 1006,
            "reason": self.close_reason,
        }
        self._farewell = asyncio.ensure_future(self._tell(message))

    async def _send_frame(self, message: Message) -> None:
        kind = message["type"]
        if kind == "websocket.accept":
            set_result(self._accepted, True)
            await self._opened.wait()
        elif kind == "websocket.send":
            try:
                await self.write_message(message["text"])
            except WebSocketClosedError:
                raise ConnectionResetError("the page has left") from None
        elif self._accepted.done():
            self.close(message["code"], message["reason"])
        else:
            set_result(self._accepted, False)

    def _scope(self, kind: str) -> Message:
        request = self.request
        rest = next(iter([*self.path_args, *self.path_kwargs.values()]), None)
        peer = getattr(request.connection, "context", None)
        address = getattr(peer, "address", None)
        return {
            "type": kind,
            "method": request.method,
            "http_version": request.version.partition("/")[2],
            "scheme": request.protocol,
            "path": unquote(request.path),
            "raw_path": request.path.encode("latin-1"),
            "query_string": request.query.encode("latin-1"),
            "root_path": "",
            # A route for what is below, such as r"/tool/(.*)", hands it over as an argument.
            "path_remaining": rest,
            ONE_URL_KEY: rest is None,
            "headers": [
                (name.encode("latin-1"), value.encode("latin-1")) for name, value in request.headers.get_all()
            ],
            "client": address if isinstance(address, tuple) else None,
        }
