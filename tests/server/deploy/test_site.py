"""A directory of apps: rules of URLs, lists, imports."""

from __future__ import annotations

import http.client
import os
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from greenio.server.deploy.listing import about_app, listing
from greenio.server.deploy.paths import Kind, NotFound, find_target
from greenio.server.lifecycle.server import Server
from tests.support.servers.app_directory import app, deploying, plant
from tests.support.servers.live import visiting
from tests.support.wire.polling_page import PollingPage

TREE = {
    "a.py": app("A"),
    "_hidden.py": app("H"),
    ".dot.py": app("D"),
    "n.py": "x = 1",
    "notes.txt": "secret",
    "many.py": "def one(): 'One'\ndef two(): 'Two'\nmain = [one, two]",
    "broken.py": "1 / 0",
    "sub/b.py": app("B"),
    "sub/B2.py": app("B2"),
    "sub/deep/index.py": app("Deep"),
    "both.py": app("Both, the app"),
    "both/inside.py": app("Inside"),
    "größe.py": app("G"),
    "_private/x.py": app("X"),
    "a b.py": app("Blank"),
}


def status(server: Server, path: str) -> tuple[int, str, str]:
    """Status, body and Location of a path that is sent as it is."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    line.putrequest("GET", path, skip_accept_encoding=True)
    line.endheaders()
    answer = line.getresponse()
    result = answer.status, answer.read().decode(), answer.getheader("Location", "")
    line.close()
    return result


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory):
    base = plant(tmp_path_factory.mktemp("outer") / "base", TREE)
    plant(base.parent, {"outside.py": app("Outside")})
    os.symlink(base.parent / "outside.py", base / "linked.py")
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
    assert "Outside" not in body or path in ("/linked", "/")
    if code == 301:
        assert location == "./sub/"


def test_a_missing_slash_keeps_the_query(server: Server) -> None:
    assert status(server, "/sub?x=1&y=%20")[2] == "./sub/?x=1&y=%20"


def test_a_list_is_sorted_and_hides_what_is_hidden(server: Server) -> None:
    _, body, _ = status(server, "/")
    names = [part.partition(">")[2].partition("<")[0] for part in body.split("<a href=")[1:]]
    assert names == ["both/", "sub/", "a", "a b", "both", "größe", "linked", "many"]
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


@pytest.mark.parametrize(("index", "expected"), [(False, 403), (None, 404), (lambda path: f"in {path}", 200)])
def test_other_kinds_of_lists(tmp_path: Path, index: object, expected: int) -> None:
    plant(tmp_path, {"a.py": app("A")})
    with deploying(tmp_path, index) as server:
        code, body, _ = status(server, "/")
        assert code == expected
        assert code != 200 or body == f"in {tmp_path}"
        assert status(server, "/a")[0] == 200


def test_code_changes_when_asked_and_sessions_keep_theirs(tmp_path: Path) -> None:
    source = "from greenio.output import *\nfrom greenio.input import *\nVALUE = {}\n"
    source += "def main():\n    while True:\n        put_text(VALUE, input('x'))\n"
    plant(tmp_path, {"a.py": source.format(1)})
    with deploying(tmp_path) as server:
        page = PollingPage(server.url + "a/")
        page.submit("x")
        assert page.text() == "1 x"
        plant(tmp_path, {"a.py": source.format(2)})
        status(server, "/a")
        old = PollingPage(server.url + "a/")
        old.submit("x")
        assert old.text() == "1 x"
        assert status(server, "/a?reload")[0] == 200
        new = PollingPage(server.url + "a/")
        for one, value in ((page, 1), (old, 1), (new, 2)):
            one.submit("y")
            assert one.text() == f"{value} y"
            one.close()


def test_siblings_of_different_directories_do_not_mix(tmp_path: Path) -> None:
    source = """
        from __future__ import annotations
        import dataclasses, json
        import names
        from names import NAME
        from parts.inner import DEEP
        import parts.inner as inner

        @dataclasses.dataclass
        class Thing:
            name: str

        def main():
            import late
            from greenio.output import put_text
            put_text(__name__, names.NAME, NAME, DEEP, inner.DEEP, late.LATE, Thing("t").name, json.__name__)
    """
    for folder in ("one", "two"):
        plant(
            tmp_path / folder,
            {
                "app.py": source,
                "other.py": source,
                "names.py": f"import late\nNAME = '{folder} ' + late.LATE",
                "late.py": f"LATE = 'late-{folder}'",
                "parts/__init__.py": "",
                "parts/inner.py": f"from . import near\nDEEP = 'deep-{folder}' + near.X",
                "parts/near.py": "X = '!'",
                "json.txt": "",
            },
        )
    before = set(sys.path)
    with deploying(tmp_path) as server:
        for folder in ("one", "two"):
            page = PollingPage(f"{server.url}{folder}/app/")
            late = f"late-{folder}"
            name = f"{folder} {late}"
            assert page.text() == f"__greenio__ {name} {name} deep-{folder}! deep-{folder}! {late} t json"
            page.close()
    assert set(sys.path) == before
    assert "names" not in sys.modules


def test_apps_of_a_directory_share_what_lies_beside_them(tmp_path: Path) -> None:
    source = "import room\nfrom greenio.output import put_text\ndef main():\n    room.COUNT.append(1)\n"
    source += "    put_text(len(room.COUNT))\n"
    plant(tmp_path, {"a.py": source, "b.py": source, "room.py": "COUNT = []"})
    with deploying(tmp_path) as server:
        for number, name in enumerate(("a", "b", "a"), 1):
            page = PollingPage(f"{server.url}{name}/")
            assert page.text() == str(number)
            page.close()


def test_a_broken_file_is_explained_with_debug_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    plant(tmp_path, {"a.py": "raise ValueError('<b>')"})
    for debug in (False, True):
        with deploying(tmp_path, debug=debug) as server:
            code, body, _ = status(server, "/a")
            assert code == 500
            assert ("ValueError: &lt;b&gt;" in body) is debug
    assert len([record for record in caplog.records if record.exc_info]) == 2


def test_main_blocks_do_not_run(tmp_path: Path) -> None:
    plant(tmp_path, {"a.py": "if __name__ == '__main__':\n    1 / 0\nmain = lambda: None"})
    with deploying(tmp_path) as server:
        assert status(server, "/a")[0] == 200


@pytest.mark.parametrize(
    ("source", "about"),
    [
        ("def main(): ...", ""),
        ('async def main():\n    """Short\n    title.\n\n    Long."""', "Short title."),
        ("from x import main", ""),
        ("import y as main", ""),
        ("main, other = 1, 2", ""),
        ("main: int = 3", ""),
        ("main: int", None),
        ("def f():\n    def main(): ...", None),
        ("def main(:", None),
        ("\0", None),
    ],
)
def test_files_are_parsed_for_lists(tmp_path: Path, source: str, about: str | None) -> None:
    path = tmp_path / "a.py"
    path.write_text(source)
    assert about_app(str(path)) == about


@given(
    st.lists(
        st.sampled_from(["..", ".", "", "a", "sub", "%2e", "\\", "\0", "_x", "~", "C:", "é"]), max_size=6
    )
)
def test_no_path_leads_out(parts: list[str]) -> None:
    base = "/nonexistent/base"
    try:
        place = find_target(base, "/" + "/".join(parts))
    except NotFound:
        return
    assert place.kind is Kind.LIBRARY or os.path.normpath(place.file).startswith(base)


def test_quoting_is_undone_once(tmp_path: Path) -> None:
    plant(tmp_path, {"%2e.py": app("Percent")})
    with deploying(tmp_path) as server:
        assert status(server, "/" + quote("%2e"))[0] == 200
        assert requests.get(server.url, timeout=10).text.count("./%252e") == 1


def test_a_file_whose_name_is_no_utf_8_spoils_no_list(tmp_path):
    (tmp_path / "plain.py").write_text("def main(): pass")
    with open(os.fsencode(tmp_path) + b"/\xff.py", "w") as file:
        file.write("def main(): pass")
    assert 'href="./plain"' in listing(str(tmp_path), "/")
