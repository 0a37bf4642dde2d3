"""Responses as WSGI wants them."""

from __future__ import annotations

import io
from typing import Any

import bottle
import pytest

from greenio.server.pages.html import ROOT_KEY
from greenio.server.routes.response import HTTPError, send, send_error, send_response, start_of


def answer(function: Any, *args: Any, method: str = "GET") -> tuple[str, dict[str, str], bytes]:
    """Status, headers and body of what a function sends."""
    started: list[Any] = []
    blocks = function(
        {"REQUEST_METHOD": method}, lambda status, headers: started.append((status, dict(headers))), *args
    )
    return *started[0], b"".join(blocks)


def test_the_length_is_that_of_the_body_also_without_it() -> None:
    for method, body in (("GET", b"four"), ("HEAD", b"")):
        status, headers, sent = answer(send, 200, [("X-A", "b")], b"four", method=method)
        assert (status, headers, sent) == ("200 OK", {"X-A": "b", "Content-Length": "4"}, body)


def test_an_error_is_a_page_with_one_sentence() -> None:
    status, headers, body = answer(send_error, HTTPError(405), method="POST")
    assert status == "405 Method Not Allowed"
    assert (headers["Allow"], headers["Connection"]) == ("GET, HEAD", "close")
    assert b"This address only answers GET requests." in body
    assert b"An own sentence." in answer(send_error, HTTPError(403, "An own sentence."))[2]


def test_bodies_are_bytes_files_or_iterables() -> None:
    for body in (b"abc", io.BytesIO(b"abc"), iter([b"a", b"bc"])):
        assert answer(send_response, bottle.HTTPResponse(body))[2] == b"abc"


def test_a_body_that_is_not_sent_is_closed() -> None:
    file = io.BytesIO(b"abc")
    assert answer(send_response, bottle.HTTPResponse(file), method="HEAD")[2] == b""
    assert file.closed


def test_only_explanations_of_a_403_reach_the_page() -> None:
    for status, expected in (
        (403, "why"),
        (404, "There is nothing at this address. It may be mistyped, or what was here is gone."),
    ):
        with pytest.raises(HTTPError) as caught:
            answer(send_response, bottle.HTTPError(status, "why"))
        assert caught.value.explanation == expected


@pytest.mark.parametrize(
    ("environ", "start"),
    [
        ({"PATH_INFO": "/"}, ""),
        ({"PATH_INFO": "/", "QUERY_STRING": "app=x"}, "./"),
        ({"SCRIPT_NAME": "/tool", "PATH_INFO": ""}, ""),
        ({"SCRIPT_NAME": "/tool", "PATH_INFO": "", "QUERY_STRING": "app=x"}, "./tool/"),
        ({"SCRIPT_NAME": "/tool", "PATH_INFO": "/x"}, "./"),
        ({"PATH_INFO": "/a/b/c"}, "../../"),
        ({"PATH_INFO": "/x", ROOT_KEY: "./tool?greenio="}, "./tool"),
        ({"PATH_INFO": "/", ROOT_KEY: "./tool?greenio="}, ""),
    ],
)
def test_the_way_to_the_start_page(environ: dict[str, str], start: str) -> None:
    assert start_of(environ) == start
