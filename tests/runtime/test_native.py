"""The primitives of native threads, in a process that is patched and in one that is not."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import gevent
import pytest
from gevent.event import Event

from greenio.runtime.native import call_in_hub, native_ident, native_lock, start_native_thread

IN_A_PATCHED_PROCESS = """
import greenio  # patches
import _thread, time
import gevent
from gevent.monkey import is_module_patched
from greenio.runtime.native import native_ident, native_lock, native_rlock, native_sleep, start_native_thread

assert is_module_patched("threading")
lock = native_lock()
assert type(lock) is not type(_thread.allocate_lock())
lock.acquire()

idents = []
def work():
    native_sleep(0.01)
    idents.append(native_ident())
    lock.release()

start_native_thread(work)
with native_rlock():
    lock.acquire()  # blocks the whole thread until another native thread releases it
assert idents != [native_ident()]
assert gevent.spawn(native_ident).get() == native_ident()
"""


def test_nothing_of_it_is_patched_in_a_patched_process() -> None:
    subprocess.run(
        [sys.executable, "-c", IN_A_PATCHED_PROCESS],
        env={"GREENIO_PATCH": "1", "PYTHONPATH": "."},
        check=True,
        timeout=30,
    )


def test_a_thread_gets_its_arguments_and_a_number_of_its_own() -> None:
    done = native_lock()
    done.acquire()
    seen: list[Any] = []

    def work(*args: str) -> None:
        seen.extend([native_ident(), *args])
        done.release()

    start_native_thread(work, "a", "b")
    assert done.acquire(timeout=10)
    assert seen[1:] == ["a", "b"]
    assert seen[0] != native_ident()


def test_a_foreign_thread_calls_in_the_hub() -> None:
    arrived, seen = Event(), []

    def arrive(word: str) -> None:
        seen.append((native_ident(), word))
        arrived.set()

    start_native_thread(call_in_hub, gevent.get_hub().loop, arrive, "hello")
    assert arrived.wait(10)
    assert seen == [(native_ident(), "hello")]


def test_a_destroyed_loop_is_a_value_error() -> None:
    loop = gevent.get_hub().loop.__class__(default=False)
    loop.destroy()
    with pytest.raises(ValueError, match="destroyed"):
        call_in_hub(loop, print)
