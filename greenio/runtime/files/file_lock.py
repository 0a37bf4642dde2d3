"""A lock between processes that the system releases when its holder ends: flock(), on Windows that of the C library."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

#: A flag of files that a new program does not inherit. On Windows none does.
CLOSED_BY_EXEC: int = getattr(os, "O_CLOEXEC", 0)

_system: Any = importlib.import_module("msvcrt" if sys.platform == "win32" else "fcntl")


def lock_file(descriptor: int, *, wait: bool = False) -> None:
    """Lock an open file for this process alone, until it is closed.

    :param wait: whether to wait for another process; on Windows for ten seconds.
    :raises OSError: another process has it.
    """
    if sys.platform == "win32":
        _system.locking(descriptor, _system.LK_LOCK if wait else _system.LK_NBLCK, 1)
    else:
        _system.flock(descriptor, _system.LOCK_EX | (0 if wait else _system.LOCK_NB))
