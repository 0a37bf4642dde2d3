"""The server's side of the process that runs are forked from."""

from __future__ import annotations

import json
import logging
import os
import pty
import socket
import subprocess
import sys
from typing import Any

from gevent import spawn
from gevent.lock import BoundedSemaphore
from gevent.os import make_nonblocking, nb_read

from greenio import limits
from greenio.terminal.programs.program import Program

_logger = logging.getLogger(__name__)

_WARM = os.path.join(os.path.dirname(__file__), "warm.py")


class Launcher:
    """Starts a process for each run. All of them end when this process ends.

    :param program: that they run.
    :param arguments: its ``sys.argv[1:]``.
    """

    def __init__(self, program: Program, arguments: list[str]) -> None:
        self._description = json.dumps(_described(program, arguments)).encode() + b"\n"
        self._sending = BoundedSemaphore(1)
        self._begin()

    def start(self, folder: str, slave: int) -> RunningProcess:
        """Start a run. If the process that it is forked from has ended, begin another one.

        :param folder: it works in.
        :param slave: descriptor of its terminal, which is closed.
        :raises RuntimeError: that ends, too.
        """
        try:
            for _ in range(2):
                parent = self._process
                running = self._try_start(folder, slave)
                if running.pid:
                    return running
                running.close()
                with self._sending:
                    if self._process is parent:  # else somebody has begun another one
                        parent.wait()
                        self._control.close()
                        _logger.warning("the process that runs are forked from had ended: begun anew")
                        self._begin()
        finally:
            os.close(slave)
        raise RuntimeError(
            "the process that runs are forked from ends at its start: run the program in a terminal to see why"
        )

    def close(self) -> None:
        """End the process that runs are forked from. Runs go on."""
        self._control.close()
        self._process.wait()

    def _begin(self) -> None:
        self._control, theirs = socket.socketpair()
        # What is written while packages are imported goes to this terminal, and nowhere.
        master, slave = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, _WARM, str(theirs.fileno())],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color"},
        )
        theirs.close()
        os.close(slave)
        make_nonblocking(master)
        spawn(_drain, master)
        self._control.sendall(self._description)

    def _try_start(self, folder: str, slave: int) -> RunningProcess:
        read, write = os.pipe()
        line = json.dumps(folder).encode() + b"\n"
        try:
            with self._sending:
                sent = socket.send_fds(self._control, [line], [slave, write])
                self._control.sendall(line[sent:])
        except OSError:  # nobody is there: the pipe has no other end either
            pass
        finally:
            os.close(write)
        return RunningProcess(read)


def _drain(master: int) -> None:
    try:
        while nb_read(master, limits.FILE_CHUNK_BYTES):
            pass
    except OSError:  # EIO: the process has ended
        os.close(master)


class RunningProcess:
    """A run's process.

    :param pipe: descriptor where its number and its exit status arrive.
    """

    def __init__(self, pipe: int) -> None:
        make_nonblocking(pipe)
        self._pipe = pipe
        self._received = b""
        self.pid = int(self._line() or 0)
        """0 if it could not be started."""

    def wait(self) -> int:
        """Wait for its end; return the exit code, 128 and the number for a signal, -1 if it is not known."""
        line = self._line()
        self.close()
        if not line:
            return -1
        code = int(line)
        return 128 - code if code < 0 else code

    def close(self) -> None:
        """Do not wait for its end."""
        os.close(self._pipe)

    def signal(self, number: int) -> None:
        """Send a signal to the run and the children that it has in its process group."""
        try:
            if self.pid:
                os.killpg(self.pid, number)
        except OSError:  # it has ended
            pass

    def _line(self) -> bytes:
        while b"\n" not in self._received:
            data = nb_read(self._pipe, 64)
            if not data:
                return b""
            self._received += data
        line, _, self._received = self._received.partition(b"\n")
        return line


def _described(program: Program, arguments: list[str]) -> dict[str, Any]:
    """Return the program as ``warm.py`` takes it."""
    read = os.path.abspath(program.file)
    return {
        "name": program.name,
        "arguments": arguments,
        "file": program.file,
        "read": os.path.join(read, "__main__.py") if os.path.isdir(read) else read,
        "source": program.source if program.is_generated else "",
        "module": program.spec.name if program.spec is not None else "",
        "path": sys.path[0],
        "imports": program.shared_imports(),
    }
