"""Values in a SQLite file, which a native thread of its own reads and writes, so that the disk holds up no hub.

Several processes of a machine may use the file. What was asked for at the same time is written in one transaction.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from gevent.monkey import get_original

from greenio import limits
from greenio.runtime.native import native_lock, start_native_thread
from greenio.runtime.offload.future import Future
from greenio.runtime.tasks.waiting_for import wait_for

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], Any]

_native_queue = get_original("queue", "SimpleQueue")

_TABLE = """CREATE TABLE IF NOT EXISTS greenio_values (
    scope TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (scope, key)) WITHOUT ROWID"""
_GET = "SELECT value FROM greenio_values WHERE scope = ? AND key = ?"
_PUT = "INSERT OR REPLACE INTO greenio_values VALUES (?, ?, ?)"
_DELETE = "DELETE FROM greenio_values WHERE scope = ? AND key = ?"
_KEYS = "SELECT key FROM greenio_values WHERE scope = ?"


class SqliteStore:
    """Values in a file. See :class:`greenio.storage.store.Store`.

    :param path: of the file; it is made when it is first needed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = native_lock()
        self.forget()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.forget)

    def forget(self) -> None:
        """Start again without thread and connection: after a fork the existing ones belong to the parent."""
        self._queue = _native_queue()
        self._is_running = False

    def get(self, scope: str, key: str) -> bytes | None:
        return self._do(lambda file: _value(file, scope, key))

    def put(self, scope: str, key: str, value: bytes) -> None:
        self._do(lambda file: file.execute(_PUT, (scope, key, value)).rowcount)

    def delete(self, scope: str, key: str) -> bool:
        return self._do(lambda file: file.execute(_DELETE, (scope, key)).rowcount > 0)

    def keys(self, scope: str) -> list[str]:
        return self._do(lambda file: [key for (key,) in file.execute(_KEYS, (scope,))])

    def add(self, scope: str, key: str, amount: int) -> bytes | None:
        def work(file: sqlite3.Connection) -> bytes | None:
            old = _value(file, scope, key) or b"0"
            if not old.removeprefix(b"-").isdigit():
                return None
            total = b"%d" % (int(old) + amount)
            file.execute(_PUT, (scope, key, total))
            return total

        return self._do(work)

    def swap(self, scope: str, key: str, old: bytes | None, new: bytes | None) -> bool:
        def work(file: sqlite3.Connection) -> bool:
            if _value(file, scope, key) != old:
                return False
            if new is None:
                file.execute(_DELETE, (scope, key))
            else:
                file.execute(_PUT, (scope, key, new))
            return True

        return self._do(work)

    def close(self) -> None:
        """Close the file when all that was asked for is done. The next call opens it again."""
        with self._lock:
            queue, self._queue = self._queue, _native_queue()
            was_running, self._is_running = self._is_running, False
        if was_running:
            closed: Future[None] = Future()
            queue.put((None, closed))
            wait_for(closed)

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        future: Future[Any] = Future()
        with self._lock:
            if not self._is_running:
                self._is_running = True
                start_native_thread(self._work, self._queue)
            self._queue.put((work, future))
        return cast(T, wait_for(future))

    # On the native thread

    def _work(self, queue: Any) -> None:
        file: sqlite3.Connection | None = None
        while True:
            jobs: list[tuple[Work | None, Future[Any]]] = [queue.get()]
            while len(jobs) < limits.STORAGE_BATCH and jobs[-1][0] is not None and not queue.empty():
                jobs.append(queue.get())
            end = jobs.pop()[1] if jobs[-1][0] is None else None
            try:
                if jobs:
                    file = file or _open(self._path)
                    _run(file, jobs)
            except Exception as error:
                for _, future in jobs:
                    future.set_result(None, _explained(error, self._path))
                if file is not None:
                    file.close()  # takes back what was begun
                    file = None
            if end is not None:
                if file is not None:
                    file.close()
                end.set_result(None)
                return


def _open(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(
        path, timeout=limits.STORAGE_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        file.execute("PRAGMA journal_mode=WAL")
        # A power failure may cost the last seconds, a crash of the process costs nothing (sqlite.org/wal.html).
        file.execute("PRAGMA synchronous=NORMAL")
        file.execute(_TABLE)
    except BaseException:
        file.close()
        raise
    return file


def _run(file: sqlite3.Connection, jobs: list[tuple[Work | None, Future[Any]]]) -> None:
    """Do all jobs in one transaction, then tell their results. A job that fails has changed nothing."""
    file.execute("BEGIN IMMEDIATE")
    results = [cast(Work, work)(file) for work, _ in jobs]
    file.execute("COMMIT")
    for (_, future), result in zip(jobs, results, strict=True):
        future.set_result(result)


def _value(file: sqlite3.Connection, scope: str, key: str) -> bytes | None:
    row = file.execute(_GET, (scope, key)).fetchone()
    return None if row is None else row[0]


def _explained(error: Exception, path: Path) -> Exception:
    if isinstance(error, sqlite3.OperationalError):
        return sqlite3.OperationalError(
            f"storage: {error} ({path}); GREENIO_STORAGE=/path/to/file.db or redis://host chooses another place"
        )
    return error
