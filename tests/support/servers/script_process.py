"""Scripts in processes of their own, patched as a user's are."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.servers.app_process import Server

#: Seconds until a process that should have ended is given up.
TIMEOUT = 30


def environment(**more: str) -> dict[str, str]:
    """This process's environment without what the tests set in greenio's name."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("GREENIO_", "PYWEBIO_"))
    }
    return {**kept, "PYTHONUNBUFFERED": "1", "GREENIO_NO_BROWSER": "1", **more}


def write(folder: Path, script: str, name: str = "script.py") -> Path:
    path = folder / name
    path.write_text(textwrap.dedent(script), "utf-8")
    return path


def run(
    *command: str | Path, cwd: Path | None = None, seconds: float = TIMEOUT, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a Python process to its end.

    :param seconds: after which it is given up.
    """
    return subprocess.run(
        [sys.executable, *map(str, command)],
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
        cwd=cwd,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
    )


@contextmanager
def running(*command: str | Path, folder: Path, **more: str) -> Iterator[Server]:
    """A Python process that goes on while the block runs, and is stopped after it."""
    server = Server([sys.executable, *map(str, command)], folder, **more)
    try:
        yield server
    finally:
        if server.process.poll() is None or server._channel.fileno() >= 0:
            server.stop()
