"""The source of a file, parsed and not run."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.server.deploy.source import about_app, read_source


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
        ("if 1:\n    def main(): 'Nested'", "Nested"),
        ("try:\n    from a import main\nexcept ImportError:\n    main = None", ""),
        ("with open('x') as main: pass", ""),
        ("import main.part", ""),
        ("class C:\n    main = 1", None),
        ("print(main)", None),
        ("from x import *", None),
        ("x = " + "+".join(["1"] * 3000), None),
        ("\0", None),
    ],
)
def test_files_are_parsed_for_lists(tmp_path: Path, source: str, about: str | None) -> None:
    path = tmp_path / "a.py"
    path.write_text(source)
    assert about_app(str(path)) == about


@pytest.mark.parametrize(
    ("source", "may_be"),
    [
        ("def main(): ...", True),
        ("from x import *", True),
        ("def main(:", True),
        ("x = 1", False),
        ("if __name__ == '__main__':\n    drop_tables()", False),
        ("def f():\n    global main\n    main = 1", False),
    ],
)
def test_a_file_that_binds_no_main_is_no_app(tmp_path: Path, source: str, may_be: bool) -> None:
    path = tmp_path / "a.py"
    path.write_text(source)
    assert read_source(str(path)).may_be_app is may_be


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1")
    assert about_app(str(path)) is None
    path.write_text("def main(): 'Here'")
    assert about_app(str(path)) == "Here"
    path.unlink()
    assert about_app(str(path)) is None
