"""Reports over TCP: who may send them, and how they end a computation. In an unpatched process, as the bridge is."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

SCRIPT = """
import pickle, time
from concurrent.futures import CancelledError
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from greenio.runtime.offload.pool import Role
from greenio.runtime.offload.report import report
from greenio.runtime.offload.reports_over_tcp import ReportReceiver, compute_and_report

got = []
receiver = ReportReceiver(lambda number, content: got.append((number, content)))

def halves():
    report(1, 2)
    report(2, 2)

def for_ever():
    while True:
        report(2, 2)
        time.sleep(0.001)

def outcome(function, place, number):
    succeeded, value = pickle.loads(compute_and_report(pickle.dumps((function, (), {})), place, number))
    return "ok" if succeeded else type(value).__name__

def until(condition):
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, got
        time.sleep(0.005)

print(outcome(halves, receiver.place, 7), Role.is_worker)
until(lambda: len(got) == 2)
print(got)
receiver.cancel(8)
print(outcome(for_ever, receiver.place, 8))
host, port, key = receiver.place
print(outcome(halves, (host, port, b"wrong"), 9), any(number == 9 for number, _ in got))
print(outcome(halves, (host, 1, key), 9))
"""


def test_the_story_of_a_receiver(tmp_path: Path) -> None:
    ended = run(write(tmp_path, SCRIPT), GREENIO_PATCH="0")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == [
        "ok True",
        "[(7, b'[1, 2]'), (7, b'[2, 2]')]",
        "CancelledError",
        "ok False",
        "ok",
    ]
