"""Which pages are those of PyWebIO's apps."""

from __future__ import annotations

import importlib.util
import sys
import types
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from greenio.compat.apps import is_compat_app, prints_to_server
from greenio.server.pages.config import config, page_config, set_compat_rule
from greenio.terminal.console import set_print_rule
from greenio.testing import Visit


def load(folder: Path, name: str, source: str) -> Any:
    file = folder / f"{name}.py"
    file.write_text(source)
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PYWEBIO = "def main():\n    from pywebio.output import put_text\n    put_text(1)\n"


def test_the_file_of_an_app_decides(tmp_path: Path) -> None:
    theirs = load(tmp_path, "theirs", PYWEBIO).main
    ours = load(tmp_path, "ours", "import greenio\ndef main(): pass\n").main
    assert is_compat_app(theirs)
    assert is_compat_app(partial(theirs))
    assert not is_compat_app(ours)


def test_an_app_of_a_file_that_imports_neither_follows_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = load(tmp_path, "plain", "def main(): pass\n").main
    assert not is_compat_app(plain)
    assert not is_compat_app(None)
    monkeypatch.setitem(sys.modules, "pywebio", types.ModuleType("pywebio"))
    assert is_compat_app(plain)
    assert is_compat_app(None)


def test_the_page_has_the_title_of_pywebio_unless_it_is_said_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = load(tmp_path, "titled", PYWEBIO).main
    assert (page_config(theirs).title, page_config(theirs).compat) == ("greenio app", False)
    monkeypatch.setattr("greenio.server.pages.config._is_compat_app", None)
    set_compat_rule(is_compat_app)
    assert (page_config(theirs).title, page_config(theirs).compat) == ("PyWebIO Application", True)
    assert page_config(config(title="Mine")(theirs)).title == "Mine"
    assert not page_config(config(compat=False)(theirs)).compat
    assert page_config(config(compat=True)(lambda: None)).compat


def test_pages_of_pywebio_are_white_unless_they_name_a_theme() -> None:
    written_for_white = config(compat=True)(_app)
    assert page_config(written_for_white).theme == "default"
    assert page_config(config(compat=True, theme="auto")(_app)).theme == "auto"
    assert page_config(_app).theme == "auto"


def _app() -> None: ...


def test_what_scripts_of_pywebio_print_is_for_who_runs_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("greenio.terminal.console._prints_to_server", None)
    set_print_rule(prints_to_server)
    theirs = load(tmp_path, "printing", "def main():\n    import pywebio\n    print('theirs')\n").main
    ours = load(tmp_path, "printing_too", "import greenio\ndef main(): print('ours')\n").main
    monkeypatch.setitem(sys.modules, "pywebio", types.ModuleType("pywebio"))
    with Visit(theirs) as visit:
        visit.wait(lambda: visit.ended)
        assert not visit.terminals.text
    with Visit(ours) as visit:
        visit.wait(lambda: visit.ended)
        assert visit.terminals.text == "ours\n"
    assert capfd.readouterr().out == "theirs\n"
