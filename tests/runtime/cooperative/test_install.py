"""Programs that stood for ever when a task was pre-empted with a native lock in its hands."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.servers.script_process import run


def report(program: str, sessions: int, *options: str) -> dict[str, Any]:
    done = run("-m", "tests.support.scripts.blocking_programs", program, str(sessions), *options, seconds=100)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert (found["errors"], found["finished"]) == ([], sessions)
    return found


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("program", "sessions"), [("flock", 8), ("sqlite", 12), ("semaphores", 2)])
def test_a_task_that_is_pre_empted_with_the_lock_holds_nobody_up(program: str, sessions: int) -> None:
    found = report(program, sessions, "preempt")
    assert found["preemptions"] > 0
    assert found["ticks"] > 10


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("program", "sessions"), [("flock", 8), ("sqlite", 12)])
def test_pre_emption_costs_a_program_with_locks_no_time(program: str, sessions: int) -> None:
    ratios: list[float] = []
    while not ratios or ratios[-1] >= 1.5:  # other load, or a slow disk, may strike one of the two
        assert len(ratios) < 3, ratios
        ratios.append(report(program, sessions, "preempt")["seconds"] / report(program, sessions)["seconds"])
