"""Routes, refusals and security headers, over real sockets."""

from __future__ import annotations

import http.client
import re
import socket
from urllib.parse import urljoin

import pytest
import requests

from greenio.server.lifecycle.server import Server
from greenio.server.pages import config as config_module
from greenio.server.pages.plain import ERROR_POLICY
from tests.support.servers.live import serving


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config_module, "_global", config_module._GlobalSettings())


def hello() -> None:
    """Hello there

    A greeting."""


def raw(server: Server, request: bytes) -> bytes:
    """Return the answer of the server until it closes the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
        client.sendall(request)
        answer = b""
        while True:
            try:
                piece = client.recv(65536)
            except ConnectionResetError:
                return answer
            if not piece:
                return answer
            answer += piece


def test_security_headers_are_on_everything() -> None:
    with serving(hello) as server:
        for path in ("", "healthz", "nothing", "_greenio/none", "static/x"):
            headers = requests.get(server.url + path, timeout=10).headers
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Referrer-Policy"] == "same-origin"
            policies = headers["Content-Security-Policy"].split(", ")
            assert "frame-ancestors 'self'; base-uri 'self'; object-src 'none'" in policies


def test_allowed_origins_may_show_the_page_in_a_frame() -> None:
    origins = ["https://*.example.com", "https://a?.org", "x; script-src 'none'"]
    with serving(hello, allowed_origins=origins) as server:
        policy = requests.get(server.url, timeout=10).headers["Content-Security-Policy"]
        assert policy == "frame-ancestors 'self' https://*.example.com; base-uri 'self'; object-src 'none'"
    with serving(hello, allowed_origins=["*"]) as server:
        policy = requests.get(server.url, timeout=10).headers["Content-Security-Policy"]
        assert policy == "frame-ancestors 'self' *; base-uri 'self'; object-src 'none'"


@pytest.mark.parametrize(
    "path", ["nothing", "_greenio", "_greenio/ws/x", "index.html", "%00", "a/b/c", "..%2f"]
)
def test_other_addresses_are_plain_errors(path: str) -> None:
    with serving(hello) as server:
        answer = requests.get(server.url + path, timeout=10)
        assert answer.status_code == 404
        assert "There is nothing at this address." in answer.text
        assert "Traceback" not in answer.text


START = "Go to the start page"


@pytest.mark.parametrize("path", ["nothing", "_greenio/none", "a/b/c", "%C3%BC/x", "a/"])
@pytest.mark.parametrize("prefix", ["", "/token"])
def test_an_error_leads_to_the_start_page_below_any_prefix(path: str, prefix: str) -> None:
    with serving(hello, prefix=prefix) as server:
        start = f"http://127.0.0.1:{server.port}{prefix}/"
        answer = requests.get(start + path, timeout=10)
        assert answer.status_code == 404
        [way] = re.findall(rf'<a href="([^"]*)">{START}', answer.text)
        assert not way.startswith("/")  # a proxy may have a prefix that the server does not know
        assert urljoin(answer.url, way) == start
        assert ERROR_POLICY in answer.headers["Content-Security-Policy"].split(", ")


def test_who_does_not_know_the_prefix_is_not_led_to_it() -> None:
    with serving(hello, prefix="/token") as server:
        for path in ("", "tok", "a/b"):
            answer = requests.get(f"http://127.0.0.1:{server.port}/{path}", timeout=10)
            assert answer.status_code == 404
            assert START not in answer.text
            assert "token" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_only_get_and_head_are_answered(method: str) -> None:
    with serving(hello) as server:
        answer = requests.request(method, server.url, data=b"x" * 1000, timeout=10)
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "GET, HEAD"


def test_a_body_that_nobody_wants_is_not_read() -> None:
    with serving(hello, max_payload_size=1000) as server:
        request = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\nabc"
        assert raw(server, request % 1001).startswith(b"HTTP/1.1 413 ")
        # The rest of the announced body never comes: the answer must not wait for it.
        assert raw(server, request % 1000).startswith(b"HTTP/1.1 405 ")
        chunked = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
        assert raw(server, chunked).startswith(b"HTTP/1.1 405 ")


def test_a_request_line_has_a_limit() -> None:
    with serving(hello) as server:
        assert raw(server, b"GET /" + b"x" * 10_000 + b" HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 414 ")
        assert requests.get(server.url, timeout=10).status_code == 200


def test_a_failing_page_tells_nothing_of_itself(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(app: object) -> None:
        raise KeyError("secret detail")

    monkeypatch.setattr("greenio.server.routes.page.page_config", fail)
    with serving(hello) as server:
        answer = requests.get(server.url, timeout=10)
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Something went wrong on the server" in answer.text
    assert "secret detail" in caplog.text


def test_only_its_own_names_are_answered() -> None:
    with serving(hello, allowed_hosts=["good.org"]) as server:
        for host, status in (("good.org", 200), ("Good.org:99", 200), ("evil.org", 403), ("127.0.0.1", 403)):
            answer = requests.get(server.url, headers={"Host": host}, timeout=10)
            assert answer.status_code == status, host


def test_everything_lives_below_the_prefix() -> None:
    with serving(hello, prefix="/secret") as server:
        assert server.url.endswith("/secret/")
        assert requests.get(server.url, timeout=10).status_code == 200
        assert requests.get(server.url + "healthz", timeout=10).status_code == 200
        for path in ("/", "/healthz", "/secret", "/secretx/", "/_greenio/icon.png", "/static/"):
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
            connection.request("GET", path)
            assert connection.getresponse().status == 404, path
            connection.close()
