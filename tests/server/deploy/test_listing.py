"""Lists of the apps in a directory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from greenio.server.deploy.listing import about_app, listing
from tests.support.servers.app_directory import app, deploying, plant, status


@pytest.mark.parametrize(("index", "expected"), [(False, 403), (None, 404), (lambda path: f"in {path}", 200)])
def test_other_kinds_of_lists(tmp_path: Path, index: object, expected: int) -> None:
    plant(tmp_path, {"a.py": app("A")})
    with deploying(tmp_path, index) as server:
        code, body, _ = status(server, "/")
        assert code == expected
        assert code != 200 or body == f"in {tmp_path}"
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


def test_a_file_whose_name_is_no_utf_8_spoils_no_list(tmp_path):
    (tmp_path / "plain.py").write_text("def main(): pass")
    with open(os.fsencode(tmp_path) + b"/\xff.py", "w") as file:
        file.write("def main(): pass")
    assert 'href="./plain"' in listing(str(tmp_path), "/")
