"""A one-shot result shared between threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

from greenio.runtime.native import native_lock

T = TypeVar("T")


class Future(Generic[T]):
    """A result that one thread sets and another one waits for. Works without a hub."""

    def __init__(self) -> None:
        self._lock = native_lock()
        self._outcome: tuple[T | None, BaseException | None] | None = None
        self._callback: Callable[[Future[T]], object] | None = None

    def ready(self) -> bool:
        """Return whether the result is set."""
        return self._outcome is not None

    def get(self) -> T:
        """Return the result, or raise the error. Call it only when :meth:`ready`."""
        assert self._outcome is not None
        value, error = self._outcome
        if error is not None:
            raise error
        return cast(T, value)

    def rawlink(self, callback: Callable[[Future[T]], object]) -> None:
        """Call ``callback(future)`` on the thread that sets the result; at once if it is set already."""
        with self._lock:
            if self._outcome is None:
                self._callback = callback
                return
        callback(self)

    def set_result(self, value: T | None, error: BaseException | None = None) -> None:
        """Set the result, or the error in place of one."""
        with self._lock:
            self._outcome = value, error
            callback, self._callback = self._callback, None
        if callback is not None:
            callback(self)
