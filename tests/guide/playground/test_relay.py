"""What the guide's server forwards to a program, and what of its answer it gives back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import gevent
import pytest
from gevent import socket
from gevent.pywsgi import WSGIServer

from greenio.guide.playground.relay import PREFIX, RelayRoute, relay_websocket
from greenio.server.routes.response import HTTPError

ANSWER = [
    ("Content-Type", "text/html"),
    ("Set-Cookie", "login=stolen; Path=/"),
    ("Clear-Site-Data", '"*"'),
    ("Service-Worker-Allowed", "/"),
    ("Content-Security-Policy", "sandbox allow-same-origin allow-scripts"),
    ("Access-Control-Allow-Origin", "https://evil.example"),
    ("Access-Control-Allow-Credentials", "true"),
]


class Fake:
    """A server at a UNIX socket in place of a program's."""

    def __init__(self, path: Path) -> None:
        self.asked: list[tuple[dict[str, Any], bytes]] = []
        self.status, self.headers, self.body = "200 OK", list(ANSWER), [b"<p>", b"tea"]
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(path))
        listener.listen()
        self.server = WSGIServer(listener, self._app, log=None, environ={"SERVER_NAME": "x"})
        self.server.start()
        self.program = SimpleNamespace(path=str(path), has_served=False)
        self.route = RelayRoute(SimpleNamespace(find={"token": self.program}.get))  # type: ignore[arg-type]

    def _app(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.asked.append((environ, environ["wsgi.input"].read()))
        start_response(self.status, self.headers)
        return self.body

    def ask(
        self, path: str, method: str = "GET", body: bytes = b"", **more: str
    ) -> tuple[str, dict[str, str], bytes]:
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "CONTENT_LENGTH": str(len(body)) if body else "",
            "wsgi.input": io.BytesIO(body),
            **more,
        }
        started: list[Any] = []
        answer = self.route.call(environ, lambda status, headers: started.extend([status, headers]))
        content = b"".join(answer)
        return started[0], dict(started[1]), content


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[Fake]:
    fake = Fake(tmp_path / "s")
    yield fake
    fake.server.stop(timeout=1)


def test_a_page_is_forwarded_and_belongs_to_no_site(fake: Fake) -> None:
    status, headers, body = fake.ask(f"{PREFIX}token/a b", QUERY_STRING="c=%20")
    assert (status, body) == ("200 OK", b"<p>tea")
    assert headers["Content-Type"] == "text/html"
    assert headers["Content-Security-Policy"].startswith("sandbox allow-scripts")
    assert "allow-same-origin" not in headers["Content-Security-Policy"]
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers.keys() <= {
        *("Content-Type", "Content-Length", "Content-Security-Policy", "Access-Control-Allow-Origin")
    }
    environ, _ = fake.asked[0]
    assert (environ["PATH_INFO"], environ["QUERY_STRING"]) == ("/a b", "c=%20")
    assert fake.program.has_served


def test_a_program_learns_nothing_of_the_visitors_login(fake: Fake) -> None:
    secret = {
        "HTTP_COOKIE": "login=secret",
        "HTTP_AUTHORIZATION": "Basic secret",
        "HTTP_ORIGIN": "http://secret",
        "HTTP_REFERER": "http://secret/",
        "HTTP_X_FORWARDED_USER": "secret",
        "REMOTE_USER": "secret",
    }
    fake.ask(f"{PREFIX}token/", HTTP_ACCEPT_LANGUAGE="zh", HTTP_GREENIO_POLL="new", **secret)
    environ, _ = fake.asked[0]
    assert "secret" not in str(environ)
    assert (environ["HTTP_ACCEPT_LANGUAGE"], environ["HTTP_GREENIO_POLL"]) == ("zh", "new")
    assert environ["HTTP_HOST"] == "localhost"


def test_a_body_is_forwarded(fake: Fake) -> None:
    fake.ask(f"{PREFIX}token/upload", "POST", b"\x00file" * 1000, CONTENT_TYPE="image/png")
    environ, body = fake.asked[0]
    assert body == b"\x00file" * 1000
    assert environ["CONTENT_TYPE"] == "image/png"
    with pytest.raises(HTTPError) as refused:
        fake.ask(f"{PREFIX}token/upload", "POST", b"x", CONTENT_LENGTH=str(10**9))
    assert refused.value.status == 413


def test_line_breaks_in_an_address_make_no_second_request(fake: Fake) -> None:
    fake.ask(f"{PREFIX}token/a\r\nX: y\r\n\r\nGET /b HTTP/1.1")
    assert [environ["PATH_INFO"] for environ, _ in fake.asked] == ["/a\r\nX: y\r\n\r\nGET /b HTTP/1.1"]
    with pytest.raises(HTTPError):
        fake.ask(f"{PREFIX}token/", QUERY_STRING="a b\r\nc")


@pytest.mark.parametrize(
    ("location", "allowed"),
    [
        ("login", True),
        ("?a=b:c", True),
        ("/", False),
        ("//evil.example", False),
        ("\\\\evil.example", False),
        ("https://evil.example", False),
        ("javascript:alert(1)", False),
        ("../other/", False),
    ],
)
def test_redirections_stay_in_the_program(fake: Fake, location: str, allowed: bool) -> None:
    fake.status, fake.headers = "303 See Other", [("Location", location)]
    _, headers, _ = fake.ask(f"{PREFIX}token/")
    assert headers.get("Location") == (location if allowed else None)


def test_a_browser_may_ask_before_requests_of_no_site(fake: Fake) -> None:
    status, headers, _ = fake.ask(f"{PREFIX}token/_greenio/poll", "OPTIONS", HTTP_ORIGIN="null")
    assert status == "204 No Content"
    assert headers["Access-Control-Allow-Headers"] == "*"
    assert fake.asked == []


@pytest.mark.parametrize("path", ["other/", "token", "", "/token/"])
def test_without_a_program_there_is_nothing(fake: Fake, path: str) -> None:
    with pytest.raises(HTTPError) as refused:
        fake.ask(PREFIX + path)
    assert refused.value.status == 404
    assert fake.route.upgrade_refusal({"PATH_INFO": PREFIX + path}) == 404
    assert fake.route.upgrade_refusal({"PATH_INFO": f"{PREFIX}token/ws"}) == 0


def test_a_program_that_has_gone_does_not_answer(fake: Fake) -> None:
    fake.server.stop(timeout=1)
    with pytest.raises(HTTPError) as refused:
        fake.ask(f"{PREFIX}token/")
    assert refused.value.status == 502
    assert not fake.program.has_served


def test_a_websocket_is_forwarded_byte_by_byte_until_its_end(tmp_path: Path) -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "s"))
    listener.listen()
    page, front = socket.socketpair()
    handler = SimpleNamespace(socket=front, rfile=front.makefile("rb"))
    environ = {
        "wsgi.websocket": SimpleNamespace(handler=handler),
        "HTTP_SEC_WEBSOCKET_KEY": "key",
        "HTTP_SEC_WEBSOCKET_EXTENSIONS": "permessage-deflate",
        "HTTP_COOKIE": "login=secret",
    }
    relayed = gevent.spawn(relay_websocket, environ, str(tmp_path / "s"), "/_greenio/ws?app=a")
    program, _ = listener.accept()
    asked = program.recv(4096)
    assert asked.startswith(b"GET /_greenio/ws?app=a HTTP/1.1\r\nHost: localhost\r\n")
    assert b"SEC-WEBSOCKET-KEY: key\r\nSEC-WEBSOCKET-EXTENSIONS: permessage-deflate\r\n" in asked
    assert b"secret" not in asked
    program.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\nfirst")
    assert page.recv(100) == b"first"
    page.sendall(b"answer")
    assert program.recv(100) == b"answer"
    program.close()
    assert page.recv(100) == b""
    relayed.join(5)
    assert relayed.successful()
    for each in (listener, page, front):
        each.close()


def test_a_program_that_refuses_a_websocket_ends_it(tmp_path: Path) -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "s"))
    listener.listen()
    page, front = socket.socketpair()
    environ = {
        "wsgi.websocket": SimpleNamespace(handler=SimpleNamespace(socket=front, rfile=front.makefile("rb")))
    }
    relayed = gevent.spawn(relay_websocket, environ, str(tmp_path / "s"), "/")
    program, _ = listener.accept()
    program.sendall(b"HTTP/1.1 403 Forbidden\r\n\r\n")
    assert page.recv(100) == b""
    relayed.join(5)
    assert relayed.successful()
    for each in (listener, page, front, program):
        each.close()
