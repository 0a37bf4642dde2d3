"""Run as a script: tasks block the thread in system calls that gevent does not patch.

python -m tests.support.scripts.blocking_calls NAME SESSIONS      prints a line of JSON
"""

from __future__ import annotations

from tests.support.scripts.concurrently import concurrently  # first: it patches

# isort: split
import os
import sys
import time
from collections.abc import Callable

import gevent

from greenio.runtime.native import native_sleep, start_native_thread

#: Seconds for which each call blocks.
SECONDS = 3.0


def pipe() -> tuple[int, int]:
    """A pipe into which a native thread writes after a while."""
    reader, writer = os.pipe()

    def write() -> None:
        native_sleep(SECONDS)
        os.write(writer, b"a line\n")
        os.close(writer)

    start_native_thread(write)
    return reader, writer


def loop() -> None:
    """To show that tasks are interrupted at all."""
    end = time.process_time() + 0.5
    while time.process_time() < end:
        pass


def read() -> None:
    reader, _ = pipe()
    assert os.read(reader, 100) == b"a line\n"
    os.close(reader)


def time_out() -> None:
    reader, _ = pipe()
    begun = time.monotonic()
    with gevent.Timeout(0.4, False):
        os.read(reader, 100)
        raise AssertionError("not interrupted")
    assert time.monotonic() - begun < SECONDS * 0.9


def buffered() -> None:
    """The others use the file meanwhile: they wait, and get no error."""
    global shared
    if shared is None:
        shared = os.fdopen(pipe()[0], "rb")
        assert shared.readline() == b"a line\n"
    else:
        assert shared.readline() == b""


shared = None
PROGRAMS: dict[str, Callable[[], None]] = {each.__name__: each for each in (loop, read, time_out, buffered)}


if __name__ == "__main__":
    concurrently(PROGRAMS[sys.argv[1]], int(sys.argv[2]))
