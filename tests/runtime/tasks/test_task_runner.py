"""Tasks from their start to their end, and deferred functions."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

import gevent
import pytest

from greenio.exceptions import SessionClosedException
from greenio.runtime.tasks.task_runner import run_app, run_deferred, spawn
from tests.support.fake_session import FakeSession
from tests.support.waiting import wait_until


def test_an_app_is_the_first_task_of_its_session() -> None:
    session, seen = FakeSession(), []
    run_app(session, lambda: seen.append(len(session.tasks)))
    wait_until(lambda: not session.tasks)
    assert seen == [1]
    assert session.tasks.coroutines is None


def test_an_app_does_not_run_before_its_page_is_attached() -> None:
    session, seen = FakeSession(), []
    session.sender.connection = None
    gevent.get_hub().loop.run_callback(run_app, session, lambda: seen.append("runs"))
    gevent.get_hub().loop.run_callback(lambda: seen.append("attached"))
    wait_until(lambda: len(seen) == 2)
    assert seen == ["attached", "runs"]


def test_a_coroutine_function_makes_a_coroutine_session() -> None:
    session, seen = FakeSession(), []

    async def app() -> None:
        seen.append(len(session.tasks))

    run_app(session, app)
    assert session.tasks.coroutines is not None
    wait_until(lambda: not session.tasks)
    assert seen == [1]


def crash() -> NoReturn:
    raise KeyError("crash")


def be_refused() -> NoReturn:
    raise SessionClosedException


def run_out_of_time() -> NoReturn:
    raise gevent.Timeout


@pytest.mark.parametrize(
    ("function", "crashes"), [(crash, 1), (run_out_of_time, 1), (be_refused, 0), (sys.exit, 0)]
)
def test_only_errors_of_the_app_are_reported(function: Any, crashes: int) -> None:
    session = FakeSession()
    spawn(session, function)
    wait_until(lambda: not session.tasks)
    assert session.crashes == crashes


def test_who_asked_for_it_learns_of_the_end_before_the_task_is_gone() -> None:
    session, seen = FakeSession(), []
    spawn(session, crash, ended=lambda: seen.append(len(session.tasks)))
    wait_until(lambda: not session.tasks)
    assert seen == [1]
    assert session.crashes == 1


def test_an_executor_runs_the_function_in_place_of_the_greenlet() -> None:
    session, seen = FakeSession(), []
    session.host.executor = lambda *call: seen.append(call)
    spawn(session, print, 1, 2)
    wait_until(lambda: not session.tasks)
    assert seen == [(session, print, (1, 2))]


def test_a_deferred_function_that_fails_does_not_keep_the_others_from_running(
    caplog: pytest.LogCaptureFixture,
) -> None:
    session, seen = FakeSession(), []
    functions = [crash, be_refused, sys.exit, run_out_of_time, lambda: seen.append("runs")]
    run_deferred(session, functions, lambda ended: seen.append(ended))
    assert seen == ["runs", session]
    assert sum("a deferred function failed" in each.getMessage() for each in caplog.records) == 3
    assert sum("the page, which is gone" in each.getMessage() for each in caplog.records) == 1


def test_deferred_functions_run_on_the_executor_too() -> None:
    session, seen = FakeSession(), []
    session.host.executor = lambda _session, function, args: seen.append((function, args))
    run_deferred(session, [print], lambda _ended: None)
    assert seen == [(print, ())]
