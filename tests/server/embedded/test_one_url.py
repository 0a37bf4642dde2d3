"""Applications that have one address only."""

from __future__ import annotations

import re
from typing import Any

import pytest

from greenio.server.embedded.one_url import enter_one_url
from greenio.server.embedded.view import call_app
from greenio.server.pages.html import ROOT_KEY
from tests.support.servers.mounted import environ


def entered(query: str, path: str = "/tool", method: str = "GET") -> dict[str, Any]:
    made = {"SCRIPT_NAME": "/some", "PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method}
    enter_one_url(made)
    return made


def test_the_parameter_names_what_is_below() -> None:
    made = entered("app=x&greenio=_greenio%2Fpoll&n=3")
    assert (made["SCRIPT_NAME"], made["PATH_INFO"]) == ("/some/tool", "/_greenio/poll")
    assert made["QUERY_STRING"] == "app=x&n=3"
    assert entered("app=x")["PATH_INFO"] == "/"


@pytest.mark.parametrize(
    ("path", "root"), [("/tool", "./tool?greenio="), ("/tool/", "./?greenio="), ("/a'b", "./a%27b?greenio=")]
)
def test_the_root_of_the_page_ends_in_the_parameter(path: str, root: str) -> None:
    assert entered("", path)[ROOT_KEY] == root


def test_a_post_may_stand_for_another_method() -> None:
    assert entered("greenio=x&greenio_method=PATCH", method="POST")["REQUEST_METHOD"] == "PATCH"
    assert entered("greenio=x&greenio_method=DELETE")["REQUEST_METHOD"] == "GET"
    assert entered("greenio=x&greenio_method=TRACE", method="POST")["REQUEST_METHOD"] == "POST"


def test_files_name_each_other_by_the_same_address(mounted) -> None:
    app = mounted()

    def body(query: str) -> str:
        response = call_app(app, environ("", QUERY_STRING=query), "", one_url=True)
        assert response.code == 200, query
        return b"".join(response.body).decode()

    page = body("")
    (main,) = re.findall(r'src="./tool\?greenio=(_greenio/main-[^"]+)"', page)
    script = body(f"greenio={main}")
    assert not re.search(r"""["'`]\.{1,2}/(?:chunks|assets)/""", script)
    names = set(re.findall(r"\./tool\?greenio=(_greenio/[\w./-]+)", script))
    assert len(names) > 10
    for name in names:
        assert body(f"greenio={name}")
    assert "manifest.webmanifest" not in page
