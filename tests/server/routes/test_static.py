"""The routes of static files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio.server.lifecycle.server import Server
from tests.support.servers.live import serving
from tests.support.servers.static_files import ask, serving_files


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving_files(tmp_path, monkeypatch) as server:
        yield server


@pytest.mark.parametrize(
    "path",
    [
        "/_greenio/",
        "/_greenio/none.js",
        "/_greenio/chunks",
        "/_greenio/chunks/",
        "/_greenio/../secret.txt",
        "/_greenio/..%2f..%2fsecret.txt",
        "/_greenio/%2e%2e/secret.txt",
        "/_greenio//etc/passwd",
        "/_greenio/chunks/../small.css",
        "/_greenio/small.css%00",
        "/_greenio/%ff",
    ],
)
def test_only_listed_names_exist(server: Server, path: str) -> None:
    assert ask(server, path)[0] == 404


def test_author_files(server: Server) -> None:
    status, headers, body = ask(server, "/static/a.txt")
    assert (status, body) == (200, b"hello")
    assert headers["x-content-type-options"] == "nosniff"
    assert ask(server, "/static/sub/na%C3%AFve.js")[1]["content-type"].startswith("text/javascript")
    assert ask(server, "/static/a.txt", Range="bytes=1-2")[::2] == (206, b"el")


@pytest.mark.parametrize("asked", ["lines=0-1", "bytes=x-1", "bytes=3-1", "bytes=0-1,3-4", "bytes", ""])
def test_ranges_that_are_not_understood_are_ignored(server: Server, asked: str) -> None:
    assert ask(server, "/static/a.txt", Range=asked)[::2] == (200, b"hello")


def test_a_range_beyond_the_end_leaves_no_file_open(server: Server) -> None:
    # A file that nobody closes is a ResourceWarning, which fails a test.
    assert ask(server, "/static/a.txt", Range="bytes=5-")[0] == 416


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/static/", 403),
        ("/static/sub", 403),
        ("/static/sub/", 403),
        ("/static/none", 404),
        ("/static/../secret.txt", 403),
        ("/static/..%2fsecret.txt", 403),
        ("/static/%2e%2e/author2/x", 403),
        ("/static/sub/..%2f..%2fsecret.txt", 403),
        ("/static//etc/passwd", 404),
        ("/static/a.txt%00.png", 404),
        ("/static/.env", 403),
        ("/static/%2eenv", 403),
        ("/static/.git/config", 403),
        ("/static/sub/../.git/config", 403),
        ("/static/out.txt", 403),
        ("/static/out/x", 403),
        ("/static/in.txt", 200),
    ],
)
def test_author_files_end_at_their_directory(server: Server, path: str, status: int) -> None:
    found, _, body = ask(server, path)
    assert found == status
    assert b"secret" not in body


def test_without_directory_there_is_nothing() -> None:
    with serving(lambda: None) as server:
        assert ask(server, "/static/a.txt")[0] == 404
