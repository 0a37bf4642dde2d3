"""Several processes write into one room while something happens to their Redis server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]


def play(
    port: int, disturb: Callable[[], None], *, processes: int = 2, sessions: int = 3, messages: int = 50
) -> list[dict[str, Any]]:
    """Return what each process of ``tests/support/scripts/room_process.py`` prints at its end.

    :param port: of the server, or of a proxy before it.
    :param disturb: called when all have begun to write.
    :param messages: of each of four tasks in each process.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GREENIO_")},
        "PYTHONPATH": str(ROOT),
        "GREENIO_ROOMS": f"redis://127.0.0.1:{port}",
        "STORY_PORT": str(port),
    }
    with ExitStack() as stack:
        running = []
        for number in range(processes):
            arguments = [f"p{number}", str(sessions), str(messages), str(processes)]
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.scripts.room_process", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
                env=environment,
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            running.append(process)
        for process in running:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in running:
            assert process.stdin
            process.stdin.write("\n")
        disturb()
        return [json.loads(process.stdout.readline()) for process in running if process.stdout]


def faults(found: list[dict[str, Any]], messages: int) -> list[str]:
    """Return what is wrong: all sessions have all messages once, in one order."""
    wrong = []
    if any(each["counts"] != [messages] for each in found):
        wrong.append(f"lost or doubled: {[each['counts'] for each in found]}, {messages} were written")
    if any(each["doubled"] for each in found):
        wrong.append(f"doubled: {[each['doubled'] for each in found]}")
    if len({digest for each in found for digest in each["digests"]}) != 1:
        wrong.append("not in one order")
    return wrong
