"""greenio inside of an aiohttp project. Needs aiohttp."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from greenio.server.asgi.app import AsgiApp, asgi_options
from greenio.server.asgi.scope import ONE_URL_KEY
from greenio.server.lifecycle.start import start_server
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Applications
from greenio.server.pages.static import STATIC_PATH
from greenio.transport.asgi import Message

try:
    from aiohttp import WSMsgType, web
except ImportError as error:
    raise ImportError("greenio.platform.aiohttp needs aiohttp: pip install aiohttp") from error

__all__ = ["start_server", "static_routes", "webio_handler"]

_DATA = {WSMsgType.TEXT: "text", WSMsgType.BINARY: "bytes"}


def webio_handler(
    applications: Applications,
    cdn: bool | str = True,
    reconnect_timeout: float = 0,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    max_payload_size: int | float | str = "200M",
    websocket_settings: Mapping[str, Any] | None = None,
    **options: Any,
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """A handler for a GET route of an aiohttp application. One route is enough.

    The parameters of the same names are explained at ``greenio.platform.asgi_app()``.

    :param applications: as for ``start_server()``.
    :param cdn: a base URL of the library's files.
    :param reconnect_timeout: seconds that a session survives a lost connection.
    :param allowed_origins: patterns of other sites whose pages may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param max_payload_size: largest request body.
    :param websocket_settings: arguments of aiohttp's ``WebSocketResponse``.
    :param options: further parameters of ``asgi_app()``.
    :returns: the handler, a coroutine function.

    Example: ``app.add_routes([web.get("/tool", webio_handler(main))])``
    """
    expire = options.pop("session_expire_seconds", None)
    made = asgi_options("webio_handler", locals(), options, expire)
    app = AsgiApp(applications, made)
    settings = {**_websocket_defaults(made), **(websocket_settings or {})}

    async def handler(request: web.Request) -> web.StreamResponse:
        _accept_posts(request, handler)
        exchange = _Exchange(request, settings)
        await app(_scope_of(request, exchange.kind), exchange.receive, exchange.send)
        return exchange.response

    handler.mounted = app  # type: ignore[attr-defined]
    return handler


def static_routes(prefix: str = "/") -> list[web.AbstractRouteDef]:
    """Routes that serve the library's files, for pages whose ``cdn`` is ``prefix``. Handlers need none.

    :param prefix: the path of the folder.
    :returns: the routes.

    Example: ``app.add_routes(static_routes("/library/"))``, with ``webio_handler(main, cdn="/library/")``
    """
    return [web.static(prefix, STATIC_PATH)]


def _websocket_defaults(options: ServerOptions) -> dict[str, Any]:
    connection = options.connection
    # One byte more: a larger message is refused by us, with the reason.
    return {"heartbeat": connection.ping_interval or None, "max_msg_size": connection.message_bytes + 1}


def _accept_posts(request: web.Request, handler: Any) -> None:
    """Let the route take the page's uploads and long polls, too. It was made for GET."""
    resource = request.match_info.route.resource
    add_route = getattr(resource, "add_route", None)
    if add_route is None:
        return
    known = {route.method for route in resource or ()}
    for method in ("POST", "OPTIONS"):
        if not known & {method, "*"}:
            add_route(method, handler)


def _scope_of(request: web.Request, kind: str) -> Message:
    path = request.rel_url.raw_path
    peer = request.transport.get_extra_info("peername") if request.transport else None
    rest = request.match_info.get("rest")
    return {
        "type": kind,
        "method": request.method,
        "http_version": f"{request.version.major}.{request.version.minor}",
        "scheme": request.scheme,
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": request.rel_url.raw_query_string.encode("ascii"),
        "root_path": "",
        # A route for what is below, such as "/tool/{rest:.*}", has a parameter of this name.
        "path_remaining": rest,
        ONE_URL_KEY: rest is None,
        "headers": request.raw_headers,
        "client": peer if isinstance(peer, tuple) else None,
    }


class _Exchange:
    """A request of aiohttp as the two functions of ASGI."""

    def __init__(self, request: web.Request, settings: Mapping[str, Any]) -> None:
        self._request = request
        self._settings = settings
        self._is_read = False
        upgrade = request.headers.get("Upgrade", "").lower() == "websocket" and request.method == "GET"
        self.kind = "websocket" if upgrade else "http"
        self.response: web.StreamResponse = web.Response(status=403)
        """The answer, for aiohttp."""

    async def receive(self) -> Message:
        """Read a message of the client."""
        if isinstance(self.response, web.WebSocketResponse):
            return await self._receive_frame(self.response)
        if self.kind == "websocket":
            return {"type": "websocket.connect"}
        if self._is_read:  # aiohttp tells of a client that leaves when something is sent
            await asyncio.get_running_loop().create_future()
        data = await self._request.content.readany()
        self._is_read = not data or self._request.content.at_eof()
        return {"type": "http.request", "body": data, "more_body": not self._is_read}

    async def _receive_frame(self, socket: web.WebSocketResponse) -> Message:
        message = await socket.receive()
        kind = _DATA.get(message.type)
        if kind is not None:
            return {"type": "websocket.receive", kind: message.data}
        code = 1006 if socket.close_code is None else int(socket.close_code)
        return {"type": "websocket.disconnect", "code": code, "reason": str(message.extra or "")}

    async def send(self, message: Message) -> None:
        """Send a message to the client; returns when aiohttp has taken it."""
        kind, response = message["type"], self.response
        if kind == "http.response.start":
            self.response = web.StreamResponse(status=message["status"])
            for name, value in message["headers"]:
                self.response.headers.add(name.decode("latin-1"), value.decode("latin-1"))
            await self.response.prepare(self._request)
        elif kind == "http.response.body":
            if message["body"]:
                await response.write(message["body"])
            if not message.get("more_body"):
                await response.write_eof()
        elif kind == "websocket.accept":
            socket = web.WebSocketResponse(**self._settings)
            await socket.prepare(self._request)
            self.response = socket
        elif isinstance(response, web.WebSocketResponse):
            if kind == "websocket.send":
                await response.send_str(message["text"])
            else:
                await response.close(code=message["code"], message=message["reason"].encode())
