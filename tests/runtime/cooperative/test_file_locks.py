"""Locks of files: waiting for one lets others run."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

PRELUDE = """
from fcntl import flock, lockf, LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN  # before greenio, whose repair reaches them
from os import lockf as os_lockf, F_LOCK, F_ULOCK
import subprocess, sys, time
import greenio
import gevent
from tests.support.scripts.concurrently import Ticker
from greenio import offload
from greenio.runtime.native import native_sleep

HOLDER = '''
import fcntl, sys, time
with open(sys.argv[1], "r+") as file:
    getattr(fcntl, sys.argv[2])(file, fcntl.LOCK_EX)
    print("held", flush=True)
    time.sleep(0.3)
'''

def held_elsewhere(kind):
    process = subprocess.Popen([sys.executable, "-c", HOLDER, path, kind], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"held\\n"

path = sys.argv[1]
open(path, "w").close()
file = open(path, "r+")
"""


def outcome(tmp_path: Path, script: str) -> list[str]:
    path = write(tmp_path, PRELUDE + script)
    done = run(path, str(tmp_path / "locked"))
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_others_run_while_another_process_has_the_lock(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
for kind, lock in (("flock", lambda: flock(file, LOCK_EX)), ("flock", lambda: flock(file.fileno(), LOCK_SH)),
                   ("lockf", lambda: lockf(file, LOCK_EX, 0, 0)), ("lockf", lambda: os_lockf(file.fileno(), F_LOCK, 0))):
    held_elsewhere(kind)
    ticker, begun = Ticker(), time.monotonic()
    lock()
    ticks = ticker.stop()
    print(time.monotonic() - begun > 0.1, ticks["ticks"] > 10)
    flock(file, LOCK_UN)
    os_lockf(file.fileno(), F_ULOCK, 0)
""",
    )
    assert lines == ["True True"] * 4


def test_who_does_not_want_to_wait_is_refused_at_once(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
held_elsewhere("flock")
begun = time.monotonic()
try:
    flock(file, LOCK_EX | LOCK_NB)
except BlockingIOError:
    print(time.monotonic() - begun < 0.1)
""",
    )
    assert lines == ["True"]


def test_a_loop_does_not_leave_others_behind(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
def work(name):
    with open(path, "r+") as own:
        for _ in range(3):
            flock(own, LOCK_EX)
            print(name)
            gevent.sleep(0.005)
            flock(own, LOCK_UN)

gevent.joinall([gevent.spawn(work, name) for name in "abc"], raise_error=True)
""",
    )
    assert set(lines[:6]) == {*"abc"}  # each loop alone would have been faster


def test_a_lock_that_ends_with_its_file_is_noticed(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
flock(file, LOCK_EX)
gevent.spawn_later(0.05, file.close)
with open(path, "r+") as own:
    flock(own, LOCK_EX)
print("got it")
""",
    )
    assert lines == ["got it"]


def test_coroutines_of_other_sessions_go_on(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
import asyncio, sqlite3
from greenio.testing import Visit
ticks, locked = [], []

async def tick():
    while not locked:
        await asyncio.sleep(0.002)
        ticks.append(time.monotonic())

async def wait():
    flock(file, LOCK_EX)
    with sqlite3.connect(path + ".db") as connection:
        connection.execute("create table numbers (number)")
    locked.append(True)

held = sqlite3.connect(path + ".db", isolation_level=None)
held.execute("begin immediate")
held_elsewhere("flock")
gevent.spawn_later(0.4, held.rollback)
visits = [Visit(tick, timeout=20), Visit(wait, timeout=20)]
for visit in visits:
    visit.wait(lambda: not visit.session.tasks)
print(len(ticks) > 20, max(after - before for before, after in zip(ticks, ticks[1:])) < 0.15)
""",
    )
    assert lines == ["True True"]


def test_a_native_thread_waits_natively(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
held_elsewhere("flock")
ticker = Ticker()
offload(flock, file, LOCK_EX)
print(ticker.stop()["ticks"] > 10)
""",
    )
    assert lines == ["True"]


def test_what_is_no_lock_fails_as_ever(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        """
for call in (lambda: flock(file, 0), lambda: flock(9999, LOCK_EX), lambda: flock("x", LOCK_EX)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__)
""",
    )
    assert lines == ["OSError", "OSError", "TypeError"]
