"""Responses whose body comes later: the connection waits for it alone, without a greenlet, a handler or an environ.

A request that waits in a greenlet costs 19 KB (measured: ``bench.idle_memory --transport http``), most of it Python's stack.
"""

from __future__ import annotations

import _socket
import time
from collections.abc import Callable
from typing import Any, Protocol
from wsgiref.handlers import format_date_time

import gevent
from gevent.event import AsyncResult
from gevent.socket import socket as gevent_socket

#: In the environ where an application may return a :class:`LateResponse`.
LATE_KEY = "greenio.late_response"


class LateResponse:
    """What an application returns instead of a body. It has called ``start_response()``, without ``Content-Length``.

    :param start: called once with a function that takes the body: at once, or later in the hub.
    """

    __slots__ = ("_start", "_taker", "body")

    def __init__(self, start: Callable[[Callable[[bytes], None]], None]) -> None:
        self._start: Callable[[Callable[[bytes], None]], None] | None = start
        self._taker: Callable[[bytes], object] | None = None
        self.body: bytes | None = None
        """The body, once there is one, unless somebody else has taken it."""

    def begin(self) -> None:
        """Start. What the function holds, such as the request's environ, is let go."""
        start, self._start = self._start, None
        if start is not None:
            start(self._take)

    def when_ready(self, taker: Callable[[bytes], object]) -> None:
        """Call a function with the body when it comes; at once if it is there."""
        if self.body is None:
            self._taker = taker
        else:
            taker(self.body)

    def wait(self) -> bytes:
        """Wait for the body, in a greenlet."""
        result: Any = AsyncResult()
        self.when_ready(result.set)
        body: bytes = result.get()
        return body

    def _take(self, body: bytes) -> None:
        self.taken()
        taker, self._taker = self._taker, None
        if taker is None:
            self.body = body
        else:
            taker(body)

    def taken(self) -> None:
        """Do what is due when the body is there, and the response is yet to be sent."""

    def sent(self) -> None:
        """Do what is due when the response was sent, or could not be."""


class GoesOn(Protocol):
    """A handler that can go on with a request that has waited."""

    def go_on(self, request: ParkedRequest, body: bytes) -> None:
        """Send the response, and serve further requests of the connection."""


class ParkedRequest:
    """A request that waits: its socket, and the header of its response.

    :param sock: gevent's socket; it is taken over.
    :param address: of the client.
    :param head: status line and fields of the header.
    :param closes: whether the connection ends with the response.
    :param environ: of the request, for the access log; None without one.
    :param handler_class: of the handlers for the connection.
    :param server: of the handler.
    :param late: the response.
    """

    __slots__ = (
        "_handler_class",
        "_head",
        "_server",
        "_socket",
        "address",
        "closes",
        "environ",
        "sent",
        "since",
    )

    def __init__(
        self,
        sock: Any,
        address: Any,
        head: bytes,
        closes: bool,
        environ: dict[str, Any] | None,
        handler_class: Callable[[Any, Any, Any], GoesOn],
        server: Any,
        late: LateResponse,
    ) -> None:
        inner = sock._sock
        self._socket = _socket.socket(inner.family, inner.type, inner.proto, fileno=sock.detach())
        self._head = head
        self._handler_class = handler_class
        self._server = server
        self.address = address
        self.closes = closes
        self.environ = environ
        self.since = time.time()
        self.sent = late.sent
        late.when_ready(self._answer)

    def response(self, body: bytes) -> bytes:
        """Return the whole response."""
        date = format_date_time(time.time())
        return b"%sDate: %s\r\nContent-Length: %d\r\n\r\n%s" % (self._head, date.encode(), len(body), body)

    def _answer(self, body: bytes) -> None:
        gevent.spawn_raw(self._go_on, body)

    def _go_on(self, body: bytes) -> None:
        raw = self._socket
        sock = gevent_socket(raw.family, raw.type, raw.proto, fileno=raw.detach())
        self._handler_class(sock, self.address, self._server).go_on(self, body)
