"""The opening of one WebSocket between the loop of an asynchronous server and greenio's hub."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar

import gevent

from greenio.runtime.native import call_in_hub
from greenio.server.asgi.scope import make_environ
from greenio.server.routes.app import WSGIApp
from greenio.transport.asgi import AsgiConnection, Receive, Send, call_in_loop, set_result
from greenio.transport.base import CONNECTION_KEY, NO_RECEIVER
from greenio.transport.http.handshake import ALLOWED_KEY
from greenio.transport.options import ConnectionOptions

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

log = logging.getLogger("greenio.server")

_Result = TypeVar("_Result")
#: Policy violation: servers that cannot answer with a status refuse the handshake with 403.
_REFUSED = 1008


async def serve_websocket(
    app: WSGIApp,
    hub: Loop,
    options: ConnectionOptions,
    scope: dict[str, Any],
    receive: Receive,
    send: Send,
) -> None:
    """Accept or refuse a WebSocket, and carry its frames until the end.

    :param app: finds the route of the request, in the hub.
    :param hub: the hub's event loop.
    :param options: limits of the connection.
    :param scope: see ASGI, as are ``receive`` and ``send``.
    :param receive: reads a message of the client.
    :param send: sends one.
    """
    message = await receive()
    if message["type"] != "websocket.connect":
        return
    environ = make_environ(scope, None)
    status = await run_in_hub(hub, lambda: app.upgrade_refusal(environ))
    if status:
        log.info("WebSocket of %s refused: %s", environ.get("REMOTE_ADDR", "-"), status)
        await _refuse(scope, send, status)
        return
    await send({"type": "websocket.accept"})
    loop = asyncio.get_running_loop()

    def open_session() -> AsgiConnection:
        connection = AsgiConnection(NO_RECEIVER, options, loop)
        environ[CONNECTION_KEY] = environ["wsgi.websocket"] = connection
        environ[ALLOWED_KEY] = True
        app(environ, lambda status, headers, exc_info=None: None)
        return connection

    connection = await run_in_hub(hub, open_session)
    await connection.carry(receive, send)


async def run_in_hub(hub: Loop, function: Callable[[], _Result]) -> _Result:
    """Run a function in a greenlet of the hub, and return its result.

    :raises Exception: what the function raises.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[_Result] = loop.create_future()

    def work() -> None:
        try:
            result = function()
        except BaseException as error:
            call_in_loop(loop, _set_exception, answer, error)
        else:
            call_in_loop(loop, set_result, answer, result)

    call_in_hub(hub, gevent.spawn_raw, work)
    return await answer


def _set_exception(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error if isinstance(error, Exception) else RuntimeError(repr(error)))


async def _refuse(scope: dict[str, Any], send: Send, status: int) -> None:
    if "websocket.http.response" in (scope.get("extensions") or {}):
        body = HTTPStatus(status).phrase.encode()
        headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
        await send({"type": "websocket.http.response.start", "status": status, "headers": headers})
        await send({"type": "websocket.http.response.body", "body": body})
    else:
        await send({"type": "websocket.close", "code": _REFUSED, "reason": HTTPStatus(status).phrase})
