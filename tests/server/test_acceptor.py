"""The door: who gets a session, which app runs in it, and who gets his old session back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from greenio import limits
from greenio.input import input
from greenio.output import put_text
from greenio.session import info, local
from tests.support.servers.live import Page, serving, visiting


def echo() -> None:
    while True:
        put_text(input("say"))


def test_an_app_runs_per_connection() -> None:
    with serving(echo) as server, visiting(server.url) as one, visiting(server.url) as two:
        one.answer("first")
        two.answer("second")
        one.wait("output")
        two.wait("output")
        assert (one.texts, two.texts) == (["first"], ["second"])
        assert one.welcome["session"] != two.welcome["session"]
        assert len(one.welcome["session"]) >= 24


def test_a_page_is_told_how_much_the_server_takes_at_once() -> None:
    with serving(echo, websocket_max_message_size=5000) as server, visiting(server.url) as page:
        page.wait("form")
        assert page.welcome["limit"] == 5000


def test_a_page_is_told_how_often_it_hears_from_the_server_and_may_ask() -> None:
    with serving(echo, websocket_ping_interval=100) as server, visiting(server.url) as page:
        page.wait("form")
        assert page.welcome["heartbeat"] == 100
        page.send(p=True)
        assert page.socket.recv(timeout=10) == "{}"


def named(name: str) -> Callable[[], None]:
    return lambda: put_text(name)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "index"),
        ("?app=other", "other"),
        ("?app=none", "index"),
        ("?app=%C3%A9", "accent"),
        ("?app=", "index"),
    ],
)
def test_the_query_chooses_the_app(query: str, expected: str) -> None:
    apps = {name: named(label) for name, label in (("index", "index"), ("other", "other"), ("é", "accent"))}
    with serving(apps) as server, visiting(server.url, query) as page:
        page.wait("end")
        assert page.texts == [expected]
        assert page.close_code() == 1000


def test_without_index_an_unknown_app_is_final() -> None:
    with serving([echo]) as server, visiting(server.url, "?app=none") as page:
        assert page.close_code() == 4001
        assert server.sessions.counters.opened == 0


@pytest.mark.parametrize(
    ("origin", "passes"),
    [
        (None, True),
        ("http://127.0.0.1:{port}", True),
        ("http://evil.org", False),
        ("http://127.0.0.1:1", False),
        ("null", False),
        ("https://a.good.org", True),
    ],
)
def test_foreign_origins_are_refused_at_the_handshake(origin: str | None, passes: bool) -> None:
    with serving(echo, allowed_origins=["https://*.good.org"]) as server:
        origin = origin and origin.format(port=server.port)
        if passes:
            with visiting(server.url, origin=origin) as page:
                page.wait("form")
        else:
            with pytest.raises(InvalidStatus) as refused, visiting(server.url, origin=origin):
                pass
            assert refused.value.response.status_code == 403
            assert server.sessions.counters.opened == 0


def test_a_rebound_name_is_refused() -> None:
    with serving(echo, allowed_hosts=["127.0.0.1"]) as server:
        with visiting(server.url) as page:
            page.wait("form")
        url = server.url.replace("127.0.0.1", "localhost")
        with pytest.raises(InvalidStatus) as refused, visiting(url, origin=url.rstrip("/")):
            pass
        assert refused.value.response.status_code == 403


def test_sockets_open_only_where_they_belong() -> None:
    with serving(echo, prefix="/secret") as server:
        with visiting(server.url) as page:
            page.wait("form")
        for url in (server.url.replace("/secret", ""), server.url + "x/"):
            with pytest.raises(InvalidStatus) as refused, visiting(url):
                pass
            assert refused.value.response.status_code == 404


def test_the_session_knows_its_request() -> None:
    def app() -> None:
        request = info.request
        put_text(f"{request.path} {request.query['n']} {request.remote_address} {request.header('x-test')}")

    with (
        serving(app, host="", prefix="/p") as server,
        visiting(server.url, "?n=1", additional_headers={"X-Test": "ü".encode().decode("latin-1")}) as page,
    ):
        page.wait("end")
        assert page.texts == ["/p/ 1 127.0.0.1 ü"]


def cut(page: Page) -> None:
    """Break the connection without a word."""
    page.socket.socket.shutdown(2)


def resume(page: Page, lost: Page, **more: Any) -> None:
    page.seen, page._sent = lost.seen, lost._sent
    page.send(r={"session": lost.welcome["session"]}, **more)


def test_a_page_goes_on_with_its_session() -> None:
    def app() -> None:
        local.count = 0
        while True:
            local.count += int(input("add"))
            put_text(str(local.count))

    with serving(app, reconnect_timeout=30.0) as server:
        with visiting(server.url) as lost:
            lost.answer("2")
            lost.wait("form")
            cut(lost)
        with visiting(server.url, "?resume=1") as page:
            resume(page, lost)
            page.commands += lost.commands
            page.answer("3")
            while "5" not in page.texts:
                page.read()
            assert page.texts == ["2", "5"]
            assert page.welcome["session"] == lost.welcome["session"]
            assert server.sessions.counters.opened == 1


def test_an_event_in_the_first_frame_counts() -> None:
    with serving(echo, reconnect_timeout=30.0) as server:
        with visiting(server.url) as lost:
            form = lost.wait("form")["form"]
            cut(lost)
        with visiting(server.url, "?resume=1") as page:
            event = {"t": "submit", "form": form, "values": {"data": "hello"}}
            resume(page, lost, s=1, e=[event])
            page.wait("output")
            assert page.texts == ["hello"]


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ('{"r":{"session":"unknown"}}', 4001),
        ('{"r":{"session":""}}', 4001),
        ('{"a":1}', 1002),
        ("{}", 1002),
        ("no json", 1002),
        ('{"r":{"session":"unknown"},"x":1}', 1002),
    ],
)
def test_who_names_no_session_gets_none(frame: str, code: int) -> None:
    with serving(echo, reconnect_timeout=30.0) as server, visiting(server.url, "?resume=1") as page:
        page.socket.send(frame)
        assert page.close_code() == code
        assert server.sessions.counters.opened == 0


def test_a_page_that_has_seen_too_much_is_refused() -> None:
    with serving(echo, reconnect_timeout=30.0) as server, visiting(server.url) as first:
        first.wait("form")
        with visiting(server.url, "?resume=1") as page:
            resume(page, first, a=1000)
            assert page.close_code() == 1002
        first.answer("still here")
        first.wait("output")


def test_who_says_nothing_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RESUME_TIMEOUT", 0.05)
    with serving(echo) as server, visiting(server.url, "?resume=1") as page:
        assert page.close_code() == 1001


def test_who_leaves_before_naming_a_session_leaves_nothing() -> None:
    with serving(echo) as server:
        with visiting(server.url, "?resume=1"):
            pass
        assert server.sessions.counters.opened == 0
