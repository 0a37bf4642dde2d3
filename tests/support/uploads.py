"""A page that uploads files over HTTP to a server in this process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from greenio.input import input
from greenio.server.lifecycle.server import Server
from tests.support.servers.live import Page, serving, visiting


class Uploader:
    """A page's requests with files."""

    def __init__(self, server: Server, url: str) -> None:
        self.server = server
        self.url = "/" + url

    def ask(
        self, method: str, path: str = "", body: bytes = b"", **headers: str
    ) -> tuple[int, dict[str, Any]]:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        connection.request(method, self.url + path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, json.loads(data) if data.startswith(b"{") else {}

    def send(self, content: bytes, name: str = "f.bin", **about: Any) -> str:
        """A whole file; its token."""
        query = "&".join(
            f"{key}={value}" for key, value in {"name": name, "size": len(content), **about}.items()
        )
        status, answer = self.ask("POST", f"?{query}", content)
        assert (status, answer["offset"]) == (201, len(content))
        return str(answer["token"])


@pytest.fixture
def upload() -> Iterator[Callable[..., Any]]:
    """``upload(ask, **settings)``: a page at the form that ``ask()`` shows; its answers are in ``page.got``."""
    open_now: list[Any] = []

    def start(ask: Callable[[], Any], **settings: Any) -> tuple[Page, Uploader, list[Any]]:
        got: list[Any] = []

        def app() -> None:
            got.append(ask())
            input("hold")

        serves = serving(app, **settings)
        server = serves.__enter__()
        open_now.append(serves)
        visits = visiting(server.url)
        page = visits.__enter__()
        open_now.append(visits)
        item = page.wait("form")["items"][0]
        return page, Uploader(server, item["url"]), got

    yield start
    for each in reversed(open_now):
        each.__exit__(None, None, None)


def answered(page: Page, value: Any) -> None:
    """Answer the form with ``value`` and wait for the next one."""
    page.answer(value)
    page.wait("form")
