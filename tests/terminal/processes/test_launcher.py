"""The server's side of the process that runs are forked from."""

from __future__ import annotations

import os
import pty
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from greenio.terminal.processes.launcher import Launcher
from greenio.terminal.programs import program
from tests.support.servers.script_process import write


@pytest.fixture
def launch() -> Iterator[Callable[..., Launcher]]:
    launchers: list[Launcher] = []

    def start(chosen: program.Program, *arguments: str) -> Launcher:
        launchers.append(Launcher(chosen, list(arguments)))
        return launchers[-1]

    yield start
    for each in launchers:
        each.close()


def output_of(launcher: Launcher, folder: Path) -> tuple[str, int]:
    master, slave = pty.openpty()
    process = launcher.start(str(folder), slave)
    text = b""
    try:
        while data := os.read(master, 4096):
            text += data
    except OSError:
        pass
    os.close(master)
    return text.decode(), process.wait()


def test_modules_run_as_modules_and_signals_give_exit_codes(launch, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    write(
        tmp_path,
        """
        import os, signal, sys
        print(__name__, __spec__.name, os.path.basename(sys.argv[0]), sys.argv[1:])
        if len(sys.argv) > 1: os.kill(os.getpid(), signal.SIGTERM)
        """,
        "own_module.py",
    )
    chosen = program.module("own_module")
    text, code = output_of(launch(chosen), tmp_path)
    assert (text, code) == ("__main__ own_module own_module.py []\r\n", 0)
    assert output_of(launch(chosen, "x"), tmp_path)[1] == 128 + signal.SIGTERM


def test_an_installed_command_has_no_file_to_read(launch, tmp_path: Path) -> None:
    chosen = program.console_script("pytest")
    assert chosen is not None
    text, code = output_of(launch(chosen, "--version"), tmp_path)
    assert text.startswith("pytest ")
    assert code == 0


def test_a_killed_parent_is_begun_anew_and_runs_go_on(launch, tmp_path: Path, caplog) -> None:
    script = """
    import os, sys
    print(os.getppid(), flush=True)
    if input() == "kill": os.kill(os.getppid(), 9)
    """
    launcher = launch(program.script(str(write(tmp_path, script))))
    parents = []
    for number in range(2):
        master, slave = pty.openpty()
        process = launcher.start(str(tmp_path), slave)
        parents.append(int(os.read(master, 100)))
        os.write(master, b"kill\n" if number == 0 else b"end\n")
        assert process.wait() == (0 if number else -1)
        os.close(master)
    assert parents[0] != parents[1]
    assert [record.getMessage() for record in caplog.records if "anew" in record.getMessage()] == [
        "the process that runs are forked from had ended: begun anew"
    ]


def test_a_parent_that_ends_again_and_again_is_told_of(launch, tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, "import os; os._exit(1)", "ends.py")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    launcher = launch(program.script(str(write(tmp_path, "import ends"))))
    launcher._description = launcher._description.replace(b'"imports": [', b'"imports": ["ends"')
    launcher._process.kill()
    _, slave = pty.openpty()
    with pytest.raises(RuntimeError, match="run the program in a terminal"):
        launcher.start(str(tmp_path), slave)
