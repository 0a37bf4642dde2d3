"""Targets of greenio run: paths, modules, functions."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from greenio.cli import target
from greenio.terminal.programs.program import Program
from tests.support.servers.script_process import write


@pytest.fixture(autouse=True)
def _import_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))


@pytest.mark.parametrize(
    ("text", "is_function"),
    [
        ("app:main", True),
        ("shop.web:main.inner", True),
        ("app.py:main", True),
        ("app.py", False),
        (":main", False),
        ("app:", False),
        ("C:\\app.py", False),
    ],
)
def test_functions_are_told_from_paths(text: str, is_function: bool) -> None:
    assert target.is_function(text) is is_function


def test_packages_are_programs_or_have_a_main(tmp_path: Path) -> None:
    for name in ("plain_package", "run_package"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, "def main(): ...", "__init__.py")
    write(tmp_path / "run_package", "x = 1", "__main__.py")
    assert target.find("plain_package") == f"{tmp_path / 'plain_package'}:main"
    assert target.find_module("plain_package") == "plain_package:main"
    assert isinstance(target.find("run_package"), Program)
    assert isinstance(target.find_module("run_package"), Program)
    assert callable(target.load_function("plain_package:main"))
    with pytest.raises(target.NoTarget, match="no_such_package"):
        target.find("no_such_package.web")


def test_a_main_counts_unless_the_script_uses_it() -> None:
    def served(source: str) -> bool:
        module = ModuleType("script")
        code = compile(source, "script.py", "exec")
        exec(code, vars(module))
        return target.main_to_serve(module, code) is not None

    assert served("def main(): ...")
    assert served("main = {'a': print}")
    assert served("def main(): ...\ndef other(): main()")
    assert not served("main = 3")
    assert not served("def other(): ...")
    assert not served("def main(): ...\nmain()")
