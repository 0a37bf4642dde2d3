"""Queues, pools and pipes between processes: whoever waits for another process lets others run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.servers.live import visiting
from tests.support.servers.script_process import environment, run, write

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


SERVER = """
import logging, sys
from greenio import start_server
from greenio.output import put_text

logging.basicConfig(format="%(message)s")

def noisy():
    put_text("begins")
    for number in range(2000):
        sys.__stdout__.write(f"print {number} {'x' * 100}\\n")  # print() shows in the page
        logging.warning("log %s %s", number, "y" * 100)
    put_text("ends")

def calm():
    put_text("calm")

start_server([noisy, calm], host="127.0.0.1")
"""


def test_output_that_nobody_reads_holds_up_only_who_prints(tmp_path: Path) -> None:
    server = subprocess.Popen(
        [sys.executable, write(tmp_path, SERVER)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(),
    )
    assert server.stdout is not None
    try:
        address = re.search(rb"http://\S+/", server.stdout.readline())
        assert address is not None
        url = address[0].decode()
        with visiting(url, "?app=noisy") as noisy:
            noisy.wait("output")
            for _ in range(3):
                with visiting(url, "?app=calm") as calm:
                    calm.wait("output")
            assert noisy.texts == ["begins"]
            printed = iter(server.stdout.readline, b"log 1999 " + b"y" * 100 + b"\n")
            lines = [line.decode() for line in printed if line.startswith((b"print ", b"log "))]
            assert noisy.close_code() == 1000
            assert noisy.texts == ["begins", "ends"]
        expected = [(f"print {n} {'x' * 100}\n", f"log {n} {'y' * 100}\n") for n in range(2000)]
        assert lines == [line for pair in expected for line in pair][:-1]
        server.terminate()
        assert server.wait(20) == 0
    finally:
        server.kill()
        server.wait()
        server.stdout.close()
