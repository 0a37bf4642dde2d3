"""One HTTP request between the loop of an asynchronous server and greenio's hub.

The request runs as a greenlet of the hub, as it does in greenio's own server. Whenever it reads or writes, the loop of
the server does that for it, while the greenlet waits: so a slow client holds up its own request only, and no body is
ever in memory as a whole.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

import gevent
from gevent import GreenletExit
from gevent.event import AsyncResult

from greenio.runtime.native import call_in_hub
from greenio.server.asgi.scope import make_environ
from greenio.server.routes.route import Environ, StartResponse
from greenio.transport.asgi import Message, Receive, Send, call_in_loop

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

log = logging.getLogger("greenio.server")

#: An application of WSGI.
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_FAILED: list[Message] = [
    {"type": "http.response.start", "status": 500, "headers": [(b"content-length", b"0")]},
    {"type": "http.response.body", "body": b""},
]


class _Gone(ConnectionResetError):
    """The client has left: nothing can be read from it or sent to it."""


class HttpExchange:
    """A request and its response. Made in the loop of the server.

    :param application: answers it, in the hub.
    :param hub: the hub's event loop.
    :param scope: see ASGI, as are ``receive`` and ``send``.
    :param receive: reads a message of the client.
    :param send: sends one.
    """

    def __init__(
        self, application: Application, hub: Loop, scope: dict[str, Any], receive: Receive, send: Send
    ) -> None:
        self._application = application
        self._hub = hub
        self._loop = asyncio.get_running_loop()
        self._receive = receive
        self._send = send
        self._scope = scope
        self._orders: asyncio.Queue[tuple[list[Message], AsyncResult[None]] | None] = asyncio.Queue()
        self._reading: asyncio.Future[Any] | None = None
        self._is_over = False
        self._has_body = scope["method"] in ("POST", "PATCH", "PUT")  # more of it may come
        self._has_started = False

    # The loop of the server

    async def run(self) -> None:
        """Let the hub answer the request; returns when it has, or when the client has left."""
        call_in_hub(self._hub, gevent.spawn_raw, self._answer)
        if not self._has_body:
            self._read(None)
        result: AsyncResult[None] | None = None
        try:
            while (order := await self._orders.get()) is not None:
                messages, result = order
                for message in messages:
                    await self._send(message)
                self._reply(result, None)
                result = None
        except OSError as error:
            log.debug("a client has left: %s", error)
        finally:
            self._is_over = True
            if self._reading is not None:
                self._reading.cancel()
            while not self._orders.empty():
                order = self._orders.get_nowait()
                if order is not None:
                    self._fail(order[1])
            if result is not None:
                self._fail(result)

    def _submit(self, order: tuple[list[Message], AsyncResult[None]]) -> None:
        if self._is_over:
            self._fail(order[1])
        else:
            self._orders.put_nowait(order)

    def _read(self, result: AsyncResult[Message] | None) -> None:
        """Read the next message; without a result only to notice that the client leaves."""
        if self._is_over:
            if result is not None:
                self._fail(result)
            return
        if self._reading is None:
            self._reading = asyncio.ensure_future(self._receive())
        self._reading.add_done_callback(partial(self._have_read, result))

    def _have_read(self, result: AsyncResult[Message] | None, reading: asyncio.Future[Any]) -> None:
        self._reading = None
        failure = None if reading.cancelled() else reading.exception()
        if reading.cancelled() or failure is not None or reading.result()["type"] == "http.disconnect":
            if failure is not None:
                log.debug("a client cannot be read: %s", failure)
            self._orders.put_nowait(None)
            if result is not None:
                self._fail(result)
            return
        if result is not None:
            self._reply(result, reading.result())
        if not reading.result().get("more_body"):
            self._read(None)

    def _reply(self, result: AsyncResult[Any], value: Any) -> None:
        try:
            call_in_hub(self._hub, result.set, value)
        except ValueError:
            log.debug("a request outlived the hub")

    def _fail(self, result: AsyncResult[Any]) -> None:
        try:
            call_in_hub(self._hub, result.set_exception, _Gone("the client has left"))
        except ValueError:
            log.debug("a request outlived the hub")

    # A greenlet of the hub

    def read(self) -> bytes:
        """Return the next bytes of the request's body, none at its end. Waits for them.

        :raises ConnectionResetError: the client has left.
        """
        data = b""
        while self._has_body and not data:
            result: AsyncResult[Message] = AsyncResult()
            call_in_loop(self._loop, self._read, result)
            message: Message = result.get()  # type: ignore[assignment]
            self._has_body = bool(message.get("more_body"))
            data = message.get("body", b"")
        return data

    def _order(self, messages: list[Message]) -> None:
        """Let the loop send messages; wait until the server has taken them."""
        if self._is_over:
            raise _Gone("the client has left")
        result: AsyncResult[None] = AsyncResult()
        call_in_loop(self._loop, self._submit, (messages, result))
        result.get()

    def _answer(self) -> None:
        try:
            self._respond()
        except (_Gone, GreenletExit):
            log.debug("a client left before its answer was complete: %s", self._scope["path"])
        except Exception:
            log.exception("a request failed: %s", self._scope["path"])
            if not self._has_started and not self._is_over:
                call_in_loop(self._loop, self._submit, (_FAILED, AsyncResult()))
        finally:
            call_in_loop(self._loop, self._orders.put_nowait, None)

    def _respond(self) -> None:
        ready: list[Message] = []

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            ready.append(
                {
                    "type": "http.response.start",
                    "status": int(status.split(None, 1)[0]),
                    "headers": [
                        (name.lower().encode("latin-1"), value.encode("latin-1"))
                        for name, value in headers
                        if self._allows(name)
                    ],
                }
            )
            return lambda data: None

        body = self._application(make_environ(self._scope, _Body(self)), start_response)
        try:
            # The last part says that it is the last: with the status it makes one trip to the loop instead of three.
            last: bytes | None = None
            for part in body:
                if last is not None:
                    ready.append({"type": "http.response.body", "body": last, "more_body": True})
                    self._has_started = True
                    self._order(ready)
                    ready = []
                last = part
            ready.append({"type": "http.response.body", "body": last or b""})
            self._has_started = True
            self._order(ready)
        finally:
            close = getattr(body, "close", None)
            if close is not None:
                close()

    def _allows(self, header: str) -> bool:
        # HTTP/2 has no headers about the connection.
        return header.lower() != "connection" or self._scope.get("http_version", "1.1") in ("1.0", "1.1")


class _Body:
    """The body of a request, as WSGI has it."""

    __slots__ = ("_exchange", "_kept")

    def __init__(self, exchange: HttpExchange) -> None:
        self._exchange = exchange
        self._kept = b""

    def read(self, size: int = -1) -> bytes:
        """Return ``size`` bytes, or as many as there are."""
        parts = [self._kept]
        left = size - len(self._kept)
        while size < 0 or left > 0:
            part = self._exchange.read()
            if not part:
                break
            parts.append(part)
            left -= len(part)
        data = b"".join(parts)
        if size < 0:
            self._kept = b""
            return data
        self._kept = data[size:]
        return data[:size]
