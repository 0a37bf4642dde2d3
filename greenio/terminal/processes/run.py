"""One visitor's run in a process of its own."""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import struct
import termios
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import gevent
from gevent import spawn
from gevent.lock import BoundedSemaphore
from gevent.os import make_nonblocking, nb_read, nb_write

from greenio import limits
from greenio.exceptions import SessionException
from greenio.runtime.current import current_task
from greenio.terminal.folder_files import FolderFiles
from greenio.terminal.processes.launcher import Launcher, RunningProcess
from greenio.terminal.programs.folders import Folders
from greenio.terminal.programs.streams import utf8_decoder
from greenio.terminal.terminal import ShownTerminal

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort

#: The exit code that is shown if nobody has learned it.
_NOT_KNOWN = 255
_PARENT_ENDED = "The server could not learn the exit code: the process that starts programs was ended."

_FULL = "All places are taken. The program starts as soon as one is free."


def process_app(
    launcher: Launcher, name: str, max_runs: int = limits.TERMINAL_PROCESSES
) -> Callable[[], None]:
    """Return an app that runs a program in a process for each visitor.

    :param launcher: of the program.
    :param name: of the program.
    :param max_runs: number of runs at a time; further visitors wait.
    """
    folders = Folders()
    places = BoundedSemaphore(max_runs)

    def run_program() -> None:
        session = current_task().session
        files = None if folders.is_shared else FolderFiles(session)
        run = ProcessRun(session, files.slot.url if files is not None else "")
        if places.locked():
            run.write(_FULL)
        with places:
            run.write("\r\x1b[K" if run.is_written else "")
            folder = folders.open()
            try:
                if files is not None:
                    files.begin(folder)
                run.play(launcher, folder)
            finally:
                if files is not None:
                    files.end()
                folders.close(folder)

    run_program.__name__ = os.path.splitext(os.path.basename(name))[0] or "program"
    return run_program


class ProcessRun(ShownTerminal):
    """A run, and its terminal.

    :param session: whose page shows it.
    :param upload: see :class:`ShownTerminal`.
    """

    __slots__ = ("_main", "_master", "_process", "is_written")

    def __init__(self, session: SessionPort, upload: str = "") -> None:
        super().__init__(session, upload)
        self._process: RunningProcess | None = None
        self._master = -1
        self._main: Any = gevent.getcurrent()
        self.is_written = False

    def write(self, text: str) -> None:
        self.is_written = self.is_written or bool(text)
        super().write(text)

    def play(self, launcher: Launcher, folder: str) -> None:
        """Run the program to its end."""
        self._main = None
        self._master, slave = pty.openpty()
        make_nonblocking(self._master)
        self.resized()
        self._process = process = launcher.start(folder, slave)
        if self.session.closed:
            self._hang_up()
        self.set_mode("raw")
        writer = spawn(self._pass_input)
        try:
            self._pass_output()
        except SessionException:  # the page is gone: its end has hung up
            pass
        finally:
            writer.kill()
            code = process.wait()
            # What has stayed in the background loses its terminal, as with a terminal's window.
            master, self._master, self._process = self._master, -1, None
            os.close(master)
            if code < 0:
                self.end(_NOT_KNOWN, _PARENT_ENDED)
            else:
                self.end(code)

    # What the session calls

    def interrupted(self) -> None:
        """Send what Ctrl-C sends to the foreground, also of a program that reads single keys."""
        self.discard_input()
        if self._process is not None:
            try:
                os.killpg(os.tcgetpgrp(self._master), signal.SIGINT)
            except OSError:  # it has ended
                pass

    def resized(self) -> None:
        """Set the size of the pty; the system tells the program."""
        if self._master >= 0:
            size = struct.pack("HHHH", self.rows, self.columns, 0, 0)
            fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)

    def session_ended(self) -> None:
        super().session_ended()
        if self._process is not None:
            self._hang_up()
        elif self._main is not None:
            self._main.kill(block=False)

    # Inside

    def _hang_up(self) -> None:
        process = self._process
        assert process is not None
        process.signal(signal.SIGHUP)
        process.signal(signal.SIGCONT)
        spawn(self._end_by_force, process)

    def _end_by_force(self, process: RunningProcess) -> None:
        gevent.sleep(limits.CLOSE_GRACE)
        if self._process is process:
            process.signal(signal.SIGKILL)

    def _pass_output(self) -> None:
        decoder = utf8_decoder()
        while True:
            try:
                data = nb_read(self._master, limits.FILE_CHUNK_BYTES)
            except OSError:  # EIO: nobody has the other end any more
                return
            if not data:
                return
            self.write_raw(decoder.decode(data))

    def _pass_input(self) -> None:
        try:
            while True:
                data = self.read_available(4096, "raw").encode() or b"\x04"
                while data:
                    data = data[nb_write(self._master, data) :]
        except (SessionException, OSError):  # the page is gone, or the program
            pass
