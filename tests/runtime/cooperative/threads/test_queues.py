"""Queues, events and their kin in a patched process, shared by tasks and native threads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.script_process import run, write

SCRIPT = """
import greenio, gevent, queue, threading, time
from gevent import get_hub
from gevent.monkey import get_original

native_sleep = get_original("time", "sleep")
shared = {shared}
got = []

def first_wait():
    try:
        shared.{wait}(timeout=0.001)
    except queue.Empty:
        pass

def offloaded():
    first_wait()  # this thread has a hub from now on
    ready.append(True)
    while not waits:
        native_sleep(0.001)
    shared.{tell}
    while not got:
        native_sleep(0.001)  # and does not come back to it

def task():
    waits.append(True)
    got.append(shared.{wait}(timeout=20))

ready, waits = [], []
thread = get_hub().threadpool.spawn(offloaded)
while not ready:
    time.sleep(0.001)
gevent.spawn(task).join()
thread.get(timeout=10)
print(got)
"""


@pytest.mark.parametrize(
    ("shared", "wait", "tell", "got"),
    [
        ("threading.Event()", "wait", "set()", True),
        ("queue.Queue()", "get", "put(7)", 7),
        ("queue.PriorityQueue()", "get", "put(7)", 7),
        ("queue.SimpleQueue()", "get", "put(7)", 7),
        ("threading.Semaphore(0)", "acquire", "release()", True),
    ],
)
def test_a_task_is_told_by_a_native_thread(
    tmp_path: Path, shared: str, wait: str, tell: str, got: object
) -> None:
    done = run(write(tmp_path, SCRIPT.format(shared=shared, wait=wait, tell=tell)))
    assert (done.stdout, done.stderr) == (f"[{got}]\n", "")


def test_others_run_while_a_task_waits_for_a_queue(tmp_path: Path) -> None:
    script = """
    from queue import Empty, SimpleQueue
    from threading import Event
    import greenio, gevent, queue
    assert SimpleQueue is queue.SimpleQueue  # repaired
    for wait in (SimpleQueue().get, queue.LifoQueue().get, Event().wait):
        ticks = []
        ticker = gevent.spawn(lambda: [ticks.append(gevent.sleep(0.001)) for _ in range(1000)])
        try:
            wait(timeout=0.1)
        except Empty:
            pass
        ticker.kill()
        print(len(ticks) > 5)
    """
    done = run(write(tmp_path, script))
    assert (done.stdout, done.stderr) == ("True\n" * 3, "")


def test_to_tell_others_lets_nobody_run_before_the_teller_waits(tmp_path: Path) -> None:
    script = """
    import greenio, gevent, queue, threading
    ran = []

    def task():
        gevent.spawn(ran.append, 1)
        threading.Event().set()
        queue.Queue().put(1)
        queue.SimpleQueue().put(1)
        print(ran)

    gevent.spawn(task).join()
    """
    done = run(write(tmp_path, script))
    assert (done.stdout, done.stderr) == ("[]\n", "")
