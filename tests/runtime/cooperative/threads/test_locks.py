"""Locks of a patched process that tasks and native threads share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.script_process import run, write

SCRIPT = """
import greenio, gevent, logging, threading, time
from gevent import get_hub
from gevent.monkey import get_original

native_sleep = get_original("time", "sleep")
logging.basicConfig(handlers=[logging.StreamHandler()], format="%(message)s")
lock = {lock}
held = threading.Event()
got = []

def offloaded():
    time.sleep(0.001)  # this thread has a hub from now on
    with lock:
        held.set()
        native_sleep(0.2)
    while len(got) < 3:
        native_sleep(0.01)  # and never comes back to it

def without_hub():
    with lock:
        got.append("thread")

def task(name):
    with lock:
        got.append(name)

pool = get_hub().threadpool
first = pool.spawn(offloaded)
held.wait()
tasks = [gevent.spawn(task, name) for name in ("one", "two")]
other = pool.spawn(without_hub)
gevent.joinall([*tasks], timeout=10)
other.get(timeout=10)
first.get(timeout=10)
print(sorted(got))
"""


@pytest.mark.parametrize("lock", ["threading.Lock()", "threading.RLock()", "logging.root.handlers[0].lock"])
def test_who_waits_for_a_native_thread_is_told(tmp_path: Path, lock: str) -> None:
    done = run(write(tmp_path, SCRIPT.format(lock=lock)))
    assert done.stdout == "['one', 'thread', 'two']\n", done.stderr


# Threads take turns between any two instructions, so that a lock is taken between its release and the waking of a task.
RACE = """
import sys
import greenio, gevent, queue, random, threading, time
from gevent import get_hub

sys.setswitchinterval(1e-6)
end = time.monotonic() + 2
lock, nested, items = threading.Lock(), threading.RLock(), queue.Queue(5)
counts, sums = {"lock": 0, "nested": 0, "items": 0}, {"lock": 0, "nested": 0, "items": 0}

def add(name):
    count = counts[name]
    counts[name] = count + 1

def fight(seed):
    chance, mine = random.Random(seed), dict.fromkeys(counts, 0)
    while time.monotonic() < end:
        choice = chance.randrange(5)
        if choice == 0:
            with lock:
                add("lock")
            mine["lock"] += 1
        elif choice == 1:
            with nested, nested:
                add("nested")
            mine["nested"] += 1
        elif choice == 2 and lock.acquire(timeout=chance.random() * 0.002):
            add("lock")
            lock.release()
            mine["lock"] += 1
        elif choice == 3:
            try:
                items.put(1, timeout=0.001)
                mine["items"] += 1
            except queue.Full:
                pass
        elif choice == 4:
            try:
                items.get(timeout=0.001)
                mine["items"] -= 1
            except queue.Empty:
                pass
    with lock:
        for name, number in mine.items():
            sums[name] += number

def give_up():
    while time.monotonic() < end:
        with gevent.Timeout(0.001, False), lock:
            pass

pool = get_hub().threadpool
native = [pool.spawn(fight, seed) for seed in range(6)]
tasks = [gevent.spawn(fight, seed) for seed in range(6, 20)] + [gevent.spawn(give_up)]
gevent.joinall(tasks, timeout=60, raise_error=True)
for each in native:
    each.get(timeout=60)
counts["items"] = items.qsize()
print(counts == sums, all(task.dead for task in tasks))
"""


def test_tasks_and_native_threads_that_fight_for_locks_lose_nothing(tmp_path: Path) -> None:
    done = run(write(tmp_path, RACE))
    assert done.stdout == "True True\n", done.stderr


BEHAVIOUR = """
import greenio, gevent, multiprocessing, threading, time

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01), repr(lock)[:8])
for wrong in ({"blocking": False, "timeout": 1}, {"timeout": -2}, {"timeout": threading.TIMEOUT_MAX * 2}):
    try:
        lock.acquire(**wrong)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__)
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)

order = []

def wait(name):
    with lock:
        order.append(name)

lock.acquire()
tasks = [gevent.spawn(wait, name) for name in "abc"]
gevent.sleep(0)
tasks[0].kill()
lock.release()
gevent.joinall(tasks, timeout=10)
print(order)

waiting = gevent.spawn(wait, "parent")
lock.acquire()
gevent.sleep(0)
child = multiprocessing.get_context("fork").Process(target=lambda: (lock.release(), wait("child"), print(order[-1], flush=True)))
child.start()
child.join()
lock.release()
waiting.join(10)
print(order[-1])
"""


def test_it_behaves_as_the_lock_of_threading(tmp_path: Path) -> None:
    done = run(write(tmp_path, BEHAVIOUR))
    assert done.stdout.splitlines() == [
        "True True False False <locked ",
        *("ValueError", "ValueError", "OverflowError"),
        "release unlocked lock",
        "['b', 'c']",
        "child",
        "parent",
    ], done.stderr


HANDED_ON = """
import greenio, gevent, threading

lock = threading.Lock()
lock.acquire()
woken = gevent.spawn(lock.acquire)
behind = gevent.spawn(lock.acquire)
gevent.sleep(0)
lock.release()  # wakes the first, which is ended before it can go on
woken.kill()
print(behind.get(timeout=10))
"""


def test_who_is_ended_after_it_was_woken_wakes_the_next(tmp_path: Path) -> None:
    done = run(write(tmp_path, HANDED_ON))
    assert done.stdout == "True\n", done.stderr
