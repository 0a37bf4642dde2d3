"""Connections of ``sqlite3`` that wait for a locked database without holding up the hub.

SQLite waits in C, up to the connection's time-out, and a task that holds the lock could not go on meanwhile. So it
does not wait at all, and what was refused is tried again here until the author's time-out is over. Only to find out
whether waiting would be a deadlock it waits once, for a millisecond: where it would be, SQLite refuses at once. The types of the module cannot be changed; these take their names.

A plain call comes first: nothing is prepared for another attempt before one was refused. Not covered are
``backup()`` of a locked database and connections that share a cache.
"""

from __future__ import annotations

import _sqlite3
import re
import signal
import time
from _sqlite3 import Connection as _Connection
from _sqlite3 import Cursor as _Cursor
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from math import inf
from typing import Any

from greenio.runtime.cooperative.waiting import BackOff, let_others_run, released

#: Seconds. The author's time-out unless told otherwise.
_DEFAULT_TIMEOUT = 5.0

#: Milliseconds. The shortest time for which SQLite can wait.
_SHORTEST_WAIT = 1

#: Position of the time-out among the arguments of a connection.
_TIMEOUT_POSITION = 1

#: Seconds. A refusal after less than this came without any waiting, though SQLite was to wait.
_REFUSED_AT_ONCE = 0.0008

#: Seconds after which a deadlock is looked for where none is to be expected.
_PROBE_AFTER = 0.1

#: Seconds. What took longer has waited for the disk: the others get their turn after it.
_SLOW = 0.002

#: Seconds. Whoever commits in this process ends a pause; other processes cannot.
_LONGEST_PAUSE = 0.1

#: False on Windows, where signals interrupt nothing.
_HAS_MASK = hasattr(signal, "pthread_sigmask")

_BUSY, _BUSY_SNAPSHOT, _PRIMARY_CODE = 5, 517, 0xFF

#: The value of ``autocommit`` of connections that know no such attribute yet (before 3.12).
_LEGACY: int | None = getattr(_sqlite3, "LEGACY_TRANSACTION_CONTROL", None)

_set_timeout = re.compile(r"\s*PRAGMA\s+(?:\w+\.)?busy_timeout\s*[=(]\s*(\d+)\s*\)?\s*;?\s*", re.IGNORECASE)

#: Strings, quoted names and comments, whose semicolons end nothing; then those that may.
_may_end = re.compile(r"""'[^']*'|"[^"]*"|`[^`]*`|\[[^]]*]|--[^\n]*|/\*.*?(?:\*/|\Z)|(?P<end>;)""", re.DOTALL)


def _is_busy(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # before 3.11
        return str(error) == "database is locked"
    return bool(code & _PRIMARY_CODE == _BUSY and code != _BUSY_SNAPSHOT)


def _again(
    connection: Any, error: Exception, held_lock: bool, call: Callable[..., Any], *arguments: Any
) -> Any:
    """Repeat a call that was refused, until the connection's time-out is over.

    :param held_lock: whether it may have had a lock before the call: then waiting for another one may be a deadlock.
    """
    timeout = connection._greenio_timeout if isinstance(connection, Connection) else None
    if timeout is None or not _is_busy(error):
        raise error
    blocked: set[Any] = set()
    probe_after = time.perf_counter() + (0 if held_lock else _PROBE_AFTER)
    with BackOff(connection._greenio_database, timeout, _LONGEST_PAUSE) as back_off:
        while True:
            begun = time.perf_counter()
            probes = begun > probe_after
            if probes:
                probe_after = inf
                connection._let_sqlite_wait(_SHORTEST_WAIT)
                blocked = _block_signals()
            else:
                back_off.pause()
                begun = time.perf_counter()
            try:
                return call(*arguments)
            except _sqlite3.OperationalError as refused:
                is_deadlock = probes and time.perf_counter() - begun < _REFUSED_AT_ONCE
                if is_deadlock or back_off.expired or not _is_busy(refused):
                    raise
            finally:
                if probes:
                    _unblock_signals(blocked)
                    connection._let_sqlite_wait(0)


def _block_signals() -> set[Any]:
    """Keep signals from this thread: one would end SQLite's pause at once, which would look like a deadlock.

    :returns: those that were blocked before.
    """
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())) if _HAS_MASK else set()


def _unblock_signals(before: set[Any]) -> None:
    if _HAS_MASK:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Cursor(_Cursor):
    """A cursor whose statements wait for a locked database in the hub."""

    def execute(self, *arguments: Any) -> Any:
        execute, begun, held_lock = super().execute, time.perf_counter(), self.connection.in_transaction
        try:
            result = execute(*arguments)
        except _sqlite3.OperationalError as error:
            result = _again(self.connection, error, held_lock, execute, *arguments)
        if time.perf_counter() - begun > _SLOW and not self.connection.in_transaction:
            let_others_run()
        if "usy_timeout" in arguments[0] or "USY_TIMEOUT" in arguments[0]:
            connection = self.connection
            if isinstance(connection, Connection):
                connection._note_timeout(arguments[0])
        return result

    def executemany(self, *arguments: Any) -> Any:
        if len(arguments) < 2:
            return super().executemany(*arguments)
        execute, rows, held_lock = super().executemany, _Rows(arguments[1]), self.connection.in_transaction
        try:
            return execute(arguments[0], rows)
        except _sqlite3.OperationalError as error:
            again = partial(_again, self.connection, error, held_lock)
            return again(lambda: execute(arguments[0], rows.from_refused()))

    def executescript(self, *arguments: Any) -> Any:
        script, connection = arguments[0] if arguments else None, self.connection
        if not isinstance(script, str) or not isinstance(connection, Connection):
            return super().executescript(*arguments)
        connection._run_script(script)
        return self


class Connection(_Connection):
    """A connection that waits for a locked database in the hub, and lets others go first who wait for it."""

    _greenio_timeout: float | None = None
    """Seconds of trying again; None for not at all."""
    _greenio_database: Any = None
    """The file, as the author names it."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        is_positional = len(arguments) > _TIMEOUT_POSITION
        timeout = arguments[_TIMEOUT_POSITION] if is_positional else named.get("timeout", _DEFAULT_TIMEOUT)
        if timeout > 0:
            self._greenio_timeout = timeout
            if is_positional:
                arguments = (arguments[0], 0, *arguments[2:])
            else:
                named["timeout"] = 0
        super().__init__(*arguments, **named)
        self._greenio_database = str(arguments[0] if arguments else named["database"])

    def cursor(self, factory: Any = Cursor) -> Any:
        return super().cursor(factory if factory is Cursor else _waiting(factory, Cursor))

    def execute(self, *arguments: Any) -> Any:
        return self.cursor().execute(*arguments)

    def executemany(self, *arguments: Any) -> Any:
        return self.cursor().executemany(*arguments)

    def executescript(self, *arguments: Any) -> Any:
        return self.cursor().executescript(*arguments)

    def commit(self) -> None:
        commit, begun, held_lock = super().commit, time.perf_counter(), self.in_transaction
        try:
            commit()
        except _sqlite3.OperationalError as error:
            _again(self, error, False, commit)  # it always waits for readers: no deadlock
        if held_lock:
            released(self._greenio_database)
        if time.perf_counter() - begun > _SLOW:
            let_others_run()

    def rollback(self) -> None:
        held_lock = self.in_transaction
        super().rollback()
        if held_lock:
            released(self._greenio_database)

    def close(self) -> None:
        held_lock = self.in_transaction
        super().close()
        if held_lock:
            released(self._greenio_database)

    def __exit__(self, kind: Any, error: Any, trace: Any) -> Any:
        if kind is not None:
            Connection.rollback(self)
            return False
        try:
            Connection.commit(self)  # the original would roll back at once when it is refused
        except BaseException:
            Connection.rollback(self)
            raise
        return False

    def _note_timeout(self, statement: str) -> None:
        """Take the time-out that an author has set by ``PRAGMA busy_timeout``."""
        found = _set_timeout.fullmatch(statement)
        if found is not None:
            self._greenio_timeout = int(found[1]) / 1000 or None
            self._let_sqlite_wait(0)

    def _let_sqlite_wait(self, milliseconds: int) -> None:
        super().cursor(_Cursor).execute(f"PRAGMA busy_timeout = {milliseconds}")

    def _run_script(self, script: str) -> None:
        """Run one statement after the other: each may be refused, and those before it must not run again."""
        level = None
        if _LEGACY is None or getattr(self, "autocommit", _LEGACY) == _LEGACY:
            if self.in_transaction:
                Connection.commit(self)
            level = self.isolation_level
        if level is not None:
            self.isolation_level = None  # no statement begins a transaction by itself
        try:
            for statement in split_script(script):
                cursor = super().cursor(Cursor)
                cursor.row_factory = None
                cursor.execute(statement)
                cursor.fetchall()
        finally:
            if level is not None:
                self.isolation_level = level


def connection_factory(factory: Any) -> Any:
    """Return a factory of connections that wait in the hub, for one that an author names; None for the usual one."""
    return Connection if factory is None else _waiting(factory, Connection)


def _waiting(factory: Any, kind: type) -> Any:
    """Return ``factory``, or a class derived from it if it was derived from the module's own type too early."""
    original = kind.__mro__[1]
    if not isinstance(factory, type) or not issubclass(factory, original) or issubclass(factory, kind):
        return factory
    return kind if factory is original else _derive(factory, kind)


def _derive(early: type, kind: type) -> type:
    """Put ``kind`` between a class and the module's own type, which cannot be exchanged in the class itself."""
    derived = _derived.get((early, kind))
    if derived is None:
        names = {"__module__": early.__module__, "__doc__": early.__doc__}
        derived = _derived[early, kind] = type(early.__name__, (early, kind), names)
    return derived


_derived: dict[tuple[type, type], type] = {}


class _Rows:
    """The parameters of ``executemany()``, able to begin again at the row whose statement was refused."""

    __slots__ = ("_last", "_rows")

    def __init__(self, rows: Any) -> None:
        self._rows: Iterator[Any] = iter(rows)
        self._last: list[Any] = []

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> Any:
        row = next(self._rows)
        self._last = [row]
        return row

    def from_refused(self) -> _Rows:
        """Put the last row back, if one has been taken at all."""
        if self._last:
            self._rows = chain(self._last, self._rows)
            self._last = []
        return self


def split_script(script: str) -> Iterator[str]:
    """Return the statements of a script; those of a trigger belong to it."""
    begin = 0
    for found in _may_end.finditer(script):
        if found["end"] and _sqlite3.complete_statement(script[begin : found.end()]):
            yield script[begin : found.end()]
            begin = found.end()
    if script[begin:].strip():
        yield script[begin:]


for _replacement in (Connection, Cursor):
    _replacement.__module__ = "sqlite3"
