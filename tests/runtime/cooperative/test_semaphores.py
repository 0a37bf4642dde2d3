"""Locks and semaphores of multiprocessing."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

PRELUDE = """
import greenio
import multiprocessing, time
import gevent
from tests.support.scripts.concurrently import Ticker
from greenio import offload
"""


def outcome(tmp_path: Path, script: str) -> list[str]:
    done = run(write(tmp_path, PRELUDE + script))
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_others_run_while_one_waits(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
for lock in (multiprocessing.Lock(), multiprocessing.RLock(), multiprocessing.Semaphore(1)):
    def hold():
        with lock:
            gevent.sleep(0.1)
    holder = gevent.spawn(hold)
    gevent.sleep(0.01)
    ticker = Ticker()
    print(lock.acquire(False), lock.acquire(True, 0.02), lock.acquire(timeout=-1), lock.acquire())
    print(ticker.stop()["ticks"] > 10)
    lock.release()
    holder.get()
""",
    )
    assert lines == ["False False False True", "True"] * 3


def test_a_recursive_lock_belongs_to_one_greenlet(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
lock = multiprocessing.RLock()

def try_it():
    print(lock.acquire(False))
    try:
        lock.release()
    except AssertionError as error:
        print(error)

with lock, lock:
    gevent.spawn(try_it).join()
print(lock.acquire(False))
lock.release()
try:
    lock.release()
except AssertionError as error:
    print(error)
""",
    )
    refused = "attempt to release recursive lock not owned by thread"
    assert lines == ["False", refused, "True", refused]


def test_conditions_and_events_work_between_greenlets(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
condition, event = multiprocessing.Condition(), multiprocessing.Event()

def wait():
    with condition:
        print(condition.wait(5), event.wait(5))

waiting = [gevent.spawn(wait) for _ in range(2)]
gevent.sleep(0.05)
with condition:
    condition.notify_all()
event.set()
gevent.joinall(waiting, raise_error=True)
""",
    )
    assert lines == ["True True"] * 2


def test_a_lock_is_shared_with_other_processes(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
def hold(lock, held):
    with lock:
        with lock:
            held.set()
            time.sleep(0.2)

def check(method):
    context = multiprocessing.get_context(method)
    lock, held = context.RLock(), context.Event()
    with lock:
        process = context.Process(target=hold, args=(lock, held))
        process.start()
        print(held.wait(0.05))
    held.wait()
    ticker = Ticker()
    with lock:
        print(held.is_set(), ticker.stop()["ticks"] > 10)
    process.join()
    print(process.exitcode)

if __name__ == "__main__":
    for method in ("fork", "spawn"):
        gevent.spawn(check, method).get()
""",
    )
    assert lines == ["False", "True True", "0"] * 2


def test_a_native_thread_waits_natively(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
lock = multiprocessing.Lock()
lock.acquire()
gevent.spawn_later(0.1, lock.release)
ticker = Ticker()
print(offload(lock.acquire), ticker.stop()["ticks"] > 10)
""",
    )
    assert lines == ["True True"]
