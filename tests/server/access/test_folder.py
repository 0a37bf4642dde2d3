"""The bounds of a directory that is served."""

from __future__ import annotations

import os
from pathlib import Path

from greenio.server.access.folder import is_inside


def test_links_count_as_the_place_they_lead_to(tmp_path: Path) -> None:
    base = tmp_path / "base"
    (base / "sub").mkdir(parents=True)
    (base / "sub" / "a").write_text("")
    (tmp_path / "base2").mkdir()
    os.symlink(base / "sub" / "a", base / "in")
    os.symlink(tmp_path / "base2", base / "out")
    os.symlink(base, tmp_path / "current")
    for folder in (str(base), str(tmp_path / "current")):
        for inside in ("", "/in", "/sub/a", "/none", "/sub/../in"):
            assert is_inside(folder + inside, folder), inside
        for outside in ("/out", "/out/x", "/../base2", "/.."):
            assert not is_inside(folder + outside, folder), outside


def test_everything_is_inside_of_the_root() -> None:
    assert is_inside("/etc", "/")
