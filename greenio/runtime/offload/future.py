"""What another native thread is about to find out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.runtime.native import native_lock


class Future:
    """A result that is kept on one thread, and waited for on another one. No hub takes part in it."""

    def __init__(self) -> None:
        self._lock = native_lock()
        self._outcome: tuple[Any, BaseException | None] | None = None
        self._callback: Callable[[Future], Any] | None = None

    def ready(self) -> bool:
        """Whether it is kept."""
        return self._outcome is not None

    def get(self) -> Any:
        """The result, or raise the error. Only when it is kept."""
        assert self._outcome is not None
        value, error = self._outcome
        if error is not None:
            raise error
        return value

    def rawlink(self, callback: Callable[[Future], Any]) -> None:
        """Call ``callback(promise)`` when it is kept, on whatever thread; now, if it is."""
        with self._lock:
            if self._outcome is None:
                self._callback = callback
                return
        callback(self)

    def set_result(self, value: Any, error: BaseException | None = None) -> None:
        """This is the result, or the error instead of one."""
        with self._lock:
            self._outcome = value, error
            callback, self._callback = self._callback, None
        if callback is not None:
            callback(self)
