"""Queues, pools and pipes between processes: whoever waits for another process lets others run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.script_process import run, write

SCRIPT = """
import greenio
import concurrent.futures, multiprocessing, sys, time
from greenio.testing import Visit

def square(number):
    time.sleep(0.1)
    return number * number

def answer(queue, connection):
    for number in range(3):
        time.sleep(0.05)
        queue.put((number, "x" * 100_000))
    connection.send(connection.recv() + "!")

def queue():
    queue, (own, other) = multiprocessing.Queue(), multiprocessing.Pipe()
    process = multiprocessing.Process(target=answer, args=(queue, other))
    process.start()
    assert [queue.get() for _ in range(3)] == [(number, "x" * 100_000) for number in range(3)]
    own.send("hi" * 1_000_000)
    assert own.recv() == "hi" * 1_000_000 + "!"
    process.join()
    assert process.exitcode == 0

def pool():
    with multiprocessing.Pool(2) as pool:
        assert pool.map(square, range(4)) == [0, 1, 4, 9]

def executor():
    with concurrent.futures.ProcessPoolExecutor(2) as executor:
        assert list(executor.map(square, range(4))) == [0, 1, 4, 9]

def manager():
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        shared["number"] = 1
        assert dict(shared) == {"number": 1}
        time.sleep(0.1)

def spawned():
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(abs, [-1, -2]) == [1, 2]

if __name__ == "__main__":
    from tests.support.scripts.concurrently import Ticker
    ticker = Ticker()
    visits = [Visit(globals()[sys.argv[1]], timeout=20) for _ in range(2)]
    for visit in visits:
        visit.wait(lambda: not visit.session.tasks)
    print(ticker.stop()["ticks"] > 30)
"""


@pytest.mark.parametrize("program", ["queue", "pool", "executor", "manager", "spawned"])
def test_others_run_meanwhile(tmp_path: Path, program: str) -> None:
    done = run(write(tmp_path, SCRIPT), program)
    assert (done.stdout, done.stderr) == ("True\n", "")
