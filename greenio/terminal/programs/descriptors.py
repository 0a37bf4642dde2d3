"""File descriptors 0, 1 and 2 of a run. They are the server's, so that functions which get them are answered here."""

from __future__ import annotations

import builtins
import errno
import fcntl
import getpass
import io
import os
import select
import selectors
import stat
import struct
import sys
import termios
import tty
from collections.abc import Callable
from functools import wraps
from typing import Any

from gevent.socket import wait_read

from greenio.terminal.programs.current import running_program

_NEEDS_PROCESS = "visitors share one process, in which they are the server's"


def install_descriptors() -> None:
    """Answer for the terminal's descriptors in runs. Later calls do nothing."""
    if getattr(os.isatty, "__wrapped__", None) is not None:
        return
    answers: dict[str, Callable[..., Any]] = {
        "isatty": lambda fd: True,
        "ttyname": lambda fd: "/dev/tty",
        "get_terminal_size": lambda fd=1: _size(),
        "write": _write,
        "read": _read,
        "close": lambda fd: None,
        "tcgetpgrp": lambda fd: os.getpgrp(),
        "tcsetpgrp": lambda fd, group: None,
        "dup": _refuse,
    }
    _wait_for_pipes()
    for name, function in answers.items():
        _replace(os, name, function)
    _replace(os, "fstat", lambda fd: os.stat("/dev/tty"))
    _replace(os, "set_blocking", lambda fd, blocking: None)
    _replace(os, "get_blocking", lambda fd: True)
    _replace(fcntl, "fcntl", lambda fd, command, argument=0: os.O_RDWR if command == fcntl.F_GETFL else 0)
    _replace(os, "dup2", _refuse, position=1)
    _replace(os, "dup2", _refuse)
    _replace(termios, "tcgetattr", lambda fd: _run().attributes)
    _replace(termios, "tcsetattr", _tcsetattr)
    for name in ("tcdrain", "tcsendbreak", "tcflow"):
        _replace(termios, name, lambda *_: None)
    _replace(termios, "tcflush", _tcflush)
    for name in ("tcgetattr", "tcsetattr", "tcdrain", "tcflush"):
        if hasattr(tty, name):
            setattr(tty, name, getattr(termios, name))
    _replace(fcntl, "ioctl", _ioctl)
    _replace_select()
    _replace_poll()
    _replace_open()
    getpass.getpass = _getpass
    builtins.input = _input


def _run() -> Any:
    return running_program()


def _number(fd: Any) -> int | None:
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, OSError, ValueError, TypeError):
        return None


def _replace(owner: Any, name: str, function: Callable[..., Any], position: int = 0) -> None:
    """Let ``function`` answer calls of runs about the terminal's descriptors.

    :param position: of the descriptor among the arguments.
    """
    original = getattr(owner, name, None)
    if original is None:
        return

    @wraps(original)
    def replacement(*args: Any, **named: Any) -> Any:
        run = running_program()
        if run is not None:
            if len(args) > position:
                number = _number(args[position])
                if number in (0, 1, 2) or run.terminal.is_descriptor(number):
                    return function(*args, **named)
            elif name == "get_terminal_size":
                return function()
        return original(*args, **named)

    setattr(owner, name, replacement)


def _size() -> os.terminal_size:
    terminal = _run().terminal
    return os.terminal_size((terminal.columns, terminal.rows))


def _write(_fd: int, data: Any) -> int:
    _run().write_bytes(bytes(data))
    return len(data)


def _read(_fd: int, size: int) -> bytes:
    text: str = _run().read_available(size)
    return text.encode()


def _wait_for_pipes() -> None:
    """Let ``os.read()`` of pipes, sockets and other terminals wait for data, while other visitors' code runs.

    Pipes of children do not block here, which a program expects only of those that it has set so itself.
    """
    read, set_blocking, control = os.read, os.set_blocking, fcntl.fcntl

    @wraps(read)
    def waiting_read(fd: int, length: int, /) -> bytes:
        run = running_program()
        if run is None or fd in (0, 1, 2):
            return read(fd, length)
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) and ("nonblocking", fd, status.st_ino) not in run.sys_names:
            wait_read(fd)
        return read(fd, length)

    def note(fd: int, blocks: bool) -> None:
        run = running_program()
        if run is not None:
            key = "nonblocking", fd, os.fstat(fd).st_ino
            if blocks:
                run.sys_names.pop(key, None)
            else:
                run.sys_names[key] = True

    @wraps(set_blocking)
    def noted_set_blocking(fd: int, blocking: bool, /) -> None:
        set_blocking(fd, blocking)
        note(fd, blocking)

    @wraps(control)
    def noted_control(fd: Any, command: int, argument: Any = 0, /) -> Any:
        result = control(fd, command, argument)
        # One frame up is the answer for the terminal's descriptors; gevent sets all that it opens.
        caller = str(sys._getframe(2).f_globals.get("__name__"))
        if command == fcntl.F_SETFL and isinstance(argument, int) and not caller.startswith("gevent."):
            note(_number(fd) or 0, not argument & os.O_NONBLOCK)
        return result

    os.read, os.set_blocking, fcntl.fcntl = waiting_read, noted_set_blocking, noted_control


def _refuse(*_args: Any, **_named: Any) -> None:
    raise OSError(errno.EBADF, f"the terminal's descriptors cannot be copied or replaced: {_NEEDS_PROCESS}")


def _tcsetattr(_fd: Any, when: int, attributes: list[Any]) -> None:
    run = _run()
    if when == termios.TCSAFLUSH:
        run.discard_input()
    run.attributes = attributes


def _tcflush(_fd: Any, queue: int) -> None:
    if queue in (termios.TCIFLUSH, termios.TCIOFLUSH):
        _run().discard_input()


def _ioctl(_fd: Any, request: int, argument: Any = 0, mutate: bool = True) -> Any:
    terminal = _run().terminal
    if request == termios.TIOCGWINSZ:
        size = struct.pack("HHHH", terminal.rows, terminal.columns, 0, 0)
    elif request in (termios.TIOCGPGRP,):
        size = struct.pack("i", os.getpgrp())
    elif request == termios.FIONREAD:
        size = struct.pack("i", sum(map(len, terminal._input or ())))
    else:
        raise OSError(errno.ENOTTY, f"ioctl {request:#x} of the terminal: {_NEEDS_PROCESS}")
    if isinstance(argument, bytearray) or hasattr(argument, "typecode"):
        memoryview(argument).cast("B")[: len(size)] = size
        return 0
    return size[: len(argument)] if isinstance(argument, bytes | str) else 0


def _replace_select() -> None:
    original = select.select

    @wraps(original)
    def replacement(rlist: Any, wlist: Any, xlist: Any, timeout: float | None = None) -> Any:
        run = running_program()
        terminal = [each for each in rlist if _number(each) == 0] if run is not None else []
        if run is None or not terminal:
            return original(rlist, wlist, xlist, timeout)
        if len(terminal) == len(rlist) and not wlist and not xlist:
            return (terminal if run.await_input(timeout) else []), [], []
        run.terminal.set_mode(run.mode)
        descriptor = run.terminal.descriptor
        others = [each for each in rlist if _number(each) != 0]
        readable, *rest = original([*others, descriptor], wlist, xlist, timeout)
        is_ready = descriptor in readable
        return [*(terminal if is_ready else []), *(each for each in others if each in readable)], *rest

    select.select = replacement


def _awaited(fd: Any) -> Any:
    """Return what is awaited for a descriptor in runs: for the terminal's input the one that stands for it."""
    run = running_program()
    if run is None or _number(fd) != 0:
        return fd
    run.terminal.set_mode(run.mode)
    return run.terminal.descriptor


def _replace_poll() -> None:
    """Let ``poll``, selectors and with them asyncio wait for what a visitor types."""
    original: Any = select.poll

    class Poll(original):  # type: ignore[misc]
        def register(self, fd: Any, *mask: int) -> None:
            super().register(_awaited(fd), *mask)

        def modify(self, fd: Any, mask: int) -> None:
            super().modify(_awaited(fd), mask)

        def unregister(self, fd: Any) -> None:
            super().unregister(_awaited(fd))

        def poll(self, timeout: float | None = None) -> list[tuple[int, int]]:
            run = running_program()
            if run is None:
                found: list[tuple[int, int]] = super().poll(timeout)
                return found
            # gevent finds nothing unless it may wait for a moment.
            found = super().poll(1 if timeout == 0 else timeout)
            return [(0 if run.terminal.is_descriptor(fd) else fd, events) for fd, events in found]

    select.poll = Poll  # type: ignore[misc]
    to_number = selectors._fileobj_to_fd  # type: ignore[attr-defined]
    selectors._fileobj_to_fd = lambda fileobj: to_number(_awaited(fileobj))  # type: ignore[attr-defined]


class _Opened:
    """A standard stream that was opened by its number or path: closing it leaves the stream open."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __iter__(self) -> Any:
        return iter(self._stream)

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing."""


_PATHS = {"/dev/tty": None, "/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}


def _replace_open() -> None:
    original = builtins.open

    @wraps(original)
    def replacement(file: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
        is_terminal = file in (0, 1, 2) if isinstance(file, int) else isinstance(file, str) and file in _PATHS
        if is_terminal and running_program() is not None:
            number = _PATHS[file] if isinstance(file, str) else file
            if number is None:
                number = 0 if "r" in mode and "+" not in mode else 1
            stream: Any = (sys.__stdin__, sys.__stdout__, sys.__stderr__)[number]
            return _Opened(stream.buffer if "b" in mode else stream)
        return original(file, mode, *args, **named)

    builtins.open = io.open = replacement


_original_input = builtins.input


@wraps(_original_input)
def _input(prompt: object = "", /) -> str:
    if running_program() is None:
        return _original_input(prompt)
    sys.stderr.flush()
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def _stdout() -> Any:
    return sys.__stdout__


_original_getpass = getpass.getpass


@wraps(_original_getpass)
def _getpass(prompt: str = "Password: ", stream: Any = None, **named: Any) -> str:
    run = running_program()
    if run is None:
        return _original_getpass(prompt, stream, **named)
    shown = stream or _stdout()
    shown.write(prompt)
    shown.flush()
    line = run.read_line(hidden=True)
    run.write("\n")
    if not line:
        raise EOFError
    return line.removesuffix("\n")
