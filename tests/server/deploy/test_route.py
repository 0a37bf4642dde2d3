"""A directory of apps behind its URLs."""

from __future__ import annotations

import os

import pytest

from greenio.server.lifecycle.server import Server
from tests.support.servers.app_directory import app, deploying, plant, status
from tests.support.servers.live import visiting
from tests.support.wire.polling_page import PollingPage

TREE = {
    "a.py": app("A"),
    "_hidden.py": app("H"),
    ".dot.py": app("D"),
    "n.py": "x = 1",
    "notes.txt": "secret",
    "many.py": "def one(): 'One'\ndef two(): 'Two'\nmain = [one, two]",
    "broken.py": "1 / 0\nmain = print",
    "sub/b.py": app("B"),
    "sub/B2.py": app("B2"),
    "sub/deep/index.py": app("Deep"),
    "both.py": app("Both, the app"),
    "both/inside.py": app("Inside"),
    "größe.py": app("G"),
    "_private/x.py": app("X"),
    "a b.py": app("Blank"),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory):
    base = plant(tmp_path_factory.mktemp("outer") / "base", TREE)
    plant(base.parent, {"outside.py": app("Outside")})
    os.symlink(base.parent / "outside.py", base / "linked_out.py")
    os.symlink(base.parent, base / "parent")
    os.symlink(base / "a.py", base / "linked.py")
    static = plant(base.parent / "static", {"x.txt": "author's"})
    with deploying(base, static_dir=str(static)) as running:
        yield running


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        *[
            ("/a", 200),
            ("/a/", 200),
            ("/a?x=1", 200),
            ("/sub/b", 200),
            ("/sub/deep/", 200),
            ("/many?app=two", 200),
        ],
        *[("/gr%C3%B6%C3%9Fe", 200), ("/a%20b", 200), ("/%61", 200), ("/linked", 200), ("/both", 200)],
        *[("/linked_out", 403), ("/parent/outside", 403), ("/parent/", 403), ("/parent", 403)],
        *[("/a.py", 404), ("/n", 404), ("/notes.txt", 404), ("/notes", 404), ("/none", 404), ("/none/", 404)],
        *[("/_hidden", 403), ("/.dot", 403), ("/_private/x", 403), ("/_private/", 403), ("/%5Fhidden", 403)],
        *[
            ("/../outside", 403),
            ("/sub/../a", 403),
            ("/%2e%2e/outside", 403),
            ("/sub/%2e%2e%2f..%2foutside", 403),
        ],
        *[("//etc/passwd", 404), ("/sub//b", 404), ("/sub\\b", 404), ("/..%5coutside", 403), ("/a%00", 404)],
        *[("/broken", 500), ("/static/x.txt", 200), ("/static/../outside.py", 403), ("/healthz", 200)],
        *[("/_greenio_static/manifest.json", 200), ("/_pywebio_static/manifest.json", 200)],
        *[("/a/_greenio/manifest.json", 200), ("/none/_greenio/manifest.json", 404), ("/_greenio/none", 404)],
        *[
            ("/a/_greenio/../../../outside.py", 404),
            ("/a/manifest.webmanifest", 200),
            ("/sub", 301),
            ("/", 200),
        ],
    ],
)
def test_urls(server: Server, path: str, expected: int) -> None:
    code, body, location = status(server, path)
    assert code == expected
    assert "Outside" not in body
    if code == 301:
        assert location == "./sub/"


def test_a_missing_slash_keeps_the_query(server: Server) -> None:
    assert status(server, "/sub?x=1&y=%20")[2] == "./sub/?x=1&y=%20"


def test_a_list_is_sorted_and_hides_what_is_hidden(server: Server) -> None:
    _, body, _ = status(server, "/")
    names = [part.partition(">")[2].partition("<")[0] for part in body.split("<a href=")[1:]]
    assert names == ["both/", "sub/", "a", "a b", "both", "broken", "größe", "linked", "many"]
    assert "<small>A</small>" in body
    assert "../" not in body
    assert "Index of /" in body
    _, body, _ = status(server, "/sub/")
    assert [part in body for part in ("../", "deep/", "./b", "./B2")] == [True] * 4
    assert body.index("./b") < body.index("./B2")


def test_apps_run_where_their_page_looks_for_them(server: Server) -> None:
    for path, title in (
        ("a", "A"),
        ("sub/deep/index", "Deep"),
        ("both", "Both, the app"),
        ("both/inside", "Inside"),
    ):
        page = PollingPage(f"{server.url}{path}/")
        assert page.text() == title
        page.close()
    with visiting(f"{server.url}sub/b/") as socket:
        socket.wait("output")
        assert socket.texts == ["B"]
    _, body, _ = status(server, "/sub/deep/")
    assert 'data-root="./index/"' in body
    with pytest.raises(AssertionError, match="no such application"):
        PollingPage(server.url).text()


def test_a_file_of_several_apps_lists_them(server: Server) -> None:
    _, body, _ = status(server, "/many")
    assert 'href="./many/?app=one"' in body
    assert "<title>Two</title>" in status(server, "/many/?app=two")[1]
