"""The process that runs are forked from."""

from __future__ import annotations

import os
import pty
from pathlib import Path

import pytest

from greenio.terminal.processes.launcher import Launcher
from greenio.terminal.programs import program
from tests.support.servers.script_process import write


def _runs(folder: Path, script: str, count: int = 2) -> list[str]:
    launcher = Launcher(program.script(str(write(folder, script))), [])
    texts = []
    for _ in range(count):
        master, slave = pty.openpty()
        process = launcher.start(str(folder), slave)
        process.wait()
        texts.append(os.read(master, 4096).decode())
        os.close(master)
    launcher.close()
    return texts


def test_shared_packages_are_imported_once_and_own_modules_in_each_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    write(tmp_path, "print('own')", "own.py")
    texts = _runs(
        tmp_path,
        "import sys; print('colorsys' in sys.modules, 'greenio' in sys.modules); import own, colorsys",
    )
    assert texts == ["True False\r\nown\r\n"] * 2


def test_runs_inherit_no_descriptors_and_no_signal_handlers(tmp_path: Path) -> None:
    texts = _runs(
        tmp_path,
        """
        import os, signal, sys
        print(sorted(os.listdir("/proc/self/fd"), key=int)[:-1], signal.getsignal(signal.SIGCHLD) is signal.SIG_DFL)
        print(sys.stdin.name, sys.stdout.isatty(), os.ttyname(0) != os.ctermid())
        """,
    )
    assert texts == ["['0', '1', '2'] True\r\n<stdin> True True\r\n"] * 2


def test_random_numbers_differ_between_runs(tmp_path: Path) -> None:
    first, second = _runs(tmp_path, "import random; print(random.random())")
    assert first != second
