"""``sys.stdin``, ``sys.stdout`` and ``sys.stderr`` in code of sessions: they are the session's page.

Code of no session gets the process's own, so what a script sets up for its server when it is loaded, as
``logging.basicConfig()``, stays with the server. Code in C reads the dict of ``sys``, where the process's own stand: the
builtins ``print()`` and ``input()`` are replaced (see ``console``).
"""

from __future__ import annotations

import io
import os
import sys
import types
from collections.abc import Iterator
from typing import Any, NoReturn

from greenio.code_owner import CodeOwner, owner_of_module
from greenio.runtime.coroutines.task import AsyncTask
from greenio.runtime.current import known_task
from greenio.runtime.native import native_ident
from greenio.runtime.tasks.task import GreenletTask
from greenio.terminal.printed import PrintedText, printed_text

IN_A_COROUTINE = (
    "Python's own input() cannot be awaited, so that it would keep every visitor waiting. To ask the visitor in a "
    "coroutine, use greenio's: from greenio.input import input, then await input()"
)

#: Modules that talk to the developer of an app: debuggers, and reports of faults.
_OF_DEVELOPERS = frozenset(("bdb", "cmd", "code", "pdb", "threading", "warnings"))


#: True in a process that a session has forked: it has no page.
_is_forked = False


def is_in_session() -> bool:
    """Return whether the running code belongs to a visitor; the script of script mode has a terminal of its own."""
    task = known_task()
    if task is None or _is_forked:
        return False
    return isinstance(task.owner, (GreenletTask, AsyncTask)) or task.session.home_thread == native_ident()


class _PageStream(io.TextIOBase):
    """The part that all three have in common.

    :param name: in ``sys``.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    @property
    def name(self) -> str:
        return f"<{self._name}>"

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        return "strict"

    def isatty(self) -> bool:
        return True

    def close(self) -> None:
        """Nothing: all sessions have this object."""

    def reconfigure(self, **_settings: Any) -> None:
        """Nothing: it is a page, whatever the encoding."""

    def __del__(self) -> None:
        """Nothing."""

    def fileno(self) -> NoReturn:
        raise io.UnsupportedOperation("a page has no file descriptor")

    def __repr__(self) -> str:
        return f"<greenio page name={self.name!r} encoding='utf-8'>"


class PageOutput(_PageStream):
    """``sys.stdout`` and ``sys.stderr`` in sessions. A handler of logging that holds it serves all of them."""

    @property
    def buffer(self) -> io.RawIOBase:
        return _PageBytes(self)

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        terminal = printed_text() if text and is_in_session() and not _is_record_of_greenio() else None
        if terminal is None:
            vars(sys)[self._name].write(text)
        else:
            terminal.write(text)
        return len(text)

    def flush(self) -> None:
        if not is_in_session():
            vars(sys)[self._name].flush()


class _PageBytes(io.RawIOBase):
    """``sys.stdout.buffer`` in sessions.

    :param text: the stream of text over it.
    """

    def __init__(self, text: PageOutput) -> None:
        self._text = text

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._text.write(bytes(data).decode("utf-8", "replace"))
        return len(data)


class PageInput(_PageStream):
    """``sys.stdin`` in sessions."""

    def readable(self) -> bool:
        return True

    def readline(self, limit: int | None = -1, /) -> str:  # type: ignore[override]
        return _asked().read_line(-1 if limit is None else limit)

    def read(self, size: int | None = -1, /) -> str:
        return _asked().read(-1 if size is None else size)

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        return iter(self.readline, "")


def _asked() -> PrintedText:
    """Return the printed text of the running session, to be read from.

    :raises RuntimeError: a coroutine asks.
    :raises SessionClosedException: the session is over.
    """
    task = known_task()
    if task is not None and isinstance(task.owner, AsyncTask):
        raise RuntimeError(IN_A_COROUTINE)
    if task is not None:
        task.session.check(task)
    terminal = printed_text()
    if terminal is None:
        raise EOFError
    return terminal


def read_line(prompt: str, *, hidden: bool = False) -> str:
    """Ask the visitor of the running session for a line; return it with its newline, empty at the end of input.

    :param hidden: whether the page hides what is typed.
    :raises RuntimeError: a coroutine asks.
    :raises SessionClosedException: the session is over.
    """
    terminal = _asked()
    terminal.write(prompt)
    line = terminal.read_line(hidden=hidden)
    if hidden:
        terminal.write("\n")
    return line


def _is_record_of_greenio() -> bool:
    """Return whether ``logging`` writes a record of greenio's: it may tell what is wrong with the app."""
    frame = sys._getframe(2)
    if frame.f_globals.get("__name__") != "logging":
        return False
    name = getattr(frame.f_locals.get("record"), "name", "")
    return owner_of_module(name) in (CodeOwner.GREENIO, CodeOwner.GEVENT)


def is_of_developers(depth: int) -> bool:
    """Return whether a module that talks to the app's developer called.

    :param depth: of the caller's frame, seen from the caller of this.
    """
    name = sys._getframe(depth + 1).f_globals.get("__name__")
    return isinstance(name, str) and (name in _OF_DEVELOPERS or owner_of_module(name) is CodeOwner.GEVENT)


def _property(name: str, stream: _PageStream) -> property:
    def get(module: types.ModuleType) -> Any:
        own = vars(module)[name]
        # Text in memory: all that is printed is collected.
        if not is_in_session() or isinstance(own, io.StringIO) or is_of_developers(1):
            return own
        terminal = _terminal()
        return terminal.replaced.get(name, stream) if isinstance(terminal, PrintedText) else stream

    def change(module: types.ModuleType, value: Any) -> None:
        if not is_in_session() or is_of_developers(1):
            vars(module)[name] = value
            return
        terminal = _terminal(may_begin=value is not stream)
        if isinstance(terminal, PrintedText):
            terminal.replaced = {**terminal.replaced, name: value}

    return property(get, change)


def _terminal(may_begin: bool = False) -> Any:
    task = known_task()
    if task is None or task.session.closed:
        return None
    terminal = task.session.sender.terminal
    return PrintedText(task.session) if terminal is None and may_begin else terminal


class _Sys(types.ModuleType):
    """The class of the module ``sys``."""

    stdin = _property("stdin", PageInput("stdin"))
    stdout = _property("stdout", PageOutput("stdout"))
    stderr = _property("stderr", PageOutput("stderr"))


def install_session_streams() -> None:
    """Let code of sessions have their streams. Later calls do nothing."""
    if type(sys) is types.ModuleType:
        sys.__class__ = _Sys
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=_after_fork)


def _after_fork() -> None:
    global _is_forked
    _is_forked = _is_forked or is_in_session()
