"""Scopes of ASGI become the environment that greenio's own server makes."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.server.asgi.scope import make_environ
from tests.support.wire.asgi_client import scope_of


def environ(**more: Any) -> dict[str, Any]:
    return make_environ({**scope_of("http", "/"), "method": "GET", **more}, None)


@pytest.mark.parametrize(
    ("root", "path", "more", "place", "below"),
    [
        ("", "/x", {}, "", "/x"),
        ("/tool", "/tool/x", {}, "/tool", "/x"),  # Starlette, uvicorn
        ("/tool", "/tool", {}, "/tool", ""),
        ("/tool", "/x", {}, "/tool", "/x"),  # hypercorn's dispatcher
        ("/tool", "/toolbox", {}, "/tool", "/toolbox"),
        ("/tool/", "/tool/x", {}, "/tool", "/x"),
        ("", "/tool/x", {"path_remaining": "x"}, "/tool", "/x"),  # Channels, r"^tool/"
        ("", "/tool/", {"path_remaining": ""}, "/tool", "/"),
        ("/all", "/all/tool/x", {"path_remaining": "/x"}, "/all/tool", "/x"),
        ("", "/größe", {}, "", "/größe".encode().decode("latin-1")),
    ],
)
def test_the_place_where_it_is_mounted(root: str, path: str, more: Any, place: str, below: str) -> None:
    made = environ(root_path=root, path=path, raw_path=None, **more)
    assert (made["SCRIPT_NAME"], made["PATH_INFO"]) == (place, below)


def test_bytes_that_are_no_utf8_stay_what_they_are() -> None:
    made = environ(path="/\ufffd", raw_path=b"/%ff")
    assert made["PATH_INFO"] == "/\xff"


def test_headers_are_those_of_the_own_server() -> None:
    made = environ(
        headers=[
            (b"Host", b"example.test"),
            (b"cookie", b"a=1"),
            (b"cookie", b"b=2"),
            (b"x-list", b"1"),
            (b"x-list", b"2"),
            (b"content-type", b"text/plain"),
            (b"x_forwarded_for", b"6.6.6.6"),  # would pass for the header with "-"
        ]
    )
    assert made["HTTP_HOST"] == "example.test"
    assert (made["HTTP_COOKIE"], made["HTTP_X_LIST"]) == ("a=1; b=2", "1,2")
    assert made["CONTENT_TYPE"] == "text/plain"
    assert "HTTP_X_FORWARDED_FOR" not in made


def test_the_ends_of_the_connection() -> None:
    made = environ(scheme="wss")
    assert (made["REMOTE_ADDR"], made["wsgi.url_scheme"], made["SERVER_PORT"]) == ("10.0.0.9", "https", "80")
    local = environ(client=None, server=["/run/app.sock", None])
    assert (local["REMOTE_ADDR"], local["SERVER_PORT"]) == ("", "80")
