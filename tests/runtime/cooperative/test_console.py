"""The builtin ``input()`` in served apps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.servers.app_process import run_script
from tests.support.servers.live import visiting
from tests.support.servers.script_process import environment, write

APPS = """
import greenio
import builtins, sys
from greenio.output import put_text
from greenio.testing import Visit

def ask():
    try:
        builtins.input("Name?")
    except RuntimeError as error:
        put_text(error)

async def ask_in_a_coroutine():
    ask()

def debug():
    breakpoint()
    put_text("went on")
"""


def typed(tmp_path: Path, script: str, text: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script whose terminal has that text to read."""
    return subprocess.run(
        [sys.executable, str(write(tmp_path, APPS + script))],
        input=text,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env=environment(**more),
    )


def test_it_raises_at_once_and_names_the_cure(tmp_path: Path) -> None:
    for patch in ("1", "0"):
        done = typed(
            tmp_path,
            """
for app in (ask, ask_in_a_coroutine):
    with Visit(app, timeout=10) as visit:
        visit.wait(lambda: not visit.session.tasks)
        print(visit.texts())
print(builtins.input())
""",
            "left alone\n",
            GREENIO_PATCH=patch,
        )
        *refused, left = done.stdout.splitlines()
        assert len(refused) == 2, done.stderr
        assert all("from greenio.input import input" in line for line in refused)
        assert left == "left alone"


def test_a_debugger_may_read(tmp_path: Path) -> None:
    script = """
with Visit(debug, timeout=10) as visit:
    visit.wait(lambda: not visit.session.tasks)
    print(visit.texts())
"""
    done = typed(tmp_path, script, "p 40 + 2\ncontinue\n")
    assert "(Pdb) 42" in done.stdout, done.stderr
    assert "['went on']" in done.stdout


def test_the_script_itself_may_read(tmp_path: Path) -> None:
    server = run_script(
        tmp_path,
        """
        import builtins
        put_text("first")
        try:
            builtins.input()
        except EOFError:
            put_text("the terminal has ended")
        hold()
        """,
    )
    try:
        with visiting(server.address) as page:
            while len(page.texts) < 2:
                page.read()
            assert page.texts == ["first", "the terminal has ended"]
    finally:
        server.stop()
