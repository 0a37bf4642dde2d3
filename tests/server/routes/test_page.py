"""The page of an application, or the list of applications."""

from __future__ import annotations

import pytest
import requests

from greenio import pages
from greenio.server.pages import config as config_module
from tests.support.servers.live import serving


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config_module, "_global", config_module._GlobalSettings())


def hello() -> None:
    """Hello there

    A greeting."""


def test_the_page_makes_no_session() -> None:
    with serving(hello) as server:
        for path in ("", "?app=index", "?app=none", "?x=%ff%00"):
            answer = requests.get(server.url + path, timeout=10)
            assert answer.status_code == 200
            assert "<title>Hello there</title>" in answer.text
        head = requests.head(server.url, timeout=10)
        assert (head.status_code, head.text) == (200, "")
        assert int(head.headers["Content-Length"]) > 1000
        assert requests.get(server.url + "healthz", timeout=10).text == "ok\n"
        assert server.sessions.counters.opened == 0


def test_the_list_of_apps_stands_for_a_missing_index() -> None:
    def other() -> None: ...

    with serving([hello, other]) as server:
        page = requests.get(server.url + "?app=none", timeout=10).text
        assert '<a href="?app=hello" target="_blank">Hello there</a><br>A greeting.' in page
        assert '<a href="?app=other" target="_blank">other</a><br><em>No description</em>' in page
        assert "<title>Hello there</title>" in requests.get(server.url + "?app=hello", timeout=10).text


def test_a_page_is_compressed_where_the_browser_takes_it() -> None:
    with serving(hello) as server:
        zipped = requests.get(server.url, headers={"Accept-Encoding": "gzip"}, timeout=10)
        plain = requests.get(server.url, headers={"Accept-Encoding": "identity"}, timeout=10)
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert "Content-Encoding" not in plain.headers
        assert zipped.text == plain.text
        assert int(zipped.headers["Content-Length"]) < len(plain.content)


def test_pages_of_an_app_have_addresses_from_which_its_files_are_found() -> None:
    shop = pages({"/": hello, "/orders/{id:int}": lambda id: None})

    def other() -> None: ...

    with serving({"index": shop, "other": other}) as server:
        for path, status, base in (
            ("", 200, "./"),
            ("orders/7", 200, "../"),
            ("orders/7/", 200, "../../"),
            ("orders/x", 404, "../"),
            ("%22%3E%3Cscript%3E", 404, "./"),
        ):
            answer = requests.get(server.url + path, timeout=10)
            assert (answer.status_code, f'<base href="{base}">' in answer.text) == (status, True)
            assert 'data-root=""' in answer.text
        assert requests.get(server.url + "orders/7?app=other", timeout=10).status_code == 404
        assert requests.get(server.url + "_greenio/none", timeout=10).status_code == 404
    with serving(other) as server:
        assert "<base" not in requests.get(server.url, timeout=10).text
        assert requests.get(server.url + "orders/7", timeout=10).status_code == 404
