"""macOS and Windows: greenio imports and serves without the names that only Linux or POSIX has."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.support.scripts.other_platform import ATTRIBUTES, MODULES
from tests.support.servers.script_process import run

SCRIPT = ROOT / "tests" / "support" / "scripts" / "other_platform.py"
NAMES = {
    *(
        "fcntl",
        "resource",
        "pwd",
        "grp",
        "termios",
        "pty",
        "posix_spawn",
        "killpg",
        "AF_UNIX",
        "O_CLOEXEC",
        "fork",
    ),
    *("pthread_getcpuclockid", "SIGVTALRM", "setitimer"),
}


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_an_app_is_served_and_played(system: str) -> None:
    done = run(SCRIPT, system, seconds=50)
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (0, ["played"]), done.stdout + done.stderr


def test_names_that_windows_lacks_are_gone() -> None:
    gone = {name for table in ATTRIBUTES["win32"] for names in table.values() for name in names}
    assert NAMES - gone - set(MODULES["win32"]) == set()


def test_what_needs_posix_says_so() -> None:
    code = (
        "import sys; from tests.support.scripts.other_platform import pretend; pretend('win32'); import greenio\n"
        "from greenio.runtime.offload.process import Process\n"
        "try: Process(['x'], {})\n"
        "except RuntimeError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=50, check=False
    )
    assert "cpu() computes in processes that only POSIX systems start so" in done.stdout, done.stderr
