"""Plays a program under a pty, and prints what its terminal showed. Runs in the corpus' environment, which has pyte.

python screen.py < JOB    # JSON: command, environ, folder, steps, timeout
"""

from __future__ import annotations

import copy
import fcntl
import importlib
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from typing import Any

COLUMNS, ROWS = 80, 24
#: The mode in which arrow keys send other sequences (DECCKM), as pyte keeps it.
_APPLICATION_KEYS = 1 << 5


def tidy(text: str) -> str:
    """Return text without trailing blanks, its wrapped rows joined, so that the length of paths does not count."""
    lines: list[str] = []
    last = " "
    for row in re.sub("[\ufe0f\u200d]", "", text).split("\n"):
        if last[-1:] not in ("", " "):
            lines[-1] += row.rstrip()
        else:
            lines.append(row.rstrip())
        last = row if len(row) >= COLUMNS - 2 else " "
    return "\n".join(lines).rstrip("\n") + "\n"


def has_come(expected: str, line: str, text: str) -> bool:
    """Return whether a step may be taken.

    :param expected: a regular expression for the end of what stands left of the cursor; after ``~`` for any text.
    """
    if expected.startswith("~"):
        return re.search(expected[1:], text) is not None
    return re.search(f"(?:{expected})\\s*$", line) is not None


def _screen() -> tuple[Any, Any]:
    pyte: Any = importlib.import_module("pyte")  # only the corpus' environment has it

    class Screen(pyte.HistoryScreen):  # type: ignore[misc]
        """A screen with what has scrolled off, and with a second one, which pyte does not know."""

        kept: Any = None

        def set_mode(self, *modes: int, **named: Any) -> None:
            if 1049 in modes and named.get("private"):
                self.kept = copy.deepcopy(self.buffer), copy.copy(self.cursor), list(self.history.top)
                self.erase_in_display(2)
            super().set_mode(*modes, **named)

        def reset_mode(self, *modes: int, **named: Any) -> None:
            super().reset_mode(*modes, **named)
            if 1049 in modes and named.get("private") and self.kept:
                (self.buffer, self.cursor, top), self.kept = self.kept, None
                self.history.top.clear()
                self.history.top.extend(top)

        def line(self) -> str:
            row = self.buffer[self.cursor.y]
            return "".join(row[x].data for x in range(self.cursor.x))

        def text(self) -> str:
            rows = [*self.history.top, *(self.buffer[y] for y in range(self.lines))]
            return tidy("\n".join("".join(row[x].data for x in range(self.columns)) for row in rows))

    screen = Screen(COLUMNS, ROWS, history=100_000, ratio=0.5)
    return screen, pyte.ByteStream(screen)


def play(job: dict[str, Any]) -> dict[str, Any]:
    """Run the command, take the steps, and return the transcript, the exit code and the problem if there is one."""
    pid, master = pty.fork()
    if not pid:
        os.chdir(job["folder"])
        os.execve(job["command"][0], job["command"], job["environ"])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    screen, stream = _screen()
    screen.write_process_input = lambda data: os.write(master, data.encode())  # "where is the cursor?"
    steps = [tuple(step) for step in job["steps"]]
    end = time.monotonic() + job["timeout"]
    taken_at: tuple[str, str] | None = None
    problem = ""
    while True:
        if time.monotonic() > end:
            problem = f"waits for {steps[0][0] if steps else 'the end'!r}"
            os.kill(pid, signal.SIGKILL)
            break
        if select.select([master], [], [], 0.1)[0]:
            try:
                data = os.read(master, 65536)
            except OSError:  # EIO: the program has ended
                break
            data = re.sub(rb"\x1bP.*?\x1b\\", b"", data, flags=re.DOTALL)  # questions, which pyte shows
            stream.feed(data.replace(b"\xef\xb8\x8f", b""))  # pyte loses what follows this selector
            continue
        now = (screen.line(), screen.text())
        if steps and now != taken_at and has_come(steps[0][0], *now):
            taken_at = now if steps[0][1] else None
            typed = steps.pop(0)[1]
            if _APPLICATION_KEYS in screen.mode and re.fullmatch(r"\x1b\[[A-D]", typed):
                typed = typed.replace("[", "O")
            os.write(master, typed.encode())
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if steps and not problem:
        problem = f"ended before {steps[0][0]!r}"
    return {"text": screen.text(), "code": code if code >= 0 else 128 - code, "problem": problem}


if __name__ == "__main__":
    json.dump(play(json.load(sys.stdin)), sys.stdout)
