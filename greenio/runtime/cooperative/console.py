"""The builtin ``input()`` in an app that is served: refused, because it would read the server's terminal."""

from __future__ import annotations

import builtins
import sys
from functools import wraps

from greenio.code_owner import CodeOwner, owner_of_module
from greenio.runtime.coroutines.task import AsyncTask
from greenio.runtime.current import known_task
from greenio.runtime.native import native_ident
from greenio.runtime.tasks.task import GreenletTask

_MESSAGE = (
    "Python's own input() would read from the server's terminal, and keep every visitor waiting until somebody types "
    "there. To ask the visitor, use greenio's: from greenio.input import input"
)


def refuse_terminal_input() -> None:
    """Let the builtin ``input()`` raise RuntimeError in code of sessions; debuggers and the script itself may read.

    Once only: later calls do nothing.
    """
    original = builtins.input
    if getattr(original, "__wrapped__", None) is not None:
        return

    @wraps(original)
    def input(prompt: object = "", /) -> str:
        if _holds_up_visitors() and not _is_debugger(sys._getframe(1).f_globals.get("__name__")):
            raise RuntimeError(_MESSAGE)
        return original(prompt)

    builtins.input = input


def _holds_up_visitors() -> bool:
    task = known_task()
    if task is None:
        return False
    # A script's own thread, in script mode, holds up nobody but itself.
    return isinstance(task.owner, (GreenletTask, AsyncTask)) or task.session.home_thread == native_ident()


def _is_debugger(module: object) -> bool:
    """Return whether the caller is the standard library's: ``breakpoint()`` reads commands of whoever develops the app."""
    return isinstance(module, str) and owner_of_module(module) is CodeOwner.STANDARD_LIBRARY
