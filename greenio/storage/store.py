"""The place where values are: a SQLite file, or the Redis server that ``GREENIO_STORAGE`` names."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import RLock
from typing import Protocol

from greenio.environ import variable
from greenio.runtime.redis.link import RedisLink
from greenio.runtime.redis.server import RedisServer
from greenio.storage.redis_store import RedisStore
from greenio.storage.sqlite_store import SqliteStore


class Store(Protocol):
    """Values by scope and key. Values are JSON. Any thread may call the methods; each is one step."""

    def get(self, scope: str, key: str) -> bytes | None:
        """Return a value; None if there is none."""

    def put(self, scope: str, key: str, value: bytes) -> None:
        """Store a value."""

    def delete(self, scope: str, key: str) -> bool:
        """Remove a value. Returns whether there was one."""

    def keys(self, scope: str) -> list[str]:
        """Return all keys, in any order."""

    def add(self, scope: str, key: str, amount: int) -> bytes | None:
        """Add to an int, 0 if there is none, and return the sum; None, and nothing is changed, if it is none."""

    def swap(self, scope: str, key: str, old: bytes | None, new: bytes | None) -> bool:
        """Store ``new`` if ``old`` is still there; None stands for no value. Returns whether it was."""


_store: Store | None = None
_lock = RLock()


def shared_store() -> Store:
    """Return the store of this process, made when it is first asked for.

    :raises ValueError: ``GREENIO_STORAGE`` is no address of a server.
    :raises MissingExtra: the package ``redis`` is not installed.
    """
    global _store
    with _lock:
        if _store is None:
            _store = _make(variable("STORAGE"))
        return _store


def _make(place: str | None) -> Store:
    if place and "://" in place:
        return RedisStore(RedisLink(RedisServer(place, "GREENIO_STORAGE")))
    return SqliteStore(Path(place) if place else default_path())


def default_path() -> Path:
    """Return the file beside the script: ``app.storage.db`` for ``app.py``; without a script in the working directory."""
    script = getattr(sys.modules.get("__main__"), "__file__", None)
    if not script or not script.endswith(".py") or script.endswith("__main__.py"):  # a command, not a script
        return Path("greenio.storage.db").absolute()
    return Path(script).absolute().with_suffix(".storage.db")
