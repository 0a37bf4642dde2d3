"""The part of a WSGI request that a session keeps."""

from __future__ import annotations

from wsgiref.util import setup_testing_defaults

import pytest

from greenio.output import put_text
from greenio.server.request_info import page_request_info, remote_address, request_info, text
from greenio.session import info
from tests.support.servers.live import serving, visiting


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
    ("trusted", "shown"), [(None, "root"), (["127.0.0.1"], "root"), (["10.0.0.0/8"], "nobody")]
)
def test_an_app_sees_a_proxys_user_from_a_trusted_proxy_only(trusted: list[str] | None, shown: str) -> None:
    def app() -> None:
        put_text(info.request.header("X-Forwarded-User") or "nobody")

    with (
        serving(app, trusted_proxies=trusted) as server,
        visiting(server.url, additional_headers={"X-Forwarded-User": "root"}) as page,
    ):
        page.wait("output")
        assert page.texts == [shown]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "app=shop&resume=0&page=app%3Dshop%26resume%3D1%26q%3D%25C3%25A4",
            {"app": "shop", "resume": "1", "q": "ä"},
        ),
        ("page=page%3D2%26empty%3D", {"page": "2", "empty": ""}),
        ("path=%2Fbmi", {}),
        ("app=shop", {"app": "shop"}),
        ("", {}),
    ],
)
def test_a_page_s_connection_tells_path_and_query_of_the_page(query: str, expected: dict[str, str]) -> None:
    request = page_request_info(environ(PATH_INFO="/x/_greenio/ws", QUERY_STRING=query))
    assert request.path == "/app/x/"
    assert request.query == expected
