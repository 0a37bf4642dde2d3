"""Static files of the library and of authors, asked for over real sockets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio.server.lifecycle.server import Server
from greenio.server.pages import static
from greenio.server.pages.static import Library, LibraryFile
from tests.support.servers.static_files import ask, serving_files


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving_files(tmp_path, monkeypatch) as server:
        yield server


def test_hashed_files_are_kept_for_ever(server: Server) -> None:
    status, headers, body = ask(server, "/_greenio/main-abcd.js")
    assert (status, len(body)) == (200, 11_000)
    assert headers["content-type"] == "text/javascript; charset=utf-8"
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert ask(server, "/_greenio/chunks/f.woff2")[1]["cache-control"].endswith("immutable")
    assert ask(server, "/_greenio/small.css")[1]["cache-control"] == "no-cache"


def test_text_is_compressed_once(server: Server) -> None:
    status, headers, body = ask(server, "/_greenio/main-abcd.js", Accept_Encoding="br, gzip;q=0.8")
    assert (status, headers["content-encoding"], headers["vary"]) == (200, "gzip", "Accept-Encoding")
    assert len(body) == int(headers["content-length"]) < 500
    for refusal in ("", "br", "gzip;q=0", "gzip; q=0.0", "identity"):
        assert "content-encoding" not in ask(server, "/_greenio/main-abcd.js", Accept_Encoding=refusal)[1]
    assert "content-encoding" not in ask(server, "/_greenio/small.css", Accept_Encoding="gzip")[1]


def test_known_files_are_not_sent_again(server: Server) -> None:
    for encoding in ("gzip", "identity"):
        etag = ask(server, "/_greenio/main-abcd.js", Accept_Encoding=encoding)[1]["etag"]
        for known in (etag, f"W/{etag}", f'"x", {etag}', "*"):
            status, headers, body = ask(
                server, "/_greenio/main-abcd.js", Accept_Encoding=encoding, If_None_Match=known
            )
            assert (status, body) == (304, b"")
            assert headers["etag"] == etag
        assert ask(server, "/_greenio/main-abcd.js", Accept_Encoding=encoding, If_None_Match='"x"')[0] == 200


def test_head_tells_the_size(server: Server) -> None:
    status, headers, body = ask(server, "/_greenio/main-abcd.js", "HEAD")
    assert (status, headers["content-length"], body) == (200, "11000", b"")


def test_types_do_not_depend_on_the_machine() -> None:
    for name, kind in (("a.mjs", "text/javascript"), ("a.woff2", "font/woff2"), ("a.SVG", "image/svg+xml")):
        assert LibraryFile(name, b"", False).content_type.startswith(kind)
    assert static.content_type("x.unknown") == "application/octet-stream"


def test_a_missing_build_is_an_empty_library(tmp_path: Path) -> None:
    library = Library(tmp_path / "none")
    assert library.get("main.js") is None
    assert library.manifest == {}


def test_files_name_each_other_as_their_page_does(tmp_path: Path) -> None:
    (tmp_path / "chunks").mkdir()
    (tmp_path / "chunks" / "a-abcdefgh.js").write_text(
        'import"./b-abcdefgh.js";import"./own-abcdefgh.js"', "utf-8"
    )
    (tmp_path / "chunks" / "b-abcdefgh.js").write_text('"../chunks/a-abcdefgh.js"', "utf-8")
    entries = [{"file": "chunks/a-abcdefgh.js"}, {"file": "chunks/b-abcdefgh.js"}]
    (tmp_path / "manifest.json").write_text(json.dumps(dict(enumerate(entries))), "utf-8")
    library = Library(tmp_path)

    def body(name: str, base: str = "") -> str:
        file = library.get(name, base)
        assert file is not None
        return file.body.decode()

    base = "./tool?greenio=_greenio/"
    assert (
        body("chunks/a-abcdefgh.js", base) == f'import"{base}chunks/b-abcdefgh.js";import"./own-abcdefgh.js"'
    )
    assert body("chunks/b-abcdefgh.js", base) == f'"{base}chunks/a-abcdefgh.js"'
    assert body("chunks/b-abcdefgh.js") == '"../chunks/a-abcdefgh.js"'
