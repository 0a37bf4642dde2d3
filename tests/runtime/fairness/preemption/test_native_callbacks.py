"""A task is not parked where C code has called it and may hold a lock; everywhere else it still is."""

from __future__ import annotations

import ctypes
import json
import logging
from typing import Any

import gevent
import pytest

from greenio.runtime.fairness.preemption import Preemptor, native_callbacks
from greenio.runtime.fairness.preemption.native_callbacks import NativeCallbacks, counting_places
from tests.support.servers.script_process import run

#: CPU milliseconds for which others wait at most where tasks are interrupted. The timer fires every 10.
LONGEST_GAP = 60


def report(script: str, program: str, sessions: int, *options: str) -> dict[str, Any]:
    done = run("-m", f"tests.support.scripts.{script}", program, str(sessions), *options)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert (found["errors"], found["finished"]) == ([], sessions)
    return found


@pytest.mark.parametrize("program", ["loop", "sort_key", "substitution", "scope", "open_file", "generator"])
def test_others_are_served_while_three_compute(program: str) -> None:
    found = report("called_from_c", program, 3)
    assert found["preemptions"] > 10
    assert found["ticks"] > 10, found


def test_a_function_that_sqlite_calls_is_not_interrupted_and_what_follows_is() -> None:
    found = report("called_from_c", "loop_after_sqlite", 1)
    assert found["preemptions"] > 10
    assert found["cpu_gap_max_ms"] > LONGEST_GAP, found


@pytest.mark.parametrize("sessions", [2, 6])
def test_tasks_share_a_native_lock_that_is_held_in_a_callback(sessions: int) -> None:
    """The tasks deadlocked when one was parked in lxml's callback. The loop beside them is interrupted."""
    found = report("blocking_programs", "xpath", sessions, "preempt")
    assert found["ticks"] > 2
    assert found["preemptions"] > 2  # a fast machine computes for a tenth of a second only


def test_a_callback_is_seen_from_the_hub_and_from_its_tasks() -> None:
    callbacks = NativeCallbacks()
    assert callbacks.in_progress()  # not known yet
    assert callbacks.find_counter()
    callbacks.calibrate(gevent.get_hub().loop)
    assert callbacks.in_progress()
    seen: list[bool] = []
    look = ctypes.CFUNCTYPE(None)(lambda: seen.append(callbacks.in_progress()))

    def task() -> None:
        seen.append(callbacks.in_progress())
        look()
        sorted([1], key=lambda _: seen.append(callbacks.in_progress()))
        gevent.sleep(0)
        seen.append(callbacks.in_progress())

    gevent.spawn(task).join()
    assert seen == [False, True, False, False]


def test_the_counter_is_what_goes_up_and_back_every_time() -> None:
    still = [7] * 64
    up = [8, 8, *still[2:]]
    assert counting_places([(still, up, still)]) == [0, 1]
    assert counting_places([(still, up, still), (still, [8, *still[1:]], still)]) == [0]
    assert counting_places([(still, up, up)]) == []


@pytest.mark.parametrize("places", [[], [34, 35]])
def test_without_exactly_one_counter_nothing_is_interrupted(
    places: list[int], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(native_callbacks, "counting_places", lambda _: places)
    preemptor = Preemptor()
    with caplog.at_level(logging.WARNING):
        assert not preemptor.start()
    assert not preemptor.active
    assert "not pre-empted" in caplog.text


def test_without_the_interpreters_api_nothing_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(ctypes, "pythonapi")
    assert not NativeCallbacks().find_counter()
