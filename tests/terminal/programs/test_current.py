"""Code knows the run that it belongs to."""

from __future__ import annotations

import io
from pathlib import Path

from greenio.terminal.programs.current import importing_for_runs, running_program
from greenio.terminal.programs.streams import TerminalOutput
from tests.support.programs import play


def test_greenlets_threads_and_forks_inherit_it(tmp_path: Path) -> None:
    assert running_program() is None
    played = play(
        tmp_path,
        """
        import os, sys, threading, gevent
        name = input("name? ")
        gevent.spawn(print, "greenlet", name).join()
        timer = threading.Timer(0.01, print, ("timer", name)); timer.start(); timer.join()
        sys.stdout.flush()
        if not os.fork():
            print("forked", flush=True)
            os._exit(0)
        os.wait()
        """,
        [("name? ", "Ann\n")],
        together=True,
    )
    assert played.text == "name? Ann\ngreenlet Ann\ntimer Ann\nforked\n"
    assert played.stdout == ""


def test_packages_that_runs_share_find_a_terminal_when_they_are_imported() -> None:
    stream = TerminalOutput("stdout", 1, io.StringIO())
    assert not stream.isatty()
    with importing_for_runs():
        assert stream.isatty()
    assert not stream.isatty()
