"""HTTP requests of an asynchronous server: bodies pass in parts, and wait for each other's side."""

from __future__ import annotations

from collections.abc import Callable

import gevent
import pytest

from greenio.server.asgi.app import AsgiApp
from tests.support.waiting import wait_until
from tests.support.wire.asgi_client import Exchange, ask, scope_of
from tests.support.wire.asgi_loop import Loop

Mount = Callable[..., AsgiApp]
PART = 65536


def test_the_page_its_files_and_what_does_not_exist(loop: Loop, mounted: Mount) -> None:
    app = mounted()
    page = ask(loop, app, "/", root="/tool")
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b'src="_greenio/main-' in page.body
    assert page.headers["x-content-type-options"] == "nosniff"
    assert ask(loop, app, "/_greenio/icon.png", root="/tool").body[:4] == b"\x89PNG"
    assert ask(loop, app, "/_greenio/none", root="/tool").status == 404
    assert ask(loop, app, "/", "DELETE").status == 405
    head = ask(loop, app, "/", "HEAD")
    assert (head.status, head.body) == (200, b"")


def test_a_response_in_one_part_is_one_trip(loop: Loop, mounted: Mount) -> None:
    assert [message["type"] for message in ask(loop, mounted(), "/healthz").messages] == [
        "http.response.start",
        "http.response.body",
    ]


def test_an_app_that_fails_is_answered_with_500(
    loop: Loop, mounted: Mount, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = mounted()
    ask(loop, app, "/")

    def broken(environ: object, start_response: object) -> list[bytes]:
        raise ZeroDivisionError

    monkeypatch.setattr(app._server, "app", broken)
    assert ask(loop, app, "/").status == 500
    assert "ZeroDivisionError" in caplog.text


class Streaming:
    """A response of many parts that counts how far it is read."""

    def __init__(self, parts: int) -> None:
        self.parts = parts
        self.made = 0
        self.closed = False

    def __call__(self, environ: object, start_response: Callable[..., object]) -> Streaming:
        start_response("200 OK", [("Content-Length", str(self.parts * PART))])
        return self

    def __iter__(self):
        while self.made < self.parts:
            self.made += 1
            yield b"x" * PART

    def close(self) -> None:
        self.closed = True


def test_a_slow_reader_holds_up_its_file_only(
    loop: Loop, mounted: Mount, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = mounted()
    ask(loop, app, "/")
    streaming, serve = Streaming(40), app._server.app
    monkeypatch.setattr(
        app._server,
        "app",
        lambda environ, start: (streaming if environ["PATH_INFO"] == "/big" else serve)(environ, start),
    )
    slow = Exchange(loop, app, {**scope_of("http", "/big"), "method": "GET"}, [])
    loop.loop.call_soon_threadsafe(slow.may_read.clear)
    wait_until(lambda: streaming.made)
    assert ask(loop, app, "/healthz").status == 200
    assert streaming.made < 40
    loop.loop.call_soon_threadsafe(slow.may_read.set)
    wait_until(slow.done.done)
    assert (len(slow.body), streaming.closed) == (40 * PART, True)


def test_a_client_that_leaves_ends_its_download(
    loop: Loop, mounted: Mount, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = mounted()
    ask(loop, app, "/")
    streaming = Streaming(10_000)
    monkeypatch.setattr(app._server, "app", streaming)
    exchange = Exchange(loop, app, {**scope_of("http", "/big"), "method": "GET"}, [])
    wait_until(lambda: streaming.made > 3)
    exchange.leave()
    wait_until(lambda: streaming.closed)
    assert streaming.made < 10_000
    wait_until(exchange.done.done)


def test_a_server_that_cancels_a_request_ends_it(
    loop: Loop, mounted: Mount, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = mounted()
    ask(loop, app, "/")
    streaming = Streaming(10_000)
    monkeypatch.setattr(app._server, "app", streaming)
    exchange = Exchange(loop, app, {**scope_of("http", "/big"), "method": "GET"}, [])
    wait_until(lambda: streaming.made > 3)
    exchange.done.cancel()
    wait_until(lambda: streaming.closed)


@pytest.fixture
def reading(loop: Loop, mounted: Mount, monkeypatch: pytest.MonkeyPatch) -> tuple[AsgiApp, list[int]]:
    """An app that reads request bodies, and the sizes of what it has read. It reads on while the list holds no -1."""
    app, sizes = mounted(), []
    ask(loop, app, "/")

    def read(environ: dict, start_response: Callable[..., object]) -> list[bytes]:
        try:
            while data := environ["wsgi.input"].read(PART):
                sizes.append(len(data))
                while -1 in sizes:
                    gevent.sleep(0.01)
        except OSError:
            sizes.append(-2)
            raise
        start_response("200 OK", [])
        return [str(sum(sizes)).encode()]

    monkeypatch.setattr(app._server, "app", read)
    return app, sizes


def post(loop: Loop, app: AsgiApp, parts: list[bytes]) -> Exchange:
    scope = {**scope_of("http", "/", content_length=str(sum(map(len, parts)))), "method": "POST"}
    return Exchange(loop, app, scope, parts)


def test_a_body_is_read_no_faster_than_it_is_taken(loop: Loop, reading: tuple[AsgiApp, list[int]]) -> None:
    app, sizes = reading
    sizes.append(-1)
    exchange = post(loop, app, [b"x" * PART] * 50)
    wait_until(lambda: len(sizes) == 2)
    assert exchange.reads <= 2
    sizes.remove(-1)
    wait_until(exchange.done.done)
    assert exchange.body == str(50 * PART).encode()


def test_small_parts_of_a_body_are_gathered(loop: Loop, reading: tuple[AsgiApp, list[int]]) -> None:
    app, sizes = reading
    wait_until(post(loop, app, [b"y" * 1000] * 200).done.done)
    assert sizes == [PART, PART, PART, 200_000 - 3 * PART]


def test_a_body_that_is_cut_is_an_error_of_its_reader(loop: Loop, reading: tuple[AsgiApp, list[int]]) -> None:
    app, sizes = reading
    scope = {**scope_of("http", "/", content_length="99999"), "method": "POST"}
    exchange = Exchange(loop, app, scope, [b"x"], is_cut=True)
    exchange.leave()
    wait_until(lambda: -2 in sizes)
    wait_until(exchange.done.done)
    assert exchange.messages == []
