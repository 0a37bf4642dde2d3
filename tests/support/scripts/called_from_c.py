"""Run as a script: tasks compute in functions that C code calls, and report the gaps of a ticker and pre-emptions.

python -m tests.support.scripts.called_from_c NAME SESSIONS      prints a line of JSON
"""

from __future__ import annotations

from tests.support.scripts.concurrently import concurrently  # first: it patches

# isort: split
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from greenio.output import put_text, use_scope
from greenio.runtime.fairness.preemption import preemptor

#: Seconds of CPU time that each session computes in a function of that kind.
SECONDS = 0.7


def compute(*_: Any) -> int:
    """Compute without yielding. One call takes SECONDS."""
    end = time.process_time() + SECONDS
    while time.process_time() < end:
        sum(number & 3 for number in range(100))
    return 0


# May hold a lock


def loop_after_sqlite() -> None:
    """Alone in its process: what is interrupted meanwhile is this."""
    connection = sqlite3.connect(":memory:")
    connection.create_function("compute", 0, compute)
    before = preemptor.preemptions
    assert connection.execute("select compute()").fetchone() == (0,)
    assert preemptor.preemptions == before, "interrupted in a callback from C"
    compute()


# Hold the interpreter's lock only


def loop() -> None:
    compute()


def sort_key() -> None:
    assert sorted([1], key=compute) == [1]


def substitution() -> None:
    def replaced(_found: re.Match[str]) -> str:
        return str(compute())

    assert re.sub("x", replaced, "x") == "0"


def scope() -> None:
    with use_scope("out"):
        compute()
        put_text("computed")


def open_file() -> None:
    with tempfile.TemporaryFile("w+") as file:
        file.write("a line\n" * 1000)
        compute()
        file.seek(0)
        for line in file:
            assert line == "a line\n"


def generator() -> None:
    def numbers() -> Any:
        yield compute()

    assert list(numbers()) == [0]


PROGRAMS: dict[str, Callable[[], None]] = {
    each.__name__: each
    for each in (loop_after_sqlite, loop, sort_key, substitution, scope, open_file, generator)
}


if __name__ == "__main__":
    concurrently(PROGRAMS[sys.argv[1]], int(sys.argv[2]))
