"""The decisions of the master: small programs play its processes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from greenio.server.master.master import Master
from greenio.server.master.worker import State, Worker
from tests.support.manual_clock import ManualClock
from tests.support.waiting import wait_until

SERVES = """
import os, signal, socket
sender = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
sender.connect(os.environ["NOTIFY_SOCKET"])
sender.send(b"READY=1")
signal.pause()
"""


class Steps:
    """A master that is stepped by hand."""

    def __init__(self, folder: Path, count: int, program: str = SERVES) -> None:
        self.program = program
        self.folder = folder
        self.shown: list[str] = []
        self.master = Master(
            count,
            self.make,
            None,
            lambda worker: self.shown.append(worker.name),
            lambda: self.shown.append("all"),
        )

    def make(self, name: str, changed: Callable[[], object]) -> Worker:
        command = [sys.executable, "-c", self.program]
        return Worker(name, str(self.folder), command, dict(os.environ), 60, changed)

    def until(self, condition: Callable[[], object]) -> None:
        wait_until(lambda: (self.master.step(), condition())[1])

    @property
    def workers(self) -> dict[str, Worker]:
        return self.master.workers

    def pids(self) -> dict[str, int]:
        return {name: worker.pid for name, worker in self.workers.items()}

    def all_serve(self) -> bool:
        return all(worker.state is State.READY for worker in self.workers.values())


@pytest.fixture
def steps(tmp_path: Path) -> Iterator[Callable[..., Steps]]:
    made: list[Steps] = []

    def make(count: int, program: str = SERVES) -> Steps:
        made.append(Steps(tmp_path, count, program))
        return made[-1]

    yield make
    for each in made:
        each.master.stop()
        each.until(lambda each=each: not each.workers)  # type: ignore[misc]
    assert not list(tmp_path.iterdir())


def test_all_processes_start_and_are_shown(steps: Callable[..., Steps]) -> None:
    site = steps(2)
    site.until(lambda: "all" in site.shown)
    assert sorted(site.shown) == ["all", "w1", "w2"]
    assert site.all_serve()


def test_a_dead_process_starts_again_later_each_time(
    steps: Callable[..., Steps], manual_clock: ManualClock
) -> None:
    site = steps(1)
    site.until(lambda: "all" in site.shown)
    (worker,) = site.workers.values()
    for pause in (0.5, 1.0, 2.0):
        site.until(site.all_serve)
        worker.kill()
        site.until(lambda: worker.state is State.WAITING)
        assert worker.start_at - worker.since == pytest.approx(pause, abs=0.1)
        manual_clock.advance(pause)
    site.until(site.all_serve)
    manual_clock.advance(11)
    assert worker.restarts == 3
    worker.kill()
    site.until(lambda: worker.restarts == 4 and site.all_serve())
    assert worker.failures == 0


def test_processes_are_restarted_one_by_one(steps: Callable[..., Steps]) -> None:
    site = steps(3)
    site.until(lambda: "all" in site.shown)
    old = site.pids()
    site.master.restart_all()
    away: list[int] = []

    def all_new() -> bool:
        away.append(sum(worker.state is not State.READY for worker in site.workers.values()))
        return site.all_serve() and all(site.pids()[name] != old[name] for name in old)

    site.until(all_new)
    assert max(away) == 1
    assert [worker.failures for worker in site.workers.values()] == [0, 0, 0]


def test_the_number_of_processes_changes(steps: Callable[..., Steps]) -> None:
    site = steps(1)
    site.until(lambda: "all" in site.shown)
    site.master.resize(3)
    site.until(lambda: len(site.workers) == 3 and site.all_serve())
    kept = site.pids()
    site.master.resize(2)
    site.until(lambda: len(site.workers) == 2)
    assert site.pids() == {name: kept[name] for name in ("w1", "w2")}
    site.master.resize(0)
    site.until(site.all_serve)
    assert len(site.workers) == 2


def test_a_program_with_a_mistake_is_not_started_again_and_again(steps: Callable[..., Steps]) -> None:
    site = steps(2, "raise SystemExit(3)")
    wait_until(lambda: not site.master.step())
    assert not site.shown


def test_a_process_that_hangs_is_replaced(steps: Callable[..., Steps], manual_clock: ManualClock) -> None:
    site = steps(2)
    site.until(lambda: "all" in site.shown)
    old = site.pids()
    os.kill(old["w1"], signal.SIGSTOP)
    manual_clock.advance(50)
    site.workers["w2"]._last_sign = manual_clock.now()
    manual_clock.advance(11)
    site.until(lambda: site.all_serve() and site.pids()["w1"] != old["w1"])
    assert site.pids()["w2"] == old["w2"]
