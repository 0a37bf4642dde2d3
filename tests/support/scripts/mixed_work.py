"""A hunt for deadlocks: sessions that do all that blocks, in random order, beside a machine that computes.

    python -m tests.support.scripts.mixed_work [--seconds 300] [--sessions 30] [--load 2] [--seed N]

Prints a line of JSON. Exits with 1, and says where everything stands, when a session does not come to its end, fails, or a
count is wrong.
"""

from __future__ import annotations

from tests.support.scripts.concurrently import concurrently  # first: it patches

# isort: split
import argparse
import asyncio
import faulthandler
import fcntl
import importlib
import json
import logging
import multiprocessing
import queue
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import gevent
import gevent.util
import sqlalchemy

from greenio import offload
from greenio.server.lifecycle.server import Server
from greenio.server.options import ServerOptions

#: In memory if possible: a disk's pauses are no deadlocks.
folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
#: How often each kind of work was done.
done: Counter[str] = Counter()
#: Seconds beyond its time until a session counts as stuck.
PATIENCE = 120
#: Seconds to wait for a database. On a machine that hardly gets on, a minute is not enough, and is no deadlock.
DATABASE_SECONDS = 600


def compute(count: int = 5_000) -> int:
    return sum(number & 3 for number in range(count))


# Files and databases

files = [folder / f"counter-{number}" for number in range(3)]


def flock() -> None:
    with open(random.choice(files), "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        value = int(file.read() or 0)
        compute()
        file.seek(0)
        file.write(str(value + 1))


def flocked() -> int:
    return sum(int(path.read_text() or 0) for path in files)


def transaction(path: Path) -> None:
    connection = sqlite3.connect(path, timeout=DATABASE_SECONDS)
    with connection:
        connection.execute("update counter set value = value + 1")
        compute()
        connection.executemany("insert into seen values (?)", ((number,) for number in range(3)))
    connection.close()


def stored(path: Path) -> int:
    connection = sqlite3.connect(path)
    (value,) = connection.execute("select value from counter").fetchone()
    (rows,) = connection.execute("select count(*) from seen").fetchone()
    connection.close()
    assert rows == 3 * value, (rows, value)
    return int(value)


def make_database(name: str, journal: str) -> Path:
    path = folder / name
    connection = sqlite3.connect(path)
    connection.execute(f"pragma journal_mode = {journal}")
    connection.executescript(
        "create table counter (value); create table seen (number); insert into counter values (0);"
    )
    connection.close()
    return path


plain = make_database("plain.db", "delete")
wal = make_database("wal.db", "wal")
alchemy = make_database("alchemy.db", "wal")
engine = sqlalchemy.create_engine(
    f"sqlite:///{alchemy}", connect_args={"timeout": DATABASE_SECONDS}, pool_timeout=DATABASE_SECONDS
)


def sqlalchemy_transaction() -> None:
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("update counter set value = value + 1"))
        compute()
        for number in range(3):
            connection.execute(sqlalchemy.text("insert into seen values (:n)"), {"n": number})


# Logging, queues, locks

logger = logging.getLogger("mixed")
logger.propagate = False
log_file = folder / "log"
logger.addHandler(logging.FileHandler(log_file))
logger.setLevel(logging.INFO)


def log() -> None:
    logger.info("line %s", compute())
    # What loggers know of their levels is forgotten: the next call needs the lock of all of logging.
    logging.getLogger("other").setLevel(logging.INFO)


def logged() -> int:
    return len(log_file.read_text().splitlines())


work: queue.Queue[int] = queue.Queue(maxsize=5)
worked_lock = threading.Lock()
worked = 0


def consume() -> None:
    global worked
    while True:
        number = work.get()
        with worked_lock:
            worked += number
        compute(500)
        work.task_done()


def queues() -> None:
    work.put(1)
    if random.random() < 0.2:
        work.join()


def queued() -> int:
    work.join()
    return worked


thread_lock = threading.Lock()
process_lock = multiprocessing.Lock()
locked = {"lock": 0, "semaphore": 0, "offload": 0}


def increase(kind: str, lock: threading.Lock) -> None:
    with lock:
        before = locked[kind]
        compute()
        locked[kind] = before + 1


def offloaded() -> None:
    time.sleep(0.001)  # the native thread has a hub of its own from now on
    increase("offload", thread_lock)
    logging.getLogger("other").info("from a thread")


# Processes, asyncio, imports, requests


def processes() -> None:
    number = random.randrange(1000)
    found = subprocess.run(["/bin/sh", "-c", f"echo {number}"], capture_output=True, text=True, check=True)
    assert found.stdout == f"{number}\n", found


async def gathered() -> int:
    async def one(number: int) -> int:
        await asyncio.sleep(0.001 * number)
        return await asyncio.to_thread(compute, 10) - 13 + number

    async def two() -> int:
        process = await asyncio.create_subprocess_exec("/bin/echo", "5", stdout=subprocess.PIPE)
        output, _ = await process.communicate()
        return int(output)

    return sum(await asyncio.gather(one(1), one(2), two()))


def loops() -> None:
    assert asyncio.run(gathered()) == 8


MODULES = 40


def write_modules() -> None:
    sys.path.insert(0, str(folder))
    for number in range(MODULES):
        (folder / f"mixed_{number}.py").write_text(
            "import time, sys\n"
            "from tests.support.scripts import mixed_work_counts\n"
            f"mixed_work_counts.executed.append({number})\n"
            "time.sleep(0.005)\n"
            f"{'import mixed_' + str(number - 1) if number % 3 else ''}\n"
            "value = sum(range(10_000))\n"
        )


def imports() -> None:
    number = min(done["imports"] // 3, MODULES - 1)
    assert importlib.import_module(f"mixed_{number}").value == 49_995_000


server: Server


def requests() -> None:
    with urllib.request.urlopen(server.url, timeout=100) as answer:
        assert answer.status == 200


def in_offload() -> None:
    offload(offloaded)


#: What is done, and what counts it independently where something can.
KINDS: dict[str, tuple[Callable[[], object], Callable[[], int] | None]] = {
    "flock": (flock, flocked),
    "sqlite": (lambda: transaction(plain), lambda: stored(plain)),
    "wal": (lambda: transaction(wal), lambda: stored(wal)),
    "sqlalchemy": (sqlalchemy_transaction, lambda: stored(alchemy)),
    "logging": (log, logged),
    "queues": (queues, queued),
    "lock": (lambda: increase("lock", thread_lock), lambda: locked["lock"]),
    "semaphore": (lambda: increase("semaphore", process_lock), lambda: locked["semaphore"]),  # type: ignore[arg-type]
    "offload": (in_offload, lambda: locked["offload"]),
    "processes": (processes, None),
    "asyncio": (loops, None),
    "imports": (imports, None),
    "requests": (requests, None),
}


def mixed(seconds: float) -> None:
    end = time.monotonic() + seconds
    kinds = list(KINDS)
    while time.monotonic() < end:
        random.shuffle(kinds)
        for kind in kinds:
            KINDS[kind][0]()
            done[kind] += 1


@contextmanager
def computing(processes: int) -> Iterator[None]:
    """Other processes that compute meanwhile."""
    started = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def say_where_everything_stands() -> None:
    faulthandler.dump_traceback(all_threads=True)
    gevent.util.print_run_info(file=sys.stderr)


def main() -> int:
    global server
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--load", type=int, default=2)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    random.seed(options.seed)
    write_modules()
    for path in files:
        path.touch()
    for _ in range(2):
        threading.Thread(target=consume, daemon=True).start()
    server = Server(lambda: None, ServerOptions(host="127.0.0.1"))
    server.start()
    faulthandler.dump_traceback_later(options.seconds + 2 * PATIENCE, exit=True)  # nothing moves at all
    stuck = gevent.spawn_later(options.seconds + PATIENCE - 5, say_where_everything_stands)
    with computing(options.load):
        concurrently(lambda: mixed(options.seconds), options.sessions, timeout=options.seconds + PATIENCE)
    stuck.kill()
    from tests.support.scripts import mixed_work_counts

    executed = Counter(mixed_work_counts.executed)
    wrong = {kind: (count(), done[kind]) for kind, (_, count) in KINDS.items() if count is not None}
    wrong = {kind: pair for kind, pair in wrong.items() if pair[0] != pair[1]}
    print(
        json.dumps({"seed": options.seed, "done": done, "wrong": wrong, "imported": len(executed)}),
        flush=True,
    )
    shutil.rmtree(folder)
    return 1 if wrong or set(executed.values()) != {1} else 0


if __name__ == "__main__":
    sys.exit(main())
