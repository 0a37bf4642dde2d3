"""A task that blocks the thread in a system call is parked inside of it, so that others are served."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import gevent

from greenio.runtime.fairness.blocked_calls import BlockedCalls
from tests.support.servers.app_process import run_app
from tests.support.servers.live import visiting
from tests.support.servers.script_process import run

#: Milliseconds for which each call of the script blocks.
BLOCKED = 3000


def report(program: str) -> dict[str, Any]:
    done = run("-m", "tests.support.scripts.blocking_calls", program, "3")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert (found["errors"], found["finished"]) == ([], 3)
    return found


def test_computing_tasks_are_interrupted_as_before() -> None:
    found = report("loop")
    assert found["preemptions"] > 10
    assert found["ticks"] > 10, found


def test_others_are_served_while_three_read_a_pipe() -> None:
    found = report("read")
    assert found["gap_max_ms"] < BLOCKED / 2, found
    assert found["ticks"] > 20, found


def test_a_time_out_ends_a_call_that_blocks() -> None:
    assert report("time_out")["seconds"] < BLOCKED / 1000


def test_a_task_inside_a_buffered_file_is_not_parked() -> None:
    """Another one would get "reentrant call inside" from the file."""
    found = report("buffered")
    assert found["gap_max_ms"] > BLOCKED / 2, found


def test_a_signal_is_for_the_turn_of_the_hub_in_which_it_was_sent() -> None:
    calls = BlockedCalls()
    loop = gevent.get_hub().loop
    calls.start(loop)
    calls._iteration = loop.iteration
    assert calls.found()
    assert not calls.found()
    calls._iteration = loop.iteration
    gevent.sleep(0.001)
    assert not calls.found()


def test_no_signal_is_sent_to_a_hub_that_is_not_served() -> None:
    calls = BlockedCalls()
    loop = gevent.get_hub().loop
    calls.interrupt(loop)  # it would end the process
    calls.start(loop)
    calls.stop()
    calls.interrupt(loop)
    assert not calls.found()


def test_a_server_serves_others_while_a_task_blocks(tmp_path: Path) -> None:
    server = run_app(
        tmp_path,
        """
        import os

        def app():
            if input("What?") == "block":
                put_text("blocking")
                os.read(os.pipe()[0], 1)  # for ever
            else:
                for number in range(5):
                    put_text(number, input("More?"))
                log.append("served")
        """,
    )
    try:
        with visiting(server.address) as blocking, visiting(server.address) as other:
            blocking.answer("block")
            blocking.wait("output")
            other.answer("serve me")
            for _ in range(5):
                other.answer("x")
            assert server.wait_log(1) == ["served"]
    finally:
        server.stop()
