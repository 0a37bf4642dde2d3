"""The door: who gets a WebSocket, who gets which status, and who is shown out for dawdling."""

from __future__ import annotations

import time
from typing import Any

import gevent
import pytest
from geventwebsocket.handler import WebSocketHandler

from greenio.transport.options import ConnectionOptions
from tests.support.waiting import wait_until
from tests.support.wire.websocket_client import TEXT, Client, frame, upgrade_lines
from tests.support.wire.websocket_server import serving


@pytest.fixture(autouse=True, params=["gevent-websocket", "own"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_HANDSHAKE", request.param)


def replaced(lines: list[str], name: str, value: str | None) -> list[str]:
    kept = [line for line in lines if not line.startswith(f"{name}:")]
    return kept if value is None else [*kept, f"{name}: {value}"]


def test_an_upgrade_is_answered_as_the_rfc_says() -> None:
    with serving() as server, Client(server.port) as client:
        header = client.upgrade().headers
        assert "Upgrade: websocket" in header
        assert "Sec-WebSocket-Accept: " in header
        assert "Sec-WebSocket-Extensions" not in header
        client.text("hello")
        assert client.read_text() == "hello"
    assert server.paths == ["/ws"]


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("Sec-WebSocket-Version", "12", "426"),
        ("Sec-WebSocket-Version", "8", "426"),
        ("Sec-WebSocket-Version", None, "426"),
        ("Sec-WebSocket-Key", None, "400"),
        ("Sec-WebSocket-Key", "", "400"),
        ("Sec-WebSocket-Key", "tooshort", "400"),
        ("Sec-WebSocket-Key", "!!not base64!!", "400"),
        ("Sec-WebSocket-Key", "ä" * 24, "400"),
        ("Content-Length", "5", "400"),
        ("Transfer-Encoding", "chunked", "400"),
    ],
)
def test_wrong_requests_are_refused(name: str, value: str | None, status: str) -> None:
    with serving() as server, Client(server.port) as client:
        header = client.request(replaced(upgrade_lines(), name, value))
        assert header.startswith(f"HTTP/1.1 {status} "), header
        if status == "426":
            assert "Sec-WebSocket-Version: 13" in header
    assert server.paths == []


def test_http_1_0_is_refused() -> None:
    with serving() as server, Client(server.port) as client:
        assert client.request(upgrade_lines(), first="GET /ws HTTP/1.0").startswith("HTTP/1.1 400 ")


@pytest.mark.parametrize(
    ("name", "value"),
    [("Upgrade", "h2c"), ("Upgrade", None), ("Connection", "keep-alive"), ("Connection", "upgraded")],
)
def test_what_asks_for_no_websocket_goes_to_the_application(name: str, value: str | None) -> None:
    with serving() as server, Client(server.port) as client:
        assert client.request(replaced(upgrade_lines(), name, value)).startswith("HTTP/1.1 200 ")
        assert client.exactly(5) == b"plain"
        client.upgrade()  # keep-alive goes on


def test_the_hook_decides_by_the_environ() -> None:
    def refusal(environ: dict[str, Any]) -> int:
        if environ["PATH_INFO"] != "/ws":
            return 404
        return 0 if environ.get("HTTP_ORIGIN") == f"http://{environ['HTTP_HOST']}" else 403

    with serving(upgrade_refusal=refusal) as server:
        with Client(server.port) as client:
            header = client.request(upgrade_lines(), first="GET /other HTTP/1.1")
            assert header.startswith("HTTP/1.1 404 ")
            assert client.exactly(38) == b"There is no WebSocket at this address."
        with Client(server.port) as client:
            header = client.request([*upgrade_lines(), "Origin: http://evil.test"])
            assert header.startswith("HTTP/1.1 403 ")
            assert client.exactly(33) == b"This origin may not connect here."
            assert client.is_at_end()
        with Client(server.port) as client:
            client.upgrade("Origin: http://example.test")
    assert server.paths == ["/ws"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.0\r\n\r\n", 200),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        (b"GET other HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"GET http://a/x?y HTTP/1.1\r\nHost: b\r\n\r\n", 200),
    ],
)
def test_a_request_names_one_host(sent: bytes, status: int) -> None:
    with serving() as server, Client(server.port) as client:
        client.send(sent)
        assert client.read_header().startswith(f"HTTP/1.1 {status} ")


def test_the_host_of_a_whole_url_counts() -> None:
    seen = []

    def look(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        seen.append((environ["HTTP_HOST"], environ["PATH_INFO"], environ["QUERY_STRING"]))
        start_response("200 OK", [])
        return [b""]

    with serving() as server, Client(server.port) as client:
        server.__class__ = type("Look", (type(server),), {"__call__": lambda self, *args: look(*args)})
        client.request(first="GET http://Real.test:81/a%20b?c=d HTTP/1.1")
    assert seen == [("Real.test:81", "/a b", "c=d")]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HT",  # keep-alive, then half a request
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",  # keep-alive, then nothing
    ],
)
def test_half_sent_requests_are_closed(sent: bytes) -> None:
    with serving(header_timeout=0.2) as server, Client(server.port) as client:
        client.send(sent)
        start = time.monotonic()
        while client.socket.recv(1000):
            pass
        assert time.monotonic() - start < 10


def test_one_byte_now_and_then_does_not_help() -> None:
    with serving(header_timeout=0.3) as server, Client(server.port) as client:
        client.send(b"GET / HTTP/1.1\r\nX-Slow: ")

        def dribble() -> None:
            while True:
                client.send(b"x")
                gevent.sleep(0.05)

        dribbler = gevent.spawn(dribble)
        try:
            assert client.socket.recv(1000) == b""
        except ConnectionResetError:
            pass
        dribbler.kill()


def test_a_server_that_stood_still_reads_what_has_come_meanwhile() -> None:
    with serving(header_timeout=0.2) as server, Client(server.port) as client:
        client.send(b"GET / HTTP/1.1\r\n")
        gevent.sleep(0.1)  # the time-out counts from the start of the connection
        client.send(b"Host: x\r\n\r\n")
        time.sleep(0.5)  # the hub, too
        assert client.socket.recv(1000).startswith(b"HTTP/1.1 200 ")


def test_the_time_out_ends_with_the_header() -> None:
    seen = []

    def slow(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        gevent.sleep(0.5)
        seen.append(1)
        start_response("200 OK", [])
        return [b"slow"]

    with serving(header_timeout=0.2) as server, Client(server.port) as client:
        server.__class__ = type("Slow", (type(server),), {"__call__": lambda self, *args: slow(*args)})
        assert client.request().startswith("HTTP/1.1 200 ")
        assert seen == [1]


def test_a_client_that_reads_nothing_is_cut_off() -> None:
    closed = []

    class Body:
        def __iter__(self) -> Any:
            while True:
                yield bytes(64 * 1024)

        def close(self) -> None:
            closed.append(1)

    def endless(environ: dict[str, Any], start_response: Any) -> Body:
        start_response("200 OK", [])
        return Body()

    with serving(write_timeout=0.3) as server, Client(server.port, receive_buffer=4096) as client:
        server.__class__ = type("Endless", (type(server),), {"__call__": lambda self, *args: endless(*args)})
        client.request()
        wait_until(lambda: closed)
        with pytest.raises(ConnectionResetError):
            while client.socket.recv(65536):
                pass


def test_a_client_that_reads_slowly_gets_everything() -> None:
    size = 900_000

    def large(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Length", str(size))])
        return [bytes(size)]

    with serving(write_timeout=1) as server, Client(server.port, receive_buffer=4096) as client:
        server.__class__ = type("Large", (type(server),), {"__call__": lambda self, *args: large(*args)})
        client.request()
        have, start = len(client.data), time.monotonic()
        while have < size:
            have += len(client.socket.recv(8192))
            gevent.sleep(0.02)
        assert have == size
        assert time.monotonic() - start > 1.5, "longer than the time-out"


def test_deflate_is_agreed_on_and_can_be_off() -> None:
    offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"
    with serving() as server, Client(server.port) as client:
        assert "Sec-WebSocket-Extensions: permessage-deflate; server_no" in client.upgrade(offer).headers
    with serving(compress=False) as server, Client(server.port) as client:
        assert "Extensions" not in client.upgrade(offer).headers


def test_the_handler_of_gevent_websocket_opens_the_door_too() -> None:
    # What gunicorn's worker gives: only environ["wsgi.websocket"] can be relied on.
    with serving(handler=WebSocketHandler) as server, Client(server.port) as client:
        client.upgrade(behind=frame(TEXT, b"early"))
        assert client.read_text() == "early"
        client.text("late")
        assert client.read_text() == "late"


@pytest.mark.parametrize(
    "wrong", [{"message_bytes": 0}, {"message_bytes": 1 << 40}, {"ping_interval": -1}, {"ping_timeout": 0}]
)
def test_options_are_checked(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        ConnectionOptions(**wrong)  # type: ignore[arg-type]
