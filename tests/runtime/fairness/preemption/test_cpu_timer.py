"""The timer of CPU time: when it fires, and when it must not be started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from greenio.runtime.fairness.preemption.cpu_timer import CpuTimer, Repeat


@pytest.fixture
def timer() -> Iterator[CpuTimer]:
    timer = CpuTimer(0.005)
    yield timer
    timer.stop()
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)


def compute(until: list[int], count: int) -> None:
    end = time.monotonic() + 20
    while len(until) < count:
        assert time.monotonic() < end


def test_it_fires_again_and_again_while_the_process_computes(timer: CpuTimer) -> None:
    seen: list[int] = []
    timer.start(lambda number, _frame: seen.append(number))
    compute(seen, 3)
    assert set(seen) == {signal.SIGVTALRM}
    assert timer.active


def test_after_stopping_nothing_comes_any_more(timer: CpuTimer) -> None:
    seen: list[int] = []
    timer.start(lambda number, _frame: seen.append(number))
    timer.stop()
    timer.stop()
    assert not timer.active
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    signal.raise_signal(signal.SIGVTALRM)
    assert seen == []


def test_a_handler_may_ask_for_the_signal_once_more(timer: CpuTimer) -> None:
    seen: list[int] = []

    def handle(number: int, _frame: object) -> Repeat | None:
        seen.append(number)
        return Repeat() if len(seen) < 3 else None

    signal.signal(signal.SIGVTALRM, handle)
    signal.raise_signal(signal.SIGVTALRM)
    compute(seen, 3)
    assert len(seen) == 3


def test_what_is_used_already_is_an_obstacle(timer: CpuTimer) -> None:
    assert timer.obstacle() is None
    timer.start(lambda _number, _frame: None)
    assert timer.obstacle() == "other code handles SIGVTALRM"
    signal.signal(signal.SIGVTALRM, signal.SIG_IGN)
    assert timer.obstacle() == "other code uses the timer of CPU time"


def test_another_thread_than_the_main_one_is_an_obstacle(timer: CpuTimer) -> None:
    found: list[str | None] = []
    thread = threading.Thread(target=lambda: found.append(timer.obstacle()))
    thread.start()
    thread.join()
    assert found == ["signals reach the main thread only, and the server runs in another one"]


REPLACED = """
import os, sys
from greenio.runtime.fairness.preemption.cpu_timer import CpuTimer

CpuTimer(0.005).start(lambda number, frame: None)
computing = "sum(range(30_000_000)); print('done')"
os.CALL
"""


@pytest.mark.parametrize(
    "call",
    [
        "execv(sys.executable, [sys.executable, '-c', computing])",
        "execlp(sys.executable, sys.executable, '-c', computing)",
        "execvpe(sys.executable, [sys.executable, '-c', computing], dict(os.environ))",
    ],
)
def test_a_program_that_replaces_the_process_has_no_timer(call: str) -> None:
    command = [sys.executable, "-c", REPLACED.replace("CALL", call)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, "done\n")


def test_the_timer_goes_on_when_the_process_cannot_be_replaced(timer: CpuTimer) -> None:
    seen: list[int] = []
    execv = os.execv
    timer.start(lambda number, _frame: seen.append(number))
    with pytest.raises(FileNotFoundError):
        os.execv("/no/such/program", ["x"])
    compute(seen, 1)
    timer.stop()
    assert os.execv is execv
