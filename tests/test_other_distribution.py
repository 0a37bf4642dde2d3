"""The other project that is called greenio on the package index."""

from __future__ import annotations

import shutil
from pathlib import Path

import greenio
from tests.support.servers.script_process import run

PACKAGE = Path(greenio.__file__).parent


def test_beside_the_other_project_the_import_names_the_cure(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("static", "__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "greenio", ignore=ignored)
    (tmp_path / "greenio" / "socket.py").write_text("# theirs\n")
    ended = run("-c", "import greenio", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert ended.returncode == 1
    assert ended.stderr.rstrip().endswith("pip uninstall greenio greenio-web, then pip install greenio-web")


def test_this_package_has_no_module_of_the_name_that_tells_them_apart() -> None:
    assert not (PACKAGE / "socket.py").exists()
