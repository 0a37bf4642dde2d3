"""Locks and semaphores of ``multiprocessing`` that wait without holding up the hub.

All of them, ``Lock``, ``RLock``, ``Semaphore``, ``Condition``, ``Event``, queues and pools, are made of one type in C.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from gevent.lock import RLock

from greenio.runtime.cooperative.import_hooks import replace
from greenio.runtime.cooperative.waiting import BackOff, can_wait, released

#: The kind of a semaphore that its owner may acquire again.
_RECURSIVE = 0


def patch_multiprocessing(module: ModuleType) -> None:
    """Replace the type of semaphores in ``_multiprocessing``."""
    if hasattr(module, "SemLock"):  # not on systems without semaphores
        replace(module, "SemLock", _cooperative(module.SemLock))


def _cooperative(original: Any) -> type:
    class SemLock(original):  # type: ignore[misc]
        """A semaphore of the system, known to several processes.

        A recursive one knows its owner by the native thread, which all greenlets share: a lock between the greenlets
        of this process comes first.
        """

        _between_greenlets: Any = None

        def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
            if self.kind != _RECURSIVE:
                return self._acquire(block, timeout)
            if not self._acquire_between_greenlets(block, timeout):
                return False
            acquired = False
            try:
                acquired = self._acquire(block, timeout)
            finally:
                if not acquired and self._between_greenlets is not None:
                    self._between_greenlets.release()
            return acquired

        def _acquire(self, block: bool, timeout: float | None) -> bool:
            acquire = super().acquire
            if not block or not can_wait():
                return bool(acquire(block, timeout))
            if acquire(False):
                return True
            with BackOff(self.handle, None if timeout is None else max(0.0, timeout)) as back_off:
                while not back_off.expired:
                    back_off.pause()
                    if acquire(False):
                        return True
            return False

        def _acquire_between_greenlets(self, block: bool, timeout: float | None) -> bool:
            lock = self._between_greenlets
            if lock is None:
                lock = self._between_greenlets = RLock()
            return bool(lock.acquire(block, None if timeout is None else max(0.0, timeout)))

        def release(self) -> None:
            lock = self._between_greenlets
            if lock is None:
                super().release()
                released(self.handle)
                return
            if not lock._is_owned():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            super().release()
            lock.release()
            released(self.handle)

        def _is_mine(self) -> bool:
            lock = self._between_greenlets
            return bool(super()._is_mine()) and (lock is None or bool(lock._is_owned()))

        def _after_fork(self) -> None:
            super()._after_fork()
            self._between_greenlets = None  # its owner may be a greenlet of the parent

        def __enter__(self) -> bool:
            return self.acquire()

        def __exit__(self, *_: object) -> None:
            self.release()

    SemLock.__module__ = original.__module__
    SemLock.__qualname__ = "SemLock"
    return SemLock
