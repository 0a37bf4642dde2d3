"""Finds the run of a program that the running code belongs to. Threads and greenlets inherit it from their creator."""

from __future__ import annotations

import os
import random
import types
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from gevent import getcurrent


class RunPort(Protocol):
    """The part of a run that the modules use which stand for its process."""

    own: Any
    """The program's own modules (``modules.OwnModules``)."""
    terminal: Any
    """His terminal (``run.ProgramTerminal``)."""
    modules: dict[str, types.ModuleType]
    """The visitor's own modules by name, ``__main__`` among them."""
    sys_names: dict[Any, Any]
    """Names of ``sys``, and values of libraries (``greenio.terminal.libraries``), that he has of his own."""
    environ: dict[Any, Any] | None
    """His environment; None while it is the process's."""
    exit_functions: list[tuple[Any, tuple[Any, ...], dict[str, Any]]] | None
    handlers: dict[int, Any] | None
    """His handlers of signals."""
    closed_streams: frozenset[int]
    """Numbers of the standard streams that he has closed."""
    random: random.Random | None
    folder: str
    """His working folder."""
    own_folder: str
    """The folder that was made for him; empty if he works in the program's."""
    asks_arguments: bool
    """True until he has been asked for arguments, if he is to be."""
    children: Any
    """His child processes (``children.Children``)."""
    attributes: list[Any]
    """The settings of his terminal: see ``termios.tcgetattr()``."""

    @property
    def mode(self) -> Any:
        """His page's treatment of keys while the program reads (``terminal.Mode``)."""

    def write(self, text: str) -> None:
        """Write to the terminal."""

    def write_bytes(self, data: bytes) -> None:
        """Write UTF-8 to the terminal; a character may come in several parts."""

    def read_line(self, limit: int = -1, *, hidden: bool = False) -> str:
        """Return the next line that is typed; empty at the end of input."""

    def read(self, size: int = -1) -> str:
        """Return that many typed characters."""

    def read_available(self, size: int) -> str:
        """Return what is typed, at least one character; empty at the end of input."""

    def discard_input(self) -> None:
        """Forget what was typed and is not in the stream's buffer yet."""

    def await_input(self, timeout: float | None) -> bool:
        """Wait until something can be read."""

    def handler(self, number: int) -> Any:
        """Return the visitor's handler of a signal."""

    def deliver(self, number: int, *, to_caller: bool = False) -> None:
        """Deliver a signal to the run."""

    def adopt(self, thread: Any) -> None:
        """Take a thread that is about to start."""


_KEY = "greenio_program"

#: False in a process that a run has forked: it is no run, its streams are its own.
_is_serving = True


#: True while the packages are imported that runs share.
_is_importing = False


@contextmanager
def importing_for_runs() -> Iterator[None]:
    """Import packages that runs share: what they find out about streams then is that these are terminals."""
    global _is_importing
    _is_importing = True
    try:
        yield
    finally:
        _is_importing = False


def has_terminal() -> bool:
    """Return whether the standard streams are a terminal to the running code."""
    return _is_importing or running_program() is not None


def running_program() -> RunPort | None:
    """Return the run that the running code belongs to; None outside of any."""
    if not _is_serving:
        return None
    # gevent hands this dict on to every greenlet and thread that is started in one.
    inherited = getattr(getcurrent(), "spawn_tree_locals", None)
    return inherited.get(_KEY) if inherited else None


def program_of(greenlet: Any) -> RunPort | None:
    """Return the run that a greenlet belongs to."""
    inherited = getattr(greenlet, "spawn_tree_locals", None)
    return inherited.get(_KEY) if inherited else None


def belongs_to(run: RunPort) -> None:
    """Let the running greenlet, and all that it will start, belong to a run."""
    getcurrent().spawn_tree_locals = {_KEY: run}  # type: ignore[attr-defined]


def serve_runs(here: bool = True) -> None:
    """Let runs be found in this process, or no more."""
    global _is_serving
    _is_serving = here


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=lambda: serve_runs(False))
