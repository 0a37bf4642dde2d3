"""Values of a session, in memory."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from greenio.runtime.current import open_session
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.native import native_lock

_stores: WeakKeyDictionary[SessionPort, MemoryStore] = WeakKeyDictionary()


class MemoryStore:
    """Values of one session. See :class:`greenio.storage.store.Store`; the scope means nothing."""

    def __init__(self) -> None:
        self._values: dict[str, bytes] = {}
        self._lock = native_lock()

    def get(self, scope: str, key: str) -> bytes | None:
        return self._values.get(key)

    def put(self, scope: str, key: str, value: bytes) -> None:
        with self._lock:
            self._values[key] = value

    def delete(self, scope: str, key: str) -> bool:
        with self._lock:
            return self._values.pop(key, None) is not None

    def keys(self, scope: str) -> list[str]:
        return list(self._values)

    def add(self, scope: str, key: str, amount: int) -> bytes | None:
        with self._lock:
            old = self._values.get(key, b"0")
            if not old.removeprefix(b"-").isdigit():
                return None
            total = self._values[key] = b"%d" % (int(old) + amount)
            return total

    def swap(self, scope: str, key: str, old: bytes | None, new: bytes | None) -> bool:
        with self._lock:
            if self._values.get(key) != old:
                return False
            if new is None:
                self._values.pop(key, None)
            else:
                self._values[key] = new
            return True


def session_store() -> MemoryStore:
    """Return the values of the current session.

    :raises SessionNotFoundException: the caller belongs to no session.
    :raises SessionClosedException: the session is closed, except in deferred functions.
    """
    return _stores.setdefault(open_session(), MemoryStore())
