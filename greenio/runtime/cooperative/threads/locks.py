"""The lock of a patched process: ``threading.Lock``, and below all that ``threading``, ``queue`` and ``logging`` make of it.

Tasks and native threads share it, such as those of ``offload()``. gevent's own lock belongs to the hub that used it
last. It tells the waiting greenlet first and takes the lock for it later; a native thread that takes it in between
makes ``acquire()`` fail with an AssertionError, and a native thread that does not come back to its hub tells nobody.

Here a lock of the interpreter's decides who has it, and nobody else's hub matters: who waits is in a list, is woken in
his own hub, and tries again.
"""

from __future__ import annotations

import _thread
import os
import threading
from time import monotonic
from typing import Any

import gevent.thread  # type: ignore[import-not-found]
import gevent.threading  # type: ignore[import-not-found]
from gevent import getcurrent, sleep
from gevent._hub_local import get_hub_if_exists
from gevent.monkey import is_module_patched

from greenio.runtime.cooperative.forks import is_beginning
from greenio.runtime.cooperative.import_hooks import replace
from greenio.runtime.cooperative.threads.waiters import GreenletWaiter, ThreadWaiter, new_waiter
from greenio.runtime.native import native_lock

#: The names of the type in the modules that gevent copies into those of the standard library.
_GEVENT_NAMES: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (gevent.thread, ("LockType", "allocate_lock", "lock")),
    (gevent.threading, ("Lock", "_allocate_lock", "allocate_lock", "_set_sentinel")),
)
_STANDARD_NAMES = (
    (_thread, ("LockType", "allocate_lock", "lock")),
    (threading, ("Lock", "_allocate_lock", "_set_sentinel")),
)


def patch_thread_locks() -> None:
    """Let gevent give this lock to the standard library when it patches it, or replace what it has given already.

    Locks that were made by then stay as they are.
    """
    for module, names in _GEVENT_NAMES:
        for name in names:
            if hasattr(module, name):
                setattr(module, name, Lock)
    if is_module_patched("threading"):
        for module, names in _STANDARD_NAMES:
            for name in names:
                if hasattr(module, name):
                    replace(module, name, Lock)


class Lock:
    """A lock that greenlets of all hubs and native threads share. Like ``threading.Lock``, with nothing added."""

    __slots__ = ("__weakref__", "_native", "_waiters")

    def __init__(self) -> None:
        self._native = native_lock()
        #: Changed by single calls of its methods only, which are atomic.
        self._waiters: list[GreenletWaiter | ThreadWaiter] = []

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock.

        :param blocking: wait until it is free.
        :param timeout: seconds to wait at most; -1 for ever.
        :return: whether the lock was taken.
        :raises ValueError: there is a ``timeout`` without ``blocking``, or it is negative.
        :raises OverflowError: the ``timeout`` is too large.
        """
        if timeout != -1:
            _check(blocking, timeout)
        if self._native.acquire(False):
            return True
        if blocking:
            return self._acquire_later(None if timeout == -1 else timeout)
        hub: Any = get_hub_if_exists()
        if hub is not None and getcurrent() is not hub and not is_beginning():
            sleep(0)  # who tries in a loop lets the holder come to an end
        return False

    def release(self) -> None:
        """Free the lock.

        :raises RuntimeError: it is free.
        """
        self._native.release()
        if self._waiters:
            self._wake_one()

    def locked(self) -> bool:
        """Return whether somebody has the lock."""
        return self._native.locked()

    def __enter__(self) -> bool:
        return self._native.acquire(False) or self._acquire_later(None)

    def __exit__(self, *_: object) -> None:
        self.release()

    def __repr__(self) -> str:
        return f"<{'locked' if self.locked() else 'unlocked'} _thread.lock object at {id(self):#x}>"

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked
    #: ``threading.Condition`` would find out by an attempt to take it, which lets others run at each ``notify()``.
    _is_owned = locked

    def _at_fork_reinit(self) -> None:
        self._native = native_lock()
        self._waiters = []

    def _acquire_later(self, seconds: float | None) -> bool:
        deadline = None if seconds is None else monotonic() + seconds
        waiter = new_waiter()
        acquired = False
        place = len(self._waiters)
        try:
            while True:
                # It is in the list before it tries: whoever has the lock now finds it there afterwards.
                self._waiters.insert(place, waiter)
                acquired = self._native.acquire(False)
                if acquired:
                    return True
                left = None if deadline is None else deadline - monotonic()
                if left is not None and left <= 0:
                    return False
                waiter.wait(left)
                self._forget(waiter)
                place = 0  # somebody was faster: it stays the first
        finally:
            waiter.close()
            if not self._forget(waiter) and not acquired:
                self._wake_one()  # it was woken, and does not take the lock

    def _forget(self, waiter: GreenletWaiter | ThreadWaiter) -> bool:
        try:
            self._waiters.remove(waiter)
        except ValueError:
            return False
        return True

    def _wake_one(self) -> None:
        process = os.getpid()
        while self._waiters:
            try:
                waiter = self._waiters.pop(0)
            except IndexError:
                return  # another thread has woken the last
            # In a process that was forked, the greenlets of its parent do not wait.
            if waiter.process == process and waiter.wake():
                return


def _check(blocking: bool, timeout: float) -> None:
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > _thread.TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
