"""greenio load: many visitors play a script."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, running, write

APP = """
from greenio import start_server
from greenio.input import input
from greenio.output import put_text
def main():
    put_text("Hello", input("Name"))
    input("hold")
start_server(main, host="127.0.0.1")
"""
SCRIPT = """
def visit(page):
    page.answer("Ann")
    page.expect("Hello Ann")

def fail(page):
    page.answer("Ann")
    assert page.texts() == ["Hello Bob"], "no Bob"
"""


def test_visitors_play_a_script_and_failures_are_counted(tmp_path: Path) -> None:
    write(tmp_path, SCRIPT, "visitors.py")
    with running(write(tmp_path, APP), folder=tmp_path) as server:
        command = ("-m", "greenio", "load")
        done = run(*command, "visitors.py", server.address, "--visitors", "30", cwd=tmp_path, seconds=50)
        assert done.stdout.startswith("30 visits succeeded, 0 failed"), done.stdout + done.stderr
        assert (done.returncode, "seconds of a visit: half " in done.stdout) == (0, True)
        done = run(
            *command,
            "visitors:fail",
            server.address,
            "--visitors",
            "3",
            "--at-once",
            "2",
            cwd=tmp_path,
            seconds=50,
        )
        assert done.returncode == 1
        assert "0 visits succeeded, 3 failed" in done.stdout
        assert "3 times: AssertionError: no Bob" in done.stdout
        assert server.stop() == 0
        assert server.stderr == []


def test_mistakes_are_named(tmp_path: Path) -> None:
    for arguments, words in (
        (("missing.py",), "there is no module 'missing'"),
        (("missing.py", "--visitors", "0"), "at least one visitor"),
    ):
        done = run("-m", "greenio", "load", *arguments, cwd=tmp_path, seconds=50, GREENIO_PATCH="0")
        assert (done.returncode, words in done.stderr) == (2, True)


def test_the_limit_of_open_files_is_raised_or_told(tmp_path: Path) -> None:
    write(tmp_path, SCRIPT, "visitors.py")
    with running(write(tmp_path, APP), folder=tmp_path) as server:
        shell = 'ulimit -Sn 256; exec "$0" -m greenio load visitors.py "$1" --visitors 300'
        done = run("-c", _IN_SHELL, shell, server.address, cwd=tmp_path, seconds=50)
        assert done.stdout.startswith("300 visits succeeded, 0 failed"), done.stdout + done.stderr
        shell = 'ulimit -n 256; exec "$0" -m greenio load visitors.py "$1" --visitors 300'
        done = run("-c", _IN_SHELL, shell, server.address, cwd=tmp_path, seconds=50)
        assert "--at-once 103" in done.stderr
        done = run("-c", _IN_SHELL, f"{shell} --at-once 103", server.address, cwd=tmp_path, seconds=50)
        assert (done.stderr, done.stdout[:30]) == ("", "300 visits succeeded, 0 failed")


#: A Python process that becomes a shell, which limits itself and becomes greenio.
_IN_SHELL = "import os, sys; os.execv('/bin/sh', ['sh', '-c', sys.argv[1], sys.executable, sys.argv[2]])"
