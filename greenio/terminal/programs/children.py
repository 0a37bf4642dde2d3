"""Child processes of a run that inherit its terminal: each gets a pty, whose kernel does the line discipline."""

from __future__ import annotations

import errno
import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from typing import Any

import gevent
from gevent import spawn
from gevent.hub import set_hub  # type: ignore[attr-defined]
from gevent.lock import BoundedSemaphore
from gevent.monkey import get_original
from gevent.os import make_nonblocking, nb_read, nb_write

from greenio import limits
from greenio.terminal.programs.current import RunPort, running_program
from greenio.terminal.programs.streams import utf8_decoder

#: Seconds for which the end of a child waits for what its own children, which run on, may still write.
_DRAIN_TIMEOUT = 0.3

#: Seconds between two looks at the children when a program waits for any of those that it has forked.
_WAIT_INTERVAL = 0.02

#: The hub of the server, in a process that a run has forked.
_abandoned: list[Any] = []

#: The forked children of all runs, by their numbers.
_forked: dict[int, ChildTerminal] = {}

_FULL = "All terminals for other programs are taken. This one goes on as soon as one is free."

#: Most reads of what a child has written, of 4 KB each, before its program goes on: a pty holds no more.
_PENDING_READS = 16

#: In runs another function stands in its place, which waits.
_read = os.read

_ptys = BoundedSemaphore(limits.TERMINAL_PTYS)


class Children:
    """The child processes of a run.

    :param run: it belongs to.
    """

    __slots__ = ("_all", "_run")

    def __init__(self, run: RunPort) -> None:
        self._run = run
        self._all: tuple[ChildTerminal, ...] = ()

    @property
    def is_reading(self) -> bool:
        """True while a child may read what is typed."""
        return bool(self._all)

    def open(self) -> ChildTerminal:
        """Return a pty for a new child. Waits while there are too many."""
        child = ChildTerminal(self._run)
        self._all = (*self._all, child)
        return child

    def forked(self, pid: int = 0) -> list[ChildTerminal]:
        """Return the forked child of that number, or all of them (0)."""
        return [each for each in self._all if each.is_forked and pid in (0, each.pid)]

    def pass_pending(self) -> None:
        """Show what they have written so far: what the program writes now comes after it, as on one terminal."""
        for child in self._all:
            child.pass_pending()

    def closed(self, child: ChildTerminal) -> None:
        """Learn that a child has ended."""
        self._all = tuple(each for each in self._all if each is not child)

    def resize(self, columns: int, rows: int) -> None:
        """Tell the children of a new size."""
        for child in self._all:
            child.resize(columns, rows)

    def end(self) -> None:
        """End them with the run, as the end of a terminal's session does."""
        for child in self._all:
            child.hang_up()


class ChildTerminal:
    """The pty of one child process."""

    def __init__(self, run: RunPort) -> None:
        if _ptys.locked():
            run.write(_FULL)
            _ptys.acquire()
            run.write("\r\x1b[K")
        else:
            _ptys.acquire()
        self._run = run
        self._master, self.slave = pty.openpty()
        make_nonblocking(self._master)
        # A child finds the settings that the program has made.
        termios.tcsetattr(self.slave, termios.TCSANOW, run.attributes)
        self.resize(run.terminal.columns, run.terminal.rows)
        self.pid = 0
        self.is_forked = False
        self._is_closed = False
        self._decoder = utf8_decoder()
        self._reader: Any = None
        self._writer: Any = None
        run.terminal.flush()

    def start(self, pid: int, reads: bool) -> None:
        """Begin to pass on what the child writes, and what is typed.

        :param reads: whether it has inherited the input.
        """
        self.pid = pid
        self._reader = spawn(self._pass_output)
        if reads:
            self.listen()

    def listen(self) -> None:
        """Begin to pass on what is typed."""
        if self._writer is None:
            self._run.terminal.set_mode("raw")
            self._writer = spawn(self._pass_input)

    def failed(self) -> None:
        """Give the pty back: there is no child."""
        os.close(self.slave)
        self._close()

    def finish(self) -> None:
        """Pass on what the child has written before its end."""
        if self._reader is not None:
            reader, self._reader = self._reader, None
            unread = self._unread()
            os.close(self.slave)
            reader.join(_DRAIN_TIMEOUT)
            reader.kill()
            self._close()
            self._run.terminal.put_back(unread)

    def _unread(self) -> str:
        """Return what was typed and the child has not read: it is for who reads next, as on a terminal that both have."""
        if self._writer is None:
            return ""
        settings = termios.tcgetattr(self.slave)
        settings[3] &= ~(termios.ICANON | termios.ECHO)
        settings[6][termios.VMIN] = settings[6][termios.VTIME] = 0
        termios.tcsetattr(self.slave, termios.TCSANOW, settings)
        return _read(self.slave, limits.FILE_CHUNK_BYTES).decode("utf-8", "replace")

    def resize(self, columns: int, rows: int) -> None:
        """Set the size of the pty."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """End the child and all that it has started."""
        for number in (signal.SIGHUP, signal.SIGCONT):
            try:
                os.killpg(self.pid, number)
            except OSError:
                pass
        spawn(self._end_by_force, self.pid)
        self.finish()

    def _end_by_force(self, pid: int) -> None:
        gevent.sleep(limits.CLOSE_GRACE)
        try:
            os.killpg(pid, signal.SIGKILL)
        except OSError:
            pass

    def _close(self) -> None:
        self._is_closed = True
        if self._writer is not None:
            self._writer.kill(block=False)
        self._run.children.closed(self)
        if self._writer is not None:
            self._run.terminal.follow_mode(self._run.mode)
        _forked.pop(self.pid, None)
        os.close(self._master)
        _ptys.release()

    def pass_pending(self) -> None:
        """Show what the child has written so far."""
        try:
            for _ in range(_PENDING_READS):
                data = _read(self._master, limits.FILE_CHUNK_BYTES)
                self._run.terminal.write_raw(self._decoder.decode(data))
        except OSError:  # nothing is there
            pass

    def _pass_output(self) -> None:
        while True:
            try:
                data = nb_read(self._master, limits.FILE_CHUNK_BYTES)
            except OSError:  # EIO: nobody has the other end any more
                return
            if not data:
                return
            self._run.terminal.write_raw(self._decoder.decode(data))

    def _pass_input(self) -> None:
        terminal = self._run.terminal
        while True:
            while not terminal.has_input:
                terminal.await_input("raw")
            if self._is_closed:
                return  # what is typed now is for the program; and the descriptor may be another terminal's by now
            text = terminal.read_available(4096, "raw")
            data = text.encode() or b"\x04"
            while data and not self._is_closed:
                data = data[nb_write(self._master, data) :]
            if "\x03" in text:
                self._run.deliver(signal.SIGINT)


def install_children() -> None:
    """Let children that inherit the terminal write to the visitor's. Later calls do nothing."""
    if getattr(subprocess.Popen, "greenio_original", False):
        return
    original = subprocess.Popen
    original.greenio_original = True  # type: ignore[attr-defined]
    init, wait, poll = original.__init__, original.wait, original.poll

    def __init__(
        self: Any,
        args: Any,
        bufsize: int = -1,
        executable: Any = None,
        stdin: Any = None,
        stdout: Any = None,
        stderr: Any = None,
        preexec_fn: Any = None,
        *more: Any,
        **named: Any,
    ) -> None:
        run = running_program()
        self.greenio_terminal = None
        if run is None:
            init(self, args, bufsize, executable, stdin, stdout, stderr, preexec_fn, *more, **named)
            return
        if named.get("env") is None and run.environ is not None and len(more) < 4:
            named["env"] = run.environ
        streams = [_inherits(stream, number) for number, stream in enumerate((stdin, stdout, stderr))]
        if not any(streams):
            init(self, args, bufsize, executable, stdin, stdout, stderr, preexec_fn, *more, **named)
            return
        child = run.children.open()
        stdin, stdout, stderr = (
            child.slave if inherits else stream
            for inherits, stream in zip(streams, (stdin, stdout, stderr), strict=True)
        )

        def prepare() -> None:
            os.setsid()
            fcntl.ioctl(child.slave, termios.TIOCSCTTY, 0)
            if preexec_fn is not None:
                preexec_fn()

        named.pop("start_new_session", None)
        try:
            init(self, args, bufsize, executable, stdin, stdout, stderr, prepare, *more, **named)
        except BaseException:
            child.failed()
            raise
        self.greenio_terminal = child
        child.start(self.pid, streams[0])

    def waited(self: Any, timeout: Any = None, *more: Any, **named: Any) -> Any:
        code = wait(self, timeout, *more, **named)
        if self.greenio_terminal is not None:
            child, self.greenio_terminal = self.greenio_terminal, None
            child.finish()
        return code

    def polled(self: Any, *more: Any, **named: Any) -> Any:
        code = poll(self, *more, **named)
        if code is not None and self.greenio_terminal is not None:
            child, self.greenio_terminal = self.greenio_terminal, None
            child.finish()
        return code

    original.__init__, original.wait, original.poll = __init__, waited, polled  # type: ignore[method-assign]
    for name in ("run", "call", "check_call", "check_output"):
        # gevent's copies of these are hidden in tracebacks; the library's own work with its Popen as well.
        setattr(subprocess, name, get_original("subprocess", name))
    _replace_fork()
    os_system = os.system

    def system(command: str) -> int:
        if running_program() is None:
            return os_system(command)
        code = subprocess.call(command, shell=True)
        return -code if code < 0 else code << 8

    os.system = system  # type: ignore[assignment]


def _replace_fork() -> None:
    os_fork, os_waitpid, os_wait = os.fork, os.waitpid, os.wait

    def fork() -> int:
        run = running_program()
        if run is None:
            return os_fork()
        child = run.children.open()
        child.is_forked = True
        try:
            pid = os_fork()
        except BaseException:
            child.failed()
            raise
        if pid:
            _forked[pid] = child
            child.start(pid, reads=False)
        else:
            _become_process(run, child.slave)
        return pid

    def waitpid(pid: int, options: int) -> tuple[int, int]:
        run = running_program()
        if run is None or (pid > 0 and pid not in _forked):
            return os_waitpid(pid, options)
        while True:
            # multiprocessing asks for the children of all visitors, who share its set of them.
            children = run.children.forked(max(pid, 0))
            if not children:
                raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
            for child in children:
                found, status = os_waitpid(child.pid, options | os.WNOHANG)
                if found:
                    child.finish()
                    return found, status
            if options & os.WNOHANG:
                return 0, 0
            # What is typed is for a child while its parent waits for it.
            children[0].listen()
            gevent.sleep(_WAIT_INTERVAL)

    def wait() -> tuple[int, int]:
        return os_wait() if running_program() is None else waitpid(-1, 0)

    os.fork, os.waitpid, os.wait = fork, waitpid, wait


def _become_process(run: RunPort, slave: int) -> None:
    """Make a forked child of a run a process of its own: with its terminal, without other visitors and the server."""
    # The greenlets of all others would run on in the child whenever it waits. Their hub is kept, unused: this code was
    # called by it. Destroying its loop would call what is pending there.
    _abandoned.append(gevent.get_hub())
    set_hub(gevent.hub.Hub(default=False))
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for number in range(3):
        os.dup2(slave, number)
    os.close(slave)
    sys.modules.update(run.modules)
    handlers: dict[int, Any] = {
        signal.SIGINT: signal.default_int_handler,
        **dict.fromkeys((signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD), signal.SIG_DFL),
        **(run.handlers or {}),
    }
    for signal_number, handler in handlers.items():
        signal.signal(signal_number, handler)


def _inherits(stream: Any, number: int) -> bool:
    """Return whether a child's stream is the terminal."""
    if stream is None:
        return True
    if isinstance(stream, int):
        return stream in (0, 1, 2)
    try:
        return stream.fileno() in (0, 1, 2)
    except (AttributeError, OSError, ValueError):
        return False
