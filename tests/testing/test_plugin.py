"""The plugin for pytest, in a pytest of its own with all plugins that are installed."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

TESTS = """
import time
from time import sleep
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.session import hold, info

def slow():
    name = input("Name")
    sleep(600)
    put_text("Hello", name)

def test_time_passes(visit, virtual_time):
    page = visit(slow)
    page.answer("Ann")
    page.expect("Hello Ann")
    assert virtual_time.passed == 600

def broken():
    put_button("Go", onclick=lambda: 1 / 0)
    hold()

def test_errors_come_out(visit):
    page = visit(broken)
    page.click("Go")
    page.expect("never")
"""


def test_a_suite_of_an_author_runs_without_warnings(tmp_path: Path) -> None:
    write(tmp_path, 'pytest_plugins = ["greenio.testing.plugin"]\n', "conftest.py")
    write(tmp_path, TESTS, "test_app.py")
    done = run(
        "-m",
        "pytest",
        "-q",
        "-W",
        "error",
        "-p",
        "no:cacheprovider",
        cwd=tmp_path,
        seconds=55,
        GREENIO_PATCH="1",
    )
    assert "1 failed, 1 passed" in done.stdout, done.stdout
    assert "1 / 0" in done.stdout
    assert "ZeroDivisionError" in done.stdout
    assert "warning" not in done.stdout
