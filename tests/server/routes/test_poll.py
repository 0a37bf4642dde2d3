"""Long polls on the wire: who may, what is refused, what is repeated, what the end looks like."""

from __future__ import annotations

import json
import socket
import threading
import time

import gevent
import pytest
import requests

from greenio import limits
from greenio.transport.options import ConnectionOptions
from tests.support.servers.live import serving, visiting
from tests.support.wire.poll_server import PollClient, PollPage, polling
from tests.support.wire.polling_page import SEPARATOR, PollingPage
from tests.support.wire.websocket_server import Recorder


def app() -> None:
    from greenio.input import input
    from greenio.output import put_text
    from greenio.session import info

    put_text("over", info.protocol)
    put_text("hello", input("Name"))
    input("More")


def test_a_session_over_long_poll() -> None:
    with serving(app) as server:
        page = PollingPage(server.url)
        assert page.text() == "over http"
        page.submit("Ann")
        assert page.text() == "hello Ann"
        page.close()


def test_a_session_changes_between_the_transports() -> None:
    with serving(app, reconnect_timeout=30) as server:
        page = PollingPage(server.url)
        assert page.text() == "over http"
        secret = page.welcome["session"]
        with visiting(server.url, "?resume=1") as socket:
            socket.socket.send(json.dumps({"r": {"session": secret}, "a": page._seen}))
            socket.seen = page._seen
            form = page.wait("form")
            socket.send({"t": "submit", "form": form["form"], "values": {"data": "Ann"}})
            while "hello Ann" not in socket.texts:
                socket.read()
            while page.ended is None:
                page.read()
            assert page.ended[0] == 4002
            assert server.sessions.counters.opened == 1
        again = PollingPage(server.url, "?resume=1")
        again._events, again._seen = 1, socket.seen
        body = SEPARATOR.join(
            [json.dumps({"c": again.id, "n": 1}), json.dumps({"r": {"session": secret}, "a": socket.seen})]
        )
        assert again.http.post(again.url, body, timeout=10).status_code == 200
        again._posts = 1
        while not again.welcome:
            again.read()
        assert again.welcome.get("fresh", False) is False
        assert next(iter(server.sessions)).protocol == "http"
        again.close()


def test_requests_need_the_header_and_posts_make_no_sessions() -> None:
    with serving(app) as server:
        url = server.url + "_greenio/poll"
        assert requests.get(url, timeout=10).status_code == 403
        assert requests.post(url, timeout=10).status_code == 400
        assert requests.post(url, "{}", timeout=10).status_code == 400
        assert requests.post(url, '{"c":"new","n":1}', timeout=10).status_code == 200
        assert requests.put(url, "x", timeout=10).status_code == 405
        assert requests.get(url, headers={"Greenio-Poll": "guess"}, timeout=10).text.endswith(
            '"end":[1006,"no such connection"]}'
        )
        assert server.sessions.counters.opened == 0


def test_other_sites_stay_outside() -> None:
    with serving(app, allowed_origins=["https://*.example.org"]) as server:
        url = server.url + "_greenio/poll"
        for origin, allowed in (("https://evil.com", False), ("https://a.example.org", True)):
            headers = {"Origin": origin}
            asked = requests.options(url, headers=headers, timeout=10)
            assert asked.status_code == (204 if allowed else 403)
            assert asked.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)
            opened = requests.get(url, headers={**headers, "Greenio-Poll": "new"}, timeout=10)
            assert opened.status_code == (200 if allowed else 403)
            assert opened.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)
        assert server.sessions.counters.opened == 1
        own = requests.options(url, headers={"Origin": server.url.rstrip("/")}, timeout=10)
        assert (own.status_code, "Access-Control-Allow-Origin" in own.headers) == (204, False)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"\xff\x1e", 400),
        (b'{"c":"x"}\x1e\xff', 400),
        (b'{"c":1}', 400),
        (b'{"c":"x","z":1}', 400),
        (b"[" * 100_000, 400),
        (b"", 400),
        (b"x" * 3000, 413),
    ],
)
def test_nonsense_is_refused_and_harms_nobody(body: bytes, status: int) -> None:
    with serving(app, websocket_max_message_size=1000) as server:
        page = PollingPage(server.url)
        if len(body) > 3000:
            status = 413
        assert requests.post(page.url, body, timeout=10).status_code == status
        assert page.text() == "over http"
        page.close()


def test_a_page_that_stops_is_told_why() -> None:
    with serving(app) as server:
        page = PollingPage(server.url)
        page.text()
        page.wait("form")

        def read() -> None:
            while page.ended is None:
                page.read()

        reading = threading.Thread(target=read)
        reading.start()
        connection = next(iter(server.sessions)).sender.connection
        while connection._reply is None:  # type: ignore[union-attr]  # until its request waits
            time.sleep(0.01)
    reading.join()
    assert page.commands[-1]["t"] == "end"
    assert page.ended is not None
    assert page.ended[0] == 1001


def test_too_large_a_frame_ends_the_connection() -> None:
    recorder = Recorder()
    options = ConnectionOptions(message_bytes=100, ping_interval=0.3, ping_timeout=0.3)
    with polling(recorder, options) as (port, _, _acceptor):
        page = PollPage(port)
        page.send("x" * 101)
        assert page.receive() is None
        assert page.ended == (1009, "message too big")
        page._reader.kill()
    assert recorder.frames == []


def test_a_post_of_many_frames_leaves_the_others_their_turn() -> None:
    turns: list[int] = []

    class Slow(Recorder):
        def received(self, frame: bytes | str) -> None:
            super().received(frame)
            turns_at_frame.append(len(turns))
            until = time.monotonic() + limits.TURN_SECONDS
            while time.monotonic() < until:
                pass

    def other() -> None:
        while True:
            gevent.sleep(0.001)
            turns.append(1)

    turns_at_frame: list[int] = []
    recorder = Slow()
    with polling(recorder) as (port, _, _acceptor):
        client = PollClient(port)
        identity = client.get("new", "?resume=1")[0]["c"]
        ticking = gevent.spawn(other)
        frames = [str(number) for number in range(10)]
        assert client.post(identity, 1, *frames, end=[1001, "left"]) == 200
        ticking.kill()
        assert recorder.frames == frames  # before the answer, and before the end
        assert recorder.losses == [(1001, "left")]
        assert turns_at_frame[-1] > turns_at_frame[0]


def test_a_post_of_more_frames_than_any_page_has_is_refused_as_a_whole() -> None:
    recorder = Recorder()
    with polling(recorder) as (port, _, _acceptor):
        client = PollClient(port)
        identity = client.get("new", "?resume=1")[0]["c"]
        assert client.post(identity, 1, *["x"] * (limits.POLL_FRAMES + 1)) == 400
        assert recorder.frames == []
        assert client.post(identity, 1, *["x"] * limits.POLL_FRAMES) == 200
        assert len(recorder.frames) == limits.POLL_FRAMES


def test_a_silent_page_is_lost_on_time() -> None:
    with serving(app, websocket_ping_interval=0.2, websocket_ping_timeout=0.4) as server:
        page = PollingPage(server.url)
        page.text()
        deadline = time.monotonic() + 10
        while len(server.sessions):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert page.http.get(page.url, headers={"Greenio-Poll": page.id}, timeout=10).text.count("1006") == 1


def test_a_body_in_malformed_chunks_is_a_bad_request() -> None:
    with serving(app) as server, socket.create_connection(("127.0.0.1", server.port), timeout=10) as line:
        line.sendall(b"POST /_greenio/poll HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
        answer = b"".join(iter(lambda: line.recv(1000), b""))
        assert answer.startswith(b"HTTP/1.1 400 ")
