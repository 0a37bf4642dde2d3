"""Lists of the apps in a directory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from greenio.server.deploy.listing import listing
from tests.support.servers.app_directory import app, deploying, plant, status


@pytest.mark.parametrize(("index", "expected"), [(False, 403), (None, 404), (lambda path: f"in {path}", 200)])
def test_other_kinds_of_lists(tmp_path: Path, index: object, expected: int) -> None:
    plant(tmp_path, {"a.py": app("A")})
    with deploying(tmp_path, index) as server:
        code, body, _ = status(server, "/")
        assert code == expected
        assert code != 200 or body == f"in {tmp_path}"
        assert status(server, "/a")[0] == 200


def test_a_file_whose_name_is_no_utf_8_spoils_no_list(tmp_path):
    (tmp_path / "plain.py").write_text("def main(): pass")
    with open(os.fsencode(tmp_path) + b"/\xff.py", "w") as file:
        file.write("def main(): pass")
    assert 'href="./plain"' in listing(str(tmp_path), str(tmp_path), "/")


def test_links_that_lead_out_are_not_listed(tmp_path: Path) -> None:
    base = plant(tmp_path / "base", {"a.py": app("A")})
    plant(tmp_path, {"outside.py": app("O"), "outer/x.py": app("X")})
    os.symlink(tmp_path / "outside.py", base / "out.py")
    os.symlink(tmp_path / "outer", base / "outer")
    os.symlink(base / "a.py", base / "b.py")
    page = listing(str(base), str(base), "/")
    assert [name for name in ("./a", "./b", "./out", "./outer") if f'"{name}' in page] == ["./a", "./b"]
