"""What the command line names."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.terminal.programs import program
from tests.support.programs import play
from tests.support.servers.script_process import write


def test_a_script_that_imports_an_api_anywhere_is_an_app(tmp_path: Path) -> None:
    for source, is_app in (
        ("import os", False),
        ("import greenio.output", True),
        ("def f():\n    from pywebio import start_server", True),
        ("import helper", True),
        ("print('import greenio')", False),
    ):
        write(tmp_path, "from greenio.output import put_text", "helper.py")
        assert program.script(str(write(tmp_path, source))).is_app is is_app, source


def test_packages_that_need_a_process_are_named(tmp_path: Path) -> None:
    assert program.script(str(write(tmp_path, "import curses.textpad"))).needs_process == "curses"
    assert program.script(str(write(tmp_path, "import cmd"))).needs_process == ""


def test_modules_and_installed_commands_are_programs(tmp_path: Path) -> None:
    files = {"tool/__init__.py": "", "tool/__main__.py": "import sys\nprint(sys.argv[1:], __package__)"}
    assert play(tmp_path, None, (), "x", module="tool", files=files).text == "['x'] tool\n"
    command = program.console_script("pytest")
    assert command is not None
    assert command.packages >= {"pytest", "_pytest"}
    assert command.source == Path(command.file).read_text("utf-8")  # tracebacks show its lines
    assert program.console_script("no-such-command") is None
    with pytest.raises(ImportError, match="no_such_module"):
        program.module("no_such_module")


def test_a_script_that_computes_the_name_of_its_library_is_an_app_by_what_it_calls(tmp_path: Path) -> None:
    source = "import importlib\nlibrary = importlib.import_module(name)\nlibrary.start_server(main, port=1)\n"
    assert program.script(str(write(tmp_path, source))).is_app
