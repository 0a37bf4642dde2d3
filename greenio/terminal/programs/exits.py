"""Ends and signals of each visitor's run: ``atexit``, ``signal``, ``os._exit()``, ``os.kill()`` and threads."""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import wraps
from types import FrameType
from typing import Any

from greenio.terminal.programs.current import RunPort, running_program


class ExitAtOnce(SystemExit):
    """``os._exit()``: the run ends without its functions of ``atexit``."""


class HangUp(SystemExit):
    """The page was closed, as a terminal hangs up: ``finally`` blocks and ``atexit`` run."""

    def __init__(self) -> None:
        super().__init__(128 + signal.SIGHUP)


def install_exits() -> None:
    """Let each visitor have handlers and an end of his own. Later calls do nothing."""
    if getattr(atexit.register, "__wrapped__", None) is not None:
        return
    _replace(atexit, "register", _register)
    _replace(atexit, "unregister", _unregister)
    _replace(signal, "signal", _signal)
    _replace(signal, "getsignal", _getsignal)
    _replace(signal, "raise_signal", _raise_signal)
    _replace(os, "kill", _kill)
    _replace(os, "_exit", _exit)
    _replace(os, "abort", _abort)
    _replace(threading.Thread, "start", _start_thread)


def _replace(owner: Any, name: str, function: Callable[..., Any]) -> None:
    """Replace a function by one that gets the original first."""
    original = getattr(owner, name, None)
    if original is None:
        return

    @wraps(original)
    def replacement(*args: Any, **named: Any) -> Any:
        return function(original, *args, **named)

    setattr(owner, name, replacement)


def _register(original: Any, function: Any, /, *args: Any, **named: Any) -> Any:
    run = running_program()
    if run is None or _is_shared_module(run, sys._getframe(2)):
        return original(function, *args, **named)
    run.exit_functions = [*(run.exit_functions or ()), (function, args, named)]
    return function


def _is_shared_module(run: RunPort, frame: FrameType) -> bool:
    """Return whether the frame imports a module that runs share, as that of ``multiprocessing`` which ends its queues.

    What it registers belongs to the process, which does not end with the run that imported it first.
    """
    return frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__") not in run.modules


def _unregister(original: Any, function: Any, /) -> None:
    run = running_program()
    if run is None:
        original(function)
    else:
        run.exit_functions = [each for each in run.exit_functions or () if each[0] != function]


def _signal(original: Any, number: int, handler: Any, /) -> Any:
    run = running_program()
    if run is None:
        return original(number, handler)
    if not callable(handler) and handler not in (signal.SIG_DFL, signal.SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = run.handler(number)
    run.handlers = {**(run.handlers or {}), number: handler}
    return before


def _getsignal(original: Any, number: int, /) -> Any:
    run = running_program()
    return original(number) if run is None else run.handler(number)


def _raise_signal(original: Any, number: int, /) -> None:
    run = running_program()
    if run is None:
        original(number)
    else:
        run.deliver(number, to_caller=True)


def _kill(original: Any, pid: int, number: int, /) -> None:
    run = running_program()
    if run is None or pid not in (os.getpid(), 0):
        original(pid, number)
    elif number:
        run.deliver(number, to_caller=True)


def _exit(original: Any, status: int) -> None:
    if running_program() is None:
        original(status)
    raise ExitAtOnce(status)


def _abort(original: Any) -> None:
    if running_program() is None:
        original()
    raise ExitAtOnce(128 + signal.SIGABRT)


def _start_thread(original: Any, thread: threading.Thread) -> None:
    run = running_program()
    if run is not None and not thread.ident:
        run.adopt(thread)
    original(thread)
