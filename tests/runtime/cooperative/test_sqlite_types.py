"""Connections of sqlite3 that wait in the hub. The types are tried here as they are; nothing is patched."""

from __future__ import annotations

import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gevent
import pytest

from greenio.runtime.cooperative import sqlite_types
from greenio.runtime.cooperative.sqlite import make_connect

connect: Callable[..., Any] = make_connect(sqlite3.connect, sqlite_types.connection_factory)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "data.db"
    with connect(path) as connection:
        connection.execute("create table numbers (number unique)")
    connection.close()
    return path


@pytest.fixture
def holder(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that holds the lock for writing, until its transaction ends."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("begin immediate")
    yield holder
    holder.close()


def release_soon(holder: sqlite3.Connection, seconds: float = 0.1) -> None:
    gevent.spawn_later(seconds, holder.rollback)


def numbers(path: Path) -> list[int]:
    reading = sqlite3.connect(path)
    found = [number for (number,) in reading.execute("select number from numbers order by number")]
    reading.close()
    return found


def others_run(wait: Callable[[], Any]) -> Any:
    """The result of ``wait``, during which other greenlets have to run."""
    ticks = []

    def tick() -> None:
        while True:
            gevent.sleep(0.002)
            ticks.append(None)

    ticker = gevent.spawn(tick)
    try:
        return wait()
    finally:
        ticker.kill()
        assert ticks


@pytest.mark.parametrize(
    "write",
    [
        lambda connection: connection.execute("insert into numbers values (1)"),
        lambda connection: connection.execute("insert into numbers values (?)", (1,)),
        lambda connection: connection.cursor().execute("insert into numbers values (:a)", {"a": 1}),
        lambda connection: connection.executemany("insert into numbers values (?)", [(1,)]),
        lambda connection: connection.executescript("insert into numbers values (1);"),
    ],
)
def test_others_run_while_a_statement_waits(path: Path, holder: sqlite3.Connection, write: Any) -> None:
    connection = connect(path)
    release_soon(holder)
    others_run(lambda: write(connection))
    connection.commit()
    connection.close()
    assert numbers(path) == [1]


def test_a_commit_waits_for_readers(path: Path) -> None:
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("begin")
    reader.execute("select * from numbers").fetchall()
    release_soon(reader)
    with connect(path) as connection:
        connection.execute("insert into numbers values (1)")
        others_run(connection.commit)
        reader.execute("begin")
        reader.execute("select * from numbers").fetchall()
        release_soon(reader)
        connection.execute("insert into numbers values (2)")
    reader.close()
    connection.close()
    assert numbers(path) == [1, 2]


@pytest.mark.filterwarnings("ignore:Passing more than 1 positional")  # from 3.12 on
def test_the_time_out_is_the_authors(path: Path, holder: sqlite3.Connection) -> None:
    for given in ((0.15,), ()):
        connection = connect(path, *given, **({} if given else {"timeout": 0.15}))
        begun = time.monotonic()
        with pytest.raises(sqlite3.OperationalError, match="database is locked"):
            connection.execute("begin immediate")
        assert 0.14 < time.monotonic() - begun < 1
        connection.close()


def test_without_a_time_out_it_fails_at_once(path: Path, holder: sqlite3.Connection) -> None:
    connection = connect(path, timeout=0)
    begun = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        connection.execute("begin immediate")
    assert time.monotonic() - begun < 1  # sqlite3 itself waits for five seconds by default
    connection.close()


def test_a_time_out_set_by_pragma_counts(path: Path, holder: sqlite3.Connection) -> None:
    connection = connect(path)
    assert connection.execute("PRAGMA busy_timeout = 200").fetchone() == (200,)
    begun = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        others_run(lambda: connection.execute("begin immediate"))
    assert 0.19 < time.monotonic() - begun < 2
    connection.execute("pragma BUSY_TIMEOUT(0)")
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        connection.execute("begin immediate")
    connection.close()


def test_a_deadlock_is_not_waited_for(path: Path) -> None:
    one, two = connect(path, isolation_level=None), connect(path, isolation_level=None)
    for connection in (one, two):
        connection.execute("begin")
        connection.execute("select * from numbers").fetchall()
    one.execute("insert into numbers values (1)")
    begun = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        two.execute("insert into numbers values (2)")
    assert time.monotonic() - begun < 1
    two.rollback()
    one.commit()
    one.close()
    two.close()


def test_signals_during_the_wait_are_no_deadlock(path: Path, holder: sqlite3.Connection) -> None:
    # A busy machine: the watchdog sends signals, each of which ends a pause of SQLite's.
    finished = threading.Event()
    main = threading.get_ident()

    def send() -> None:
        while not finished.wait(0.0001):
            signal.pthread_kill(main, signal.SIGUSR1)

    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    sender = threading.Thread(target=send)
    sender.start()
    try:
        release_soon(holder, 0.5)
        connection = connect(path)
        with connection:
            connection.execute("insert into numbers values (1)")
        connection.close()
    finally:
        finished.set()
        sender.join()
        signal.signal(signal.SIGUSR1, before)
    assert numbers(path) == [1]


def test_a_snapshot_that_is_out_of_date_is_not_tried_again(path: Path) -> None:
    one, two = connect(path, isolation_level=None), connect(path, isolation_level=None)
    one.execute("pragma journal_mode = wal")
    two.execute("begin")
    two.execute("select * from numbers").fetchall()
    one.execute("insert into numbers values (1)")
    begun = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        two.execute("insert into numbers values (2)")
    assert time.monotonic() - begun < 1
    one.close()
    two.close()


@pytest.mark.parametrize("isolation_level", ["", None])
def test_many_rows_are_written_once_each(path: Path, isolation_level: str | None) -> None:
    connection = connect(path, isolation_level=isolation_level)
    other = sqlite3.connect(path, isolation_level=None)

    def rows() -> Iterator[tuple[int]]:
        for number in range(6):
            # Each row a transaction of its own: somebody may come between any two. Else only before the first.
            if number in (0, 3) and not connection.in_transaction:
                other.execute("begin immediate")
                release_soon(other, 0.03)
            yield (number,)

    connection.executemany("insert into numbers values (?)", rows())
    connection.commit()
    connection.close()
    other.close()
    assert numbers(path) == [*range(6)]


def test_rows_that_cannot_begin_are_all_written(path: Path, holder: sqlite3.Connection) -> None:
    connection = connect(path, isolation_level="IMMEDIATE")
    release_soon(holder)
    connection.executemany("insert into numbers values (?)", iter([(1,), (2,)]))
    connection.commit()
    connection.close()
    assert numbers(path) == [1, 2]


SCRIPT = """
create table notes (text); -- a comment; with a semicolon
insert into notes values ('one; two'), ("three;"); /* ; */
create trigger copy after insert on notes begin
    insert into numbers values (7); insert into numbers values (8);
end;
insert into notes values (';');
;
select * from notes
"""


def test_a_script_runs_statement_by_statement(path: Path, holder: sqlite3.Connection) -> None:
    connection = connect(path)
    release_soon(holder)
    assert others_run(lambda: connection.executescript(SCRIPT)).connection is connection
    assert not connection.in_transaction
    assert connection.execute("select text from notes").fetchall() == [("one; two",), ("three;",), (";",)]
    assert numbers(path) == [7, 8]
    assert connection.isolation_level == ""
    connection.close()


def test_a_script_may_leave_a_transaction_open(path: Path) -> None:
    for isolation_level in ("", None):
        connection = connect(path, isolation_level=isolation_level)
        connection.execute("insert into numbers values (1)")
        connection.executescript("begin; insert into numbers values (2)")  # commits what was before
        assert connection.in_transaction
        connection.rollback()
        connection.execute("delete from numbers where number = 1")
        connection.commit()
        connection.close()
    assert numbers(path) == []


def test_a_script_fails_as_ever(path: Path) -> None:
    connection = connect(path)
    with pytest.raises(sqlite3.OperationalError, match="syntax error"):
        connection.executescript("insert into numbers values (1); nonsense; insert into numbers values (2)")
    assert numbers(path) == [1]
    with pytest.raises((TypeError, ValueError)):  # 3.10: ValueError
        connection.executescript(b"select 1")
    for empty in ("", " ", "-- nothing", ";;"):
        connection.executescript(empty)
    connection.close()


def test_a_long_script_takes_no_longer_per_statement() -> None:
    text = "'" + "a;" * 50_000 + "'"
    begun = time.process_time()
    statements = list(sqlite_types.split_script(f"select {text};" * 20 + "select 1;" * 20_000))
    assert len(statements) == 20_020
    assert time.process_time() - begun < 5


def test_a_loop_does_not_leave_others_behind(path: Path) -> None:
    order = []

    def work(name: str) -> None:
        for _ in range(3):
            connection = connect(path)
            with connection:
                connection.execute("begin immediate")
                order.append(name)
                gevent.sleep(0.005)
            connection.close()

    gevent.joinall([gevent.spawn(work, name) for name in "abc"], raise_error=True)
    assert set(order[:6]) == {*"abc"}  # each loop alone would have been faster


def test_a_block_that_fails_is_rolled_back(path: Path) -> None:
    connection = connect(path)
    with pytest.raises(ZeroDivisionError), connection:
        connection.execute("insert into numbers values (1)")
        raise ZeroDivisionError
    assert not connection.in_transaction
    connection.close()
    assert numbers(path) == []


def test_authors_may_have_types_of_their_own(path: Path, holder: sqlite3.Connection) -> None:
    class OwnCursor(sqlite_types.Cursor):
        def execute(self, statement: str, *arguments: Any) -> Any:
            return super().execute(statement.replace("@", "numbers"), *arguments)

    class OwnConnection(sqlite_types.Connection):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.row_factory = sqlite3.Row

        def cursor(self, factory: Any = OwnCursor) -> Any:
            return super().cursor(factory)

    release_soon(holder)
    connection = connect(path, factory=OwnConnection)
    others_run(lambda: connection.execute("insert into @ values (1)"))
    assert type(connection) is OwnConnection
    row = connection.execute("select number from @").fetchone()
    assert (type(row), row["number"]) == (sqlite3.Row, 1)
    connection.close()


def test_the_hub_itself_waits_natively(path: Path, holder: sqlite3.Connection) -> None:
    connection = connect(path, timeout=0.05)
    outcomes = []

    def in_hub() -> None:
        try:
            connection.execute("begin immediate")
        except sqlite3.OperationalError as error:
            outcomes.append(str(error))

    gevent.get_hub().loop.run_callback(in_hub)
    gevent.sleep(0.01)
    assert outcomes == ["database is locked"]
    connection.close()
