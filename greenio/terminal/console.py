"""``print()``, ``input()`` and ``getpass()`` in sessions: they use the session's page, not the server's terminal."""

from __future__ import annotations

import builtins
import getpass
import sys
from collections.abc import Callable
from functools import wraps
from io import StringIO
from typing import Any

from greenio.terminal.printed import printed_text
from greenio.terminal.session_streams import PageOutput, install_session_streams, is_in_session, read_line

#: Says of the globals of a module whether its print() writes to the server's terminal; None: the page gets all.
_prints_to_server: Callable[[dict[str, Any]], bool] | None = None
_original_print: Any = builtins.print
_original_input: Any = builtins.input
_original_getpass: Any = getpass.getpass


@wraps(_original_print)
def _print(
    *values: object, sep: str | None = " ", end: str | None = "\n", file: Any = None, flush: bool = False
) -> None:
    # The names are those of the builtin's parameters.
    if file is None and is_in_session() and not _is_debugger():
        file = sys.stdout
        is_for_server = _prints_to_server is not None and _prints_to_server(sys._getframe(1).f_globals)
        if is_for_server and isinstance(file, PageOutput):
            file = vars(sys)["stdout"]
        terminal = printed_text() if isinstance(file, PageOutput) else None
        if terminal is not None:
            # One write, so that the texts of two tasks do not mix.
            text = StringIO()
            _original_print(*values, sep=sep, end=end, file=text)
            terminal.write(text.getvalue())
            return
    _original_print(*values, sep=sep, end=end, file=file, flush=flush)


@wraps(_original_input)
def _input(prompt: object = "", /) -> str:
    if not is_in_session() or _is_debugger():
        answer: str = _original_input(prompt)
        return answer
    line = read_line(str(prompt))
    if not line:
        raise EOFError
    return line.removesuffix("\n")


@wraps(_original_getpass)
def _getpass(prompt: str = "Password: ", stream: Any = None, **named: Any) -> str:
    if not is_in_session():
        answer: str = _original_getpass(prompt, stream, **named)
        return answer
    line = read_line(prompt, hidden=True)
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def serve_console() -> None:
    """Let ``print()``, ``input()``, ``getpass()`` and the streams of ``sys`` use the page in code of sessions. Later calls do nothing."""
    builtins.print = _print
    builtins.input = _input
    getpass.getpass = _getpass
    install_session_streams()


def set_print_rule(rule: Callable[[dict[str, Any]], bool]) -> None:
    """Let a function decide which modules print to the server's terminal also in sessions.

    :param rule: called with the globals of the module that prints.
    """
    global _prints_to_server
    _prints_to_server = rule


def _is_debugger() -> bool:
    """Return whether a debugger calls: ``breakpoint()`` talks to whoever develops the app."""
    bdb = sys.modules.get("bdb")
    return bdb is not None and isinstance(sys._getframe(2).f_locals.get("self"), bdb.Bdb)
