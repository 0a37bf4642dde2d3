"""The snapshot of the request that opened a session."""

from __future__ import annotations

import pytest

from greenio.runtime.sessions.request_info import RequestInfo


def test_headers_are_found_in_any_case() -> None:
    request = RequestInfo({"X-Thing": "a:b", "HOST": "example.org"})
    assert request.header("x-thing") == "a:b"
    assert request.host == "example.org"
    assert request.header("absent") == ""
    assert request.headers["X-THING"] == request.headers.get("x-thing") == "a:b"
    assert "Host" in request.headers
    assert request.headers.get("Absent") is None
    assert list(request.headers) == ["x-thing", "host"]
    with pytest.raises(KeyError):
        request.headers["absent"]


def test_headers_of_the_handshake_are_left_out() -> None:
    assert RequestInfo({"Upgrade": "websocket", "Sec-WebSocket-Key": "k", "A": "b"}).headers == {"a": "b"}


def test_cookies_and_parameters() -> None:
    request = RequestInfo({"Cookie": "a=1; b=2"}, query_string="x=1&x=2&empty=")
    assert request.cookies == {"a": "1", "b": "2"}
    assert request.query == {"x": "2", "empty": ""}


def test_the_language_is_the_first_one_without_its_quality() -> None:
    assert RequestInfo({"Accept-Language": "de-AT;q=0.9, en"}).language == "de-AT"
    assert RequestInfo({}).language == ""
