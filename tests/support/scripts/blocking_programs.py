"""Programs that stood for ever while tasks were pre-empted with a native lock in their hands.

    python -m tests.support.scripts.blocking_programs NAME SESSIONS [preempt]

Each prints a line of JSON and checks its own count. All of them finish with a thread per visitor.
"""

from __future__ import annotations

from tests.support.scripts.concurrently import concurrently  # first: it patches

# isort: split
import fcntl
import multiprocessing
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

#: In memory where there is such a folder: each of 720 commits waits for the disk, which is not what is looked at here.
_MEMORY = Path("/dev/shm")
_folder = tempfile.TemporaryDirectory(dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None)
path = Path(_folder.name) / "shared"
ROUNDS = 60


def compute(count: int = 20_000) -> int:
    """A millisecond or so of plain Python."""
    total = 0
    for number in range(count):
        total += number & 3
    return total


# Read, change, write under flock


def flock() -> None:
    for _ in range(ROUNDS):
        with open(path, "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            value = int(file.read() or 0)
            compute()
            file.seek(0)
            file.write(str(value + 1))
            file.flush()
            fcntl.flock(file, fcntl.LOCK_UN)


def flocked() -> int:
    return int(path.read_text())


# A connection per call


def connect() -> sqlite3.Connection:
    return sqlite3.connect(path)


def sqlite() -> None:
    for _ in range(ROUNDS):
        connection = connect()
        with connection:
            connection.execute("update counter set value = value + 1")
            compute()
            connection.executemany("insert into seen values (?)", ((number,) for number in range(3)))
        connection.close()


def prepare_sqlite() -> None:
    with connect() as connection:
        connection.executescript("create table counter (value); create table seen (number);")
        connection.execute("insert into counter values (0)")


def stored() -> int:
    with connect() as connection:
        (value,), (rows,) = (
            connection.execute(each).fetchone()
            for each in ("select value from counter", "select count(*) from seen")
        )
    assert rows == 3 * value, (rows, value)
    return value


# A lock that could also be another process's

lock = multiprocessing.Lock()
again = multiprocessing.RLock()
count = 0


def semaphores() -> None:
    global count
    for _ in range(ROUNDS):
        with lock:
            with again, again:
                before = count
                compute()
                count = before + 1


# C code that calls back, with a lock of its own


def xpath() -> None:
    global count
    for _ in range(ROUNDS):
        assert shared_xpath(document) == 3.0
        count += 1
        compute()


def prepare_xpath() -> None:
    global shared_xpath, document
    from lxml import etree

    def slow(_context: object, nodes: list[object]) -> float:
        compute()
        return float(len(nodes))

    functions = etree.FunctionNamespace(None)
    functions["slow"] = slow
    document = etree.XML("<a><b/><b/><b/></a>")
    shared_xpath = etree.XPath("slow(//b)")


def counted() -> int:
    return count


def nothing() -> None: ...


#: What runs, what comes before, what counts the rounds.
PROGRAMS: dict[str, tuple[Callable[[], None], Callable[[], None], Callable[[], int]]] = {
    "flock": (flock, path.touch, flocked),
    "sqlite": (sqlite, prepare_sqlite, stored),
    "semaphores": (semaphores, nothing, counted),
    "xpath": (xpath, prepare_xpath, counted),
}


if __name__ == "__main__":
    name, sessions = sys.argv[1], int(sys.argv[2])
    program, prepare, counts = PROGRAMS[name]
    prepare()
    concurrently(program, sessions, preempt="preempt" in sys.argv)
    assert counts() == sessions * ROUNDS, f"{counts()} of {sessions * ROUNDS}"
