"""Helpers for those who package apps."""

from __future__ import annotations

from pathlib import Path

from greenio.utils import pyinstaller_datas


def test_the_files_of_the_page_go_where_the_package_looks_for_them() -> None:
    [(source, target)] = pyinstaller_datas()
    assert list(Path(source).glob("*.js")) or list(Path(source).rglob("*.js"))
    assert Path(target) == Path("greenio/static")
