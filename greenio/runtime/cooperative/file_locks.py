"""``fcntl.flock()``, ``fcntl.lockf()`` and ``os.lockf()`` that wait for a lock without holding up the hub.

A task that holds the lock may be parked while another one asks for it. Asking natively, the second one would stop
the thread on which the first would have to go on.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from types import ModuleType
from typing import Any

from greenio.runtime.cooperative.import_hooks import replace
from greenio.runtime.cooperative.waiting import BackOff, can_wait, is_awaited, released


def patch_fcntl(fcntl: ModuleType) -> None:
    """Let the locks of the module wait in the hub."""
    locks = fcntl.LOCK_EX | fcntl.LOCK_SH

    def immediate(operation: int) -> int | None:
        return operation | fcntl.LOCK_NB if operation & locks and not operation & fcntl.LOCK_NB else None

    for name in ("flock", "lockf"):
        replace(fcntl, name, _cooperative(getattr(fcntl, name), immediate))
    if hasattr(os, "lockf"):
        replace(os, "lockf", _cooperative(os.lockf, {os.F_LOCK: os.F_TLOCK}.get))


def _cooperative(
    original: Callable[..., None], immediate: Callable[[int], int | None]
) -> Callable[..., None]:
    """Return a function like ``original`` that tries again and again instead of blocking.

    :param immediate: makes an operation that fails at once of one that waits for a lock; None for any other.
    """

    @wraps(original)
    def lock(fd: Any, operation: int, *arguments: Any) -> None:
        attempt = immediate(operation) if can_wait() else None
        if attempt is None:
            original(fd, operation, *arguments)
            if is_awaited():
                released(_key(fd))  # in case that this unlocked it
            return
        if is_awaited():
            released(_key(fd))  # a lock may also have ended with its file, unseen
        try:
            original(fd, attempt, *arguments)
        except BlockingIOError:
            _wait(original, fd, attempt, *arguments)

    return lock


def _wait(attempt: Callable[..., None], fd: Any, *arguments: Any) -> None:
    with BackOff(_key(fd)) as back_off:
        while True:
            back_off.pause()
            try:
                attempt(fd, *arguments)
            except BlockingIOError:
                continue
            return


def _key(fd: Any) -> tuple[int, int] | None:
    """The file itself: each session has opened it for itself. None for what is no file: the call will tell."""
    try:
        status = os.fstat(fd if isinstance(fd, int) else fd.fileno())
    except (AttributeError, OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
