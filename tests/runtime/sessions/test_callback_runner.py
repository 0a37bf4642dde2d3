"""Runs of callbacks: in tasks of their own, as their mode allows, never after the end."""

from __future__ import annotations

from collections.abc import Callable

import gevent
import pytest
from gevent.event import Event

from greenio import limits
from greenio.protocol.errors import ProtocolViolation
from greenio.protocol.events import Click
from greenio.runtime.sessions.callback_runner import CallbackRunner
from greenio.runtime.sessions.callbacks import Callback
from tests.support.fake_session import FakeSession, FakeTask
from tests.support.waiting import wait_until


def callback_of(function: Callable[[object], object], *, serial: bool = False) -> Callback:
    return Callback(function, serial=serial, exclusive=False, name="callback")


def in_hub(function: Callable[[], object]) -> None:
    """Call the function as an event of a connection would."""
    done = Event()
    gevent.get_hub().loop.run_callback(lambda: (function(), done.set()))
    assert done.wait(10)


def test_a_click_runs_its_callback_with_the_value() -> None:
    session, seen = FakeSession(), []
    number = session.callbacks.register(seen.append)
    in_hub(lambda: CallbackRunner(session).click(Click(number, "value")))
    assert seen == ["value"]
    assert not session.tasks


def test_a_click_runs_before_anything_else_that_the_hub_has_queued() -> None:
    session, order = FakeSession(), []
    number = session.callbacks.register(order.append)

    def clicked() -> None:
        gevent.get_hub().loop.run_callback(order.append, "queued")
        CallbackRunner(session).click(Click(number, "clicked"))

    in_hub(clicked)
    wait_until(lambda: len(order) == 2)
    assert order == ["clicked", "queued"]


def test_clicks_on_what_is_gone_are_dropped() -> None:
    session, seen = FakeSession(), []
    number = session.callbacks.register(seen.append)
    session.callbacks.release([number])
    CallbackRunner(session).click(Click(number, 0))
    CallbackRunner(session).click(Click(99, 0))
    assert seen == []


def test_a_serial_callback_goes_on_with_the_next_event() -> None:
    session, seen, may_end = FakeSession(), [], Event()

    def slow(value: object) -> None:
        seen.append(value)
        may_end.wait()

    runner, callback = CallbackRunner(session), callback_of(slow, serial=True)
    runner.start(callback, 1)
    runner.start(callback, 2)
    wait_until(lambda: seen == [1])
    assert len(session.tasks) == 1
    may_end.set()
    wait_until(lambda: seen == [1, 2])
    wait_until(lambda: not session.tasks)


def test_a_callback_that_fails_does_not_keep_the_next_event_from_running() -> None:
    session, seen = FakeSession(), []

    def fails(value: object) -> None:
        seen.append(value)
        gevent.sleep(0)
        raise KeyError(value)

    runner, callback = CallbackRunner(session), callback_of(fails, serial=True)
    runner.start(callback, 1)
    runner.start(callback, 2)
    wait_until(lambda: session.crashes == 2)
    assert seen == [1, 2]


def test_no_event_that_waits_starts_after_the_end() -> None:
    session, seen, may_end = FakeSession(), [], Event()

    def slow(value: object) -> None:
        seen.append(value)
        may_end.wait()

    runner, callback = CallbackRunner(session), callback_of(slow, serial=True)
    runner.start(callback, 1)
    runner.start(callback, 2)
    wait_until(lambda: seen == [1])
    session.closed = True
    may_end.set()
    wait_until(lambda: not session.tasks)
    assert seen == [1]


def test_a_flood_of_callbacks_is_a_violation() -> None:
    session = FakeSession()
    session.tasks.running.extend(FakeTask() for _ in range(limits.INBOX_EVENTS))
    with pytest.raises(ProtocolViolation):
        CallbackRunner(session).start(callback_of(print), 0)
