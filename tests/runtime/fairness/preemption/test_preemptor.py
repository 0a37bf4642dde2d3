"""Pre-emption: whatever tasks compute, results stay exact, and others are served meanwhile."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gevent
import pytest

from greenio.output import put_button
from greenio.protocol import commands
from greenio.runtime.fairness.preemption import Preemptor
from greenio.runtime.tasks.task_runner import run_task
from greenio.testing import Visit
from tests.support.servers.app_process import run_app
from tests.support.servers.live import visiting

SCRIPTS = Path(__file__).resolve().parents[3] / "support" / "scripts"


def run(script: str, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GREENIO_")}
    outcome = subprocess.run(
        [sys.executable, str(SCRIPTS / script), *arguments],
        capture_output=True,
        text=True,
        timeout=50,
        env=environment,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


def test_tasks_that_are_interrupted_everywhere_come_to_exact_results() -> None:
    found = json.loads(run("computing.py", "2"))
    assert found["errors"] == []
    assert found["preemptions"] > 10
    assert min(found["rounds"].values()) > 0


def test_tasks_that_are_killed_while_they_compute_clean_up() -> None:
    assert run("kill_computing.py").split() == [
        "only_a_loop",
        "calls_into_c",
        "a_condition",
        "an_iterator",
        "a_context_manager",
    ]


BURN = """
def app():
    if input("What?") == "burn":
        put_text("burning")
        end = time.process_time() + 1.5
        while time.process_time() < end: pass
        log.append("burnt")
    else:
        for number in range(5):
            put_text(number, input("More?"))
        log.append("served")
"""


def test_a_task_that_computes_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    server = run_app(tmp_path, BURN)
    try:
        with visiting(server.address) as burning, visiting(server.address) as other:
            burning.answer("burn")
            burning.wait("output")
            other.answer("serve me")
            for _ in range(5):
                other.answer("x")
            assert server.wait_log(2) == ["served", "burnt"]
            assert "pre-empt" not in "\n".join(server.stderr)
    finally:
        server.stop()


def test_without_preemption_it_does(tmp_path: Path) -> None:
    server = run_app(tmp_path, BURN, preempt=False)
    try:
        with visiting(server.address) as burning, visiting(server.address) as other:
            burning.answer("burn")
            burning.wait("output")
            other.answer("serve me")
            for _ in range(5):
                other.answer("x")
            assert server.wait_log(2) == ["burnt", "served"]
    finally:
        server.stop()


def test_a_computing_task_can_be_ended(tmp_path: Path) -> None:
    server = run_app(
        tmp_path,
        """
        def app():
            put_text("computing")
            try:
                while True: pass
            finally: log.append("killed")
        """,
        orphan_timeout=1,
    )
    try:
        start = time.monotonic()
        with visiting(server.address) as page:
            page.wait("output")
            page.send({"t": "leave"})
        assert server.wait_log(1) == ["killed"]
        assert time.monotonic() - start < 30
    finally:
        server.stop()


@pytest.fixture
def preemptor() -> Iterator[Preemptor]:
    interrupting = Preemptor()
    interrupting.author_code_below(run_task.__code__, ends=True)
    assert interrupting.start()
    yield interrupting
    interrupting.stop()


def test_a_task_that_is_thrown_out_of_its_pause_is_resumed_by_nobody_else(preemptor: Preemptor) -> None:
    """It is parked by the pre-emptor most of the time when its time-out comes; then it sleeps undisturbed."""
    slept: list[float] = []

    def compute() -> None:
        with gevent.Timeout(0.15, False):
            while True:
                pass
        start = time.monotonic()
        gevent.sleep(0.3)  # a wake-up that is not its own would be an InvalidSwitchError
        slept.append(time.monotonic() - start)

    def app() -> None:
        put_button("compute", onclick=compute)

    with Visit(app) as page:
        for _ in range(3):
            page.click("compute")
        page.wait(lambda: len(slept) == 3, "all three")
        assert not preemptor._parked
        assert not [each for each in page.commands if isinstance(each, commands.Crash)]
    assert min(slept) > 0.25
    assert preemptor.preemptions


class SlowFile(io.RawIOBase):
    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        count = 0
        while count < 800_000:
            count += 1
        return len(data)


def test_tasks_share_a_buffered_file_that_is_written_in_python(preemptor: Preemptor) -> None:
    shared = io.BufferedWriter(SlowFile(), buffer_size=10)
    through: list[int] = []

    def write() -> None:
        for _ in range(5):
            shared.write(b"x" * 50)  # "reentrant call" if another one is inside
        through.append(1)

    def app() -> None:
        put_button("write", onclick=write)

    with Visit(app, timeout=20) as page:
        for _ in range(3):
            page.click("write")
        page.wait(lambda: len(through) == 3, "all three")
