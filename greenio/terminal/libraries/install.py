"""Gives each run what libraries share in a process."""

from __future__ import annotations

import logging
import sys
import threading
import types
import warnings
from typing import Any
from weakref import WeakSet

from greenio.terminal.libraries.attributes import RunAttribute, RunClassAttribute
from greenio.terminal.programs.current import running_program


def install_libraries() -> None:
    """Let each run have the state of these libraries for itself. Later calls do nothing.

    Call it when the packages that visitors share are imported: nothing is imported for it.
    """
    _install_logging()
    _install_rich()
    _install_tqdm()


def renew_warnings() -> None:
    """Let warnings that are shown once show again: shared modules keep which ones were."""
    for name in ("_filters_mutated", "_filters_mutated_lock_held"):
        renew = getattr(warnings, name, None)
        if renew is not None:
            try:
                renew()
            except RuntimeError:  # from Python 3.14 on it wants the lock to be held
                with warnings._lock:  # type: ignore[attr-defined]
                    renew()
            return


def _install_logging() -> None:
    """Let loggers have levels, handlers and filters of each run: a program adds its handlers in every run."""
    if isinstance(vars(logging.Logger).get("handlers"), RunAttribute):
        return
    for name in ("level", "propagate", "disabled"):
        setattr(logging.Logger, name, RunAttribute(name))
    for name in ("handlers", "filters"):
        setattr(logging.Logger, name, RunAttribute(name, list))
    logging.Logger._cache = RunAttribute("_cache", lambda _: {})  # type: ignore[attr-defined]
    logging.Manager._disable = RunAttribute("_disable")  # type: ignore[attr-defined]


def _install_rich() -> None:
    """Give each run the console that rich's functions share in a process."""
    rich = sys.modules.get("rich")
    if rich is None or not hasattr(rich, "get_console") or "greenio_console" in vars(rich):
        return
    shared = types.FunctionType(rich.get_console.__code__, vars(rich))

    def own_console() -> object:
        run = running_program()
        if run is None:
            return shared()
        if "rich.console" not in run.sys_names:
            run.sys_names["rich.console"] = sys.modules["rich.console"].Console()
        return run.sys_names["rich.console"]

    # By its code, because rich's other modules hold the function itself.
    vars(rich)["greenio_console"] = own_console
    rich.get_console.__code__ = _ask_greenio.__code__


def _ask_greenio() -> object:
    """Return the visitor's console. Its code runs with rich's globals, which :func:`_install_rich` adds to."""
    return greenio_console()  # type: ignore[name-defined]  # noqa: F821


def _install_tqdm() -> None:
    """Let tqdm count the bars of each run, which stand below each other, and lock them for each run."""
    tqdm: Any = getattr(sys.modules.get("tqdm.std"), "tqdm", None)
    if tqdm is None or isinstance(vars(tqdm).get("_instances"), RunClassAttribute):
        return
    shared_lock = tqdm.get_lock()
    tqdm._instances = RunClassAttribute(tqdm._instances, WeakSet)
    tqdm._lock = RunClassAttribute(shared_lock, threading.RLock)
