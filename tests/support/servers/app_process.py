"""App servers for tests: each a process of its own, patched as a user's would be.

The test process stays unpatched (tests/conftest.py), so nothing here uses gevent; waiting is waiting on a
condition that two reading threads notify.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeVar
from urllib.parse import urlsplit

from tests.support.servers.probe import receive_record, send_record

ROOT = Path(__file__).resolve().parents[3]
Found = TypeVar("Found")

#: Seconds to wait for anything that should happen at once. Generous: the machine may be busy.
TIMEOUT = 20.0

PRELUDE = """\
import threading, time
import greenio
from greenio import start_server
from greenio.exceptions import *
from greenio.input import *
from greenio.output import *
from greenio.session import *
from functools import partial
from tests.support.servers.probe import log
"""
ADDRESS = re.compile(r"(https?)://[^\s/]+:(\d+)(/\S*)")


class Server:
    """A running app process."""

    def __init__(self, command: list[str], folder: Path, **environment: str) -> None:
        ours, theirs = socket.socketpair()
        self._channel = ours
        self._news = threading.Condition()
        self._records: list[tuple[str, Any]] = []
        self.stdout: list[str] = []
        self.stderr: list[str] = []
        self.may_print_tracebacks = False
        with theirs:
            self.process = subprocess.Popen(
                command,
                cwd=folder,
                env={**_environment(), **environment, "GREENIO_TEST_CHANNEL": str(theirs.fileno())},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
                text=True,
            )
        assert self.process.stdout
        assert self.process.stderr
        self._readers = [
            threading.Thread(target=self._read_lines, args=(self.process.stdout, self.stdout)),
            threading.Thread(target=self._read_lines, args=(self.process.stderr, self.stderr)),
            threading.Thread(target=self._read_records),
        ]
        for reader in self._readers:
            reader.start()

    # ------------------------------------------------------------------ what the process says

    def _read_lines(self, stream: IO[str], lines: list[str]) -> None:
        for line in stream:
            with self._news:
                lines.append(line.rstrip("\n"))
                self._news.notify_all()
        with self._news:
            self._news.notify_all()

    def _read_records(self) -> None:
        while (record := receive_record(self._channel)) is not None:
            with self._news:
                self._records.append(record)
                self._news.notify_all()

    def wait_for(self, find: Callable[[], Found | None], what: str, seconds: float = TIMEOUT) -> Found:
        """Wait until ``find()`` gives something true, and return it. ``what`` names it in the failure."""
        deadline = time.monotonic() + seconds
        with self._news:
            while not (found := find()) and self.process.poll() is None and time.monotonic() < deadline:
                self._news.wait(0.1)  # not for ever: the end of the process is no news
            found = found or find()
        if found:
            return found
        state = f"ended with {self.process.returncode}" if self.process.returncode is not None else "runs"
        raise AssertionError(f"no {what}; the app process {state}\n{self.said()}")

    def said(self) -> str:
        """All output of the process, for reports."""
        return "\n".join(["--- stdout", *self.stdout, "--- stderr", *self.stderr, f"--- log {self.log}"])

    @property
    def address(self) -> str:
        """The address of the app, as printed by the process."""

        def printed() -> str | None:
            match = ADDRESS.search("\n".join([*self.stdout, *self.stderr]))
            return f"{match[1]}://127.0.0.1:{match[2]}{match[3]}" if match else None

        return self.wait_for(printed, "address printed")

    @property
    def port(self) -> int:
        return urlsplit(self.address).port or 80

    @property
    def log(self) -> list[Any]:
        """Entries that the app has appended to its ``log`` so far."""
        return [value for kind, value in self._records if kind == "log"]

    def wait_log(self, count: int, seconds: float = TIMEOUT) -> list[Any]:
        """Wait until the app's log has ``count`` entries; return all of them."""
        self.wait_for(lambda: len(self.log) >= count, f"{count} log entries", seconds)
        return self.log

    def evaluate(self, expression: str) -> Any:
        """The value of ``expression`` in the app process, where the script's names are known."""
        before = sum(kind != "log" for kind, _ in self._records)
        send_record(self._channel, "ask", expression)

        def answer() -> list[tuple[str, Any]]:
            return [record for record in self._records if record[0] != "log"][before:]

        kind, value = self.wait_for(answer, f"answer to {expression}")[0]
        assert kind == "value", value
        return value

    def wait_until(self, expression: str, seconds: float = TIMEOUT) -> None:
        """Wait until ``expression`` is true in the app process."""
        pause, deadline = threading.Event(), seconds
        while not self.evaluate(expression):
            assert deadline > 0, f"{expression} did not come true\n{self.said()}"
            pause.wait(0.05)
            deadline -= 0.05

    # ------------------------------------------------------------------ its end

    def wait_end(self, seconds: float = TIMEOUT) -> int:
        """Wait until the process ends by itself, and what it printed has been read; return its exit code."""
        code = self.process.wait(seconds)
        for reader in self._readers:
            reader.join(seconds)
        return code

    def stop(self, how: signal.Signals = signal.SIGTERM, seconds: float = TIMEOUT) -> int:
        """End the process as an administrator would; return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"{how.name} did not end the server in {seconds} s\n{self.said()}") from None
        finally:
            self._channel.shutdown(socket.SHUT_RDWR)
            for reader in self._readers:
                reader.join()
            self._channel.close()
            for stream in (self.process.stdout, self.process.stderr):
                if stream:
                    stream.close()

    def check_silence(self) -> None:
        """Fail if the process printed a traceback that the test did not announce."""
        assert self.may_print_tracebacks or "Traceback (most" not in "\n".join(self.stderr), self.said()


def _environment() -> dict[str, str]:
    """The caller's environment without what keeps a test process unpatched; the checkout is what is run."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GREENIO_")}
    paths = [str(ROOT), *filter(None, [kept.get("PYTHONPATH")])]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUNBUFFERED": "1", "GREENIO_NO_BROWSER": "1"}


def run_app(folder: Path, app: str, **settings: Any) -> Server:
    """Serve ``app``, a text that defines ``app()`` or ``apps``, with ``python -m greenio run``.

    The text may use every name of PRELUDE. ``settings`` are arguments of ``start_server``.
    """
    source = textwrap.dedent(app)
    arguments = {"port": 0, "host": "127.0.0.1", **settings}
    served = "apps" if re.search(r"^apps\b", source, re.MULTILINE) else "app"
    call = f"start_server({served}, {', '.join(f'{key}={value!r}' for key, value in arguments.items())})"
    path = folder / "app.py"
    path.write_text(f"{PRELUDE}\n{source}\n{call}\n", "utf-8")
    return Server([sys.executable, "-m", "greenio", "run", str(path)], folder)


def run_script(folder: Path, script: str, *, patched_by: str = "import", **environment: str) -> Server:
    """Run ``script`` in script mode: with plain ``python``, or with ``greenio run`` if ``patched_by="run"``."""
    path = folder / "script.py"
    path.write_text(PRELUDE + textwrap.dedent(script), "utf-8")
    command = ["-m", "greenio", "run", str(path)] if patched_by == "run" else [str(path)]
    return Server([sys.executable, *command], folder, **environment)
