"""One process of a site: a small program plays it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gevent.subprocess import Popen

from greenio import limits
from greenio.server.master.worker import State, Worker
from tests.support.manual_clock import ManualClock
from tests.support.waiting import wait_until

#: A process that says it serves, and waits for its end.
SERVES = """
import os, signal, socket
sender = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
sender.connect(os.environ["NOTIFY_SOCKET"])
sender.send(b"READY=1")
print(os.environ["GREENIO_WORKER"], os.environ["GREENIO_HOST"], os.environ.get("WATCHDOG_USEC"), flush=True)
signal.pause()
"""


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    made = Worker("w1", str(tmp_path), [sys.executable, "-c", SERVES], dict(os.environ), 5, lambda: None)
    yield made
    made.kill()
    wait_until(lambda: not made.pid or made.ended() is not None)
    made.close()
    assert not list(tmp_path.iterdir())


def test_it_serves_when_it_says_so_and_waits_after_its_end(worker: Worker) -> None:
    assert (worker.state, worker.pid) == (State.WAITING, 0)
    worker.start()
    assert worker.state is not State.WAITING
    assert worker.pid
    wait_until(lambda: worker.state is State.READY)
    worker.stop()
    assert worker.state is State.STOPPING
    codes: list[int | None] = []
    wait_until(lambda: codes.append(worker.ended()) or codes[-1] is not None)
    assert codes[-1] == -15
    assert (worker.state, worker.pid) == (State.WAITING, 0)


def test_it_may_be_ready_before_its_start_returns(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    def begin(*args: Any, **named: Any) -> Any:
        process = Popen(*args, **named)
        wait_until(lambda: worker.state is State.READY)
        return process

    monkeypatch.setattr("greenio.server.master.worker.Popen", begin)
    worker.start()
    assert worker.state is State.READY


def test_silence_means_that_it_hangs(worker: Worker, manual_clock: ManualClock) -> None:
    worker.start()
    assert 0 < limits.WORKER_START_SECONDS - worker.next_check() < 20
    wait_until(lambda: worker.state is State.READY)
    assert not worker.is_hung()
    assert 0 < worker.next_check() <= 5
    manual_clock.advance(6)
    assert worker.is_hung()


def test_a_start_that_takes_too_long_counts_as_hung(worker: Worker, manual_clock: ManualClock) -> None:
    worker.start()
    manual_clock.advance(limits.WORKER_START_SECONDS + 1)
    assert worker.is_hung()
