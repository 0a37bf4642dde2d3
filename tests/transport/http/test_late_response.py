"""Responses that come later: what waits for them, and what becomes of the connection."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import gevent
from gevent import socket
from gevent.pywsgi import WSGIServer

from greenio.transport.http.connection_limit import ConnectionLimit
from greenio.transport.http.handshake import RequestHandler, handler_class
from greenio.transport.http.late_response import LATE_KEY, LateResponse
from tests.support.waiting import wait_until

GET = b"GET /late HTTP/1.1\r\nHost: a\r\n\r\n"


class Counted(LateResponse):
    """Counts responses under way."""

    under_way = 0

    def taken(self) -> None:
        Counted.under_way += 1

    def sent(self) -> None:
        Counted.under_way -= 1


class App:
    """Answers ``/late`` when the test says so, everything else at once."""

    def __init__(self) -> None:
        self.replies: list[Callable[[bytes], None]] = []
        self.start: Callable[[Callable[[bytes], None]], None] = self.replies.append
        self.logged: list[tuple[str, str, int]] = []
        self.handler_class: type[RequestHandler] | None = None

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        start_response("200 OK", [("Content-Type", "text/plain")])
        if environ["PATH_INFO"] != "/late":
            return [b"at once"]
        assert environ[LATE_KEY]
        return Counted(self.start)

    def log(self, environ: dict[str, Any], status: str, size: int, seconds: float) -> None:
        assert seconds >= 0
        self.logged.append((environ["PATH_INFO"], status, size))


@contextmanager
def serving(app: App, limit: ConnectionLimit | None = None) -> Iterator[int]:
    app.handler_class = handler_class(log_response=app.log, connection_limit=limit)
    server = WSGIServer(
        ("127.0.0.1", 0),
        app,
        handler_class=app.handler_class,
        log=None,
        error_log=None,
        spawn=gevent.spawn_raw,
    )
    server.start()
    try:
        yield server.server_port
    finally:
        server.stop(timeout=1)
    assert Counted.under_way == 0


def connect(port: int) -> Any:
    client = socket.create_connection(("127.0.0.1", port))
    client.settimeout(20)
    return client


def read(client: Any) -> tuple[str, str]:
    """Header and body of a response."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = client.recv(65536)
        assert more, data
        data += more
    head, _, body = data.decode().partition("\r\n\r\n")
    size = int(head.lower().partition("content-length: ")[2].partition("\r\n")[0])
    while len(body) < size:
        body += client.recv(size - len(body)).decode()
    return head, body


def handlers(app: App) -> int:
    """How many handlers of the app's server there are: its class is its own."""
    return sum(type(each) is app.handler_class for each in gc.get_objects())


def test_a_request_waits_without_its_handler_and_its_connection_goes_on() -> None:
    app = App()
    with serving(app) as port, connect(port) as client:
        for number in (1, 2):
            client.sendall(GET)
            wait_until(lambda number=number: len(app.replies) == number)
            wait_until(lambda: not handlers(app), "the handler has ended")
            app.replies[-1](b"body %d" % number)
            head, body = read(client)
            assert (head.splitlines()[0], body) == ("HTTP/1.1 200 OK", f"body {number}")
            assert "\r\nContent-Type: text/plain\r\nDate: " in head
        client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        assert read(client)[1] == "at once"
        wait_until(lambda: len(app.logged) == 3)
        assert app.logged[:2] == [("/late", "200", len(head) + 4 + 6)] * 2


def test_a_body_that_is_there_at_once_is_sent_at_once() -> None:
    app = App()
    app.start = lambda reply: reply(b"already")
    with serving(app) as port, connect(port) as client:
        client.sendall(GET)
        assert read(client)[1] == "already"


def test_requests_that_came_together_are_answered_in_order() -> None:
    app = App()
    with serving(app) as port, connect(port) as client:
        client.sendall(GET + GET)
        for number in (1, 2):
            wait_until(lambda number=number: len(app.replies) == number)
            app.replies[-1](b"%d" % number)
            assert read(client)[1] == str(number)


def test_a_connection_that_is_to_be_closed_is_closed_behind_the_response() -> None:
    app = App()
    with serving(app) as port, connect(port) as client:
        client.sendall(GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        wait_until(lambda: app.replies)
        app.replies[0](b"last")
        assert read(client)[1] == "last"
        assert client.recv(1) == b""


def test_a_waiting_request_counts_as_a_connection_until_its_client_has_gone() -> None:
    app = App()
    limit = ConnectionLimit(1)
    with serving(app, limit) as port:
        with connect(port) as client:
            client.sendall(GET)
            wait_until(lambda: app.replies)
            wait_until(lambda: not handlers(app))
            with connect(port) as second:
                assert second.recv(100).startswith(b"HTTP/1.1 429 ")
        app.replies[0](b"x" * 10)  # nobody is there to take it

        def is_free() -> bool:
            with connect(port) as again:
                again.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                return bool(again.recv(100).startswith(b"HTTP/1.1 200 "))

        wait_until(is_free)
