"""Runs in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from greenio.protocol import events
from greenio.terminal.processes.launcher import Launcher
from greenio.terminal.processes.run import process_app
from greenio.terminal.programs import program
from greenio.testing import Visit
from tests.support.servers.script_process import write


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Visit]]:
    """``visit(script, *arguments)`` opens a page of the program; without a script, of the same one."""
    folder = tmp_path / "program"
    folder.mkdir()
    monkeypatch.chdir(folder)
    launchers: list[Launcher] = []
    visits: list[Visit] = []
    apps: list[Any] = []

    def start(script: str = "", *arguments: str, max_runs: int = 2) -> Visit:
        if script:
            launchers.append(Launcher(program.script(str(write(folder, script))), list(arguments)))
            apps.append(process_app(launchers[-1], "script.py", max_runs))
        visits.append(Visit(apps[-1], timeout=10))
        return visits[-1]

    yield start
    for each in visits:
        each.close()
    for launcher in launchers:
        launcher.close()


def expect(visit: Visit, text: str) -> None:
    visit.wait(lambda: visit.terminals.by_id and text in visit.terminals.newest.text, text)


def type_keys(visit: Visit, text: str) -> None:
    visit.send(events.TerminalInput(visit.terminals.newest.id, text))


def test_every_visitor_has_a_process_and_a_terminal_of_his_own(visit) -> None:
    first = visit(
        """
        import os, sys
        open("seen.txt", "x").close()
        print(sys.argv[1:], os.isatty(0), os.getsid(0) == os.getpid(), os.get_terminal_size().columns, flush=True)
        print("hello", input("name? "), "from", os.getpid())
        sys.exit(3)
        """,
        "--flag",
    )
    second = visit()
    for each in (first, second):
        expect(each, "['--flag'] True True 80\nname? ")
        type_keys(each, "Ann\r")
        expect(each, "name? Ann\nhello Ann from ")
        each.wait(lambda each=each: each.terminals.newest.ended)
        assert each.terminals.newest.code == 3
    assert first.terminals.newest.text != second.terminals.newest.text


def test_tracebacks_are_those_of_python(visit) -> None:
    page = visit("def f():\n    raise ValueError('bad')\nf()\n")
    expect(page, "ValueError: bad\n")
    page.wait(lambda: page.terminals.newest.ended)
    assert page.terminals.newest.code == 1
    assert "warm.py" not in page.terminals.newest.text
    assert page.terminals.newest.text.count("  File") == 2


def test_ctrl_c_and_stop_interrupt_and_sizes_arrive(visit) -> None:
    page = visit("""
        import os, signal, time
        signal.signal(signal.SIGWINCH, lambda *_: print("now", os.get_terminal_size().columns))
        for turn in range(2):
            try:
                print("ready", turn)
                time.sleep(60)
            except KeyboardInterrupt:
                print("interrupted", turn)
        input("end? ")
    """)
    expect(page, "ready 0")
    page.send(events.TerminalResize(page.terminals.newest.id, 100, 30))
    expect(page, "now 100")
    type_keys(page, "\x03")
    expect(page, "ready 1")
    page.send(events.TerminalInterrupt(page.terminals.newest.id))
    expect(page, "end? ")
    type_keys(page, "\x03")
    page.wait(lambda: page.terminals.newest.ended)
    assert page.terminals.newest.code == 130


def test_closing_the_page_ends_the_process_and_removes_its_folder(visit) -> None:
    page = visit("""
        import os
        print(os.getpid(), os.getcwd(), "end")
        input()
    """)
    expect(page, "end")
    pid, folder, _ = page.terminals.newest.text.split()
    page.close()
    page.wait(lambda: not psutil.pid_exists(int(pid)) and not os.path.exists(folder))


def test_visitors_beyond_the_limit_wait_for_a_place(visit) -> None:
    first = visit("input('name? ')", max_runs=1)
    expect(first, "name? ")
    second, third = visit(), visit()
    for each in (second, third):
        expect(each, "All places are taken.")
    second.close()
    first.close()
    expect(third, "name? ")
