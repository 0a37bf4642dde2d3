"""The part of a WSGI request that a session keeps."""

from __future__ import annotations

from wsgiref.util import setup_testing_defaults

import pytest

from greenio.server.request_info import page_request_info, remote_address, request_info, text


def environ(**more: str) -> dict[str, object]:
    made: dict[str, object] = {"SCRIPT_NAME": "/app", "PATH_INFO": "/x", **more}
    setup_testing_defaults(made)
    return made


def test_headers_get_their_names_back() -> None:
    request = request_info(environ(HTTP_ACCEPT_LANGUAGE="de", CONTENT_TYPE="text/plain"))
    assert request.header("Accept-Language") == "de"
    assert request.header("Content-Type") == "text/plain"


def test_the_path_is_that_of_the_page() -> None:
    assert request_info(environ()).path == "/app/x"


@pytest.mark.parametrize(
    ("given", "address"), [("::ffff:192.0.2.7", "192.0.2.7"), ("::1", "::1"), ("192.0.2.7", "192.0.2.7")]
)
def test_an_ipv4_address_is_written_as_one(given: str, address: str) -> None:
    assert remote_address({"REMOTE_ADDR": given}) == address


def test_texts_of_wsgi_are_decoded() -> None:
    assert text("grün".encode().decode("latin-1")) == "grün"
    assert text("\xff") == "\xff"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "app=shop&resume=0&page=app%3Dshop%26resume%3D1%26q%3D%25C3%25A4",
            {"app": "shop", "resume": "1", "q": "ä"},
        ),
        ("page=page%3D2%26empty%3D", {"page": "2", "empty": ""}),
        ("app=shop", {"app": "shop"}),
        ("", {}),
    ],
)
def test_a_page_s_connection_tells_path_and_query_of_the_page(query: str, expected: dict[str, str]) -> None:
    request = page_request_info(environ(PATH_INFO="/x/_greenio/ws", QUERY_STRING=query))
    assert request.path == "/app/x/"
    assert request.query == expected
