"""A server of static files, and requests to it over real sockets."""

from __future__ import annotations

import http.client
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from greenio.server.lifecycle.server import Server
from greenio.server.pages.static import Library
from tests.support.servers.live import serving


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of a request as it is written: no client tidies its path."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@contextmanager
def serving_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Serve a small client build, and a directory of an author with hidden files and links that lead out of it."""
    built = tmp_path / "built"
    (built / "chunks").mkdir(parents=True)
    manifest = {"src/main.ts": {"file": "main-abcd.js", "assets": ["chunks/f.woff2"]}}
    (built / "manifest.json").write_text(json.dumps(manifest))
    (built / "main-abcd.js").write_text("let x = 1;\n" * 1000)
    (built / "small.css").write_text("a{}")
    (built / "chunks" / "f.woff2").write_bytes(bytes(range(256)) * 10)
    author = tmp_path / "author"
    (author / "sub").mkdir(parents=True)
    (author / "a.txt").write_text("hello")
    (author / "sub" / "naïve.js").write_text("1")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "author2").mkdir()
    (tmp_path / "author2" / "x").write_text("secret")
    (author / ".git").mkdir()
    (author / ".git" / "config").write_text("secret")
    (author / ".env").write_text("secret")
    os.symlink(tmp_path / "secret.txt", author / "out.txt")
    os.symlink(tmp_path / "author2", author / "out")
    os.symlink(author / "a.txt", author / "in.txt")
    monkeypatch.setattr(Library.__init__, "__defaults__", (str(built),))
    with serving(lambda: None, static_dir=str(author)) as server:
        yield server
