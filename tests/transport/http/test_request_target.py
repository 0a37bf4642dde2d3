"""Targets of requests: paths and whole URLs."""

from __future__ import annotations

import pytest

from greenio.transport.http.headers import InvalidHeader
from greenio.transport.http.request_target import parse_target


@pytest.mark.parametrize(
    ("target", "path", "host"),
    [
        ("/", "/", ""),
        ("//a/b?c", "//a/b?c", ""),
        ("http://h", "/", "h"),
        ("HTTP://h:80/a?b=http://x/", "/a?b=http://x/", "h:80"),
        ("https://[::1]:8080?q", "/?q", "[::1]:8080"),
    ],
)
def test_paths_and_urls(target: str, path: str, host: str) -> None:
    assert parse_target("GET", target) == (path, host)


@pytest.mark.parametrize(
    "target", ["a", "", "*", "ftp://h/", "http:///a", "http://user@h/", "http://h,g/", "http://h:x/", "h:443"]
)
def test_what_is_neither_is_refused(target: str) -> None:
    with pytest.raises(InvalidHeader):
        parse_target("GET", target)


def test_options_may_ask_about_the_whole_server() -> None:
    assert parse_target("OPTIONS", "*") == ("*", "")
