"""Pre-emption: whatever tasks compute, results stay exact, and others are served meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.support.servers.app_process import run_app
from tests.support.servers.live import visiting

SCRIPTS = Path(__file__).resolve().parents[2] / "support" / "scripts"


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
