"""Tasks that are faster than their page."""

from __future__ import annotations

import gevent
import pytest

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException
from greenio.output import put_text
from greenio.protocol.frames import Up
from greenio.runtime.sessions.back_pressure import BackPressure
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.fake_session import FakeSession, FakeTask
from tests.support.waiting import wait_until


def test_a_task_that_outruns_its_page_waits_and_wakes_at_the_end(monkeypatch):
    log = []

    def app():
        try:
            while True:
                put_text("x" * 1000)
                log.append(1)
        finally:
            log.append("woken")

    sessions = SessionRegistry()
    connection, page = memory_pair(NoReceiver())
    session = sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: session.channel.is_full)
    assert 500 < len(log) < 3000, "about a megabyte"
    count = len(log)
    for _ in range(20):  # turns of the hub, in which it could go on
        gevent.sleep(0)
    assert len(log) == count
    session.close(CloseReason.LEFT)
    wait_until(lambda: log[-1] == "woken")
    assert sessions.close_all(timeout=5)
    assert page is not None


def filled() -> FakeSession:
    session = FakeSession()
    session.channel.attach(0.0)
    session.channel.push(b"x" * limits.OUTBOX_HIGH_BYTES)
    session.channel.frame_to_send()
    return session


def acknowledge(session: FakeSession) -> None:
    session.channel.receive(Up(a=session.channel.outbox.sent))


def test_a_task_goes_on_when_the_page_has_caught_up() -> None:
    session = filled()
    pressure = BackPressure(session)

    def page_reads() -> None:
        pressure.wake_if_drained()
        assert task.woken == 0, "nothing is read yet"
        acknowledge(session)
        pressure.wake_if_drained()
        assert task.woken == 1

    task = FakeTask(page_reads)
    pressure.wait(task)
    pressure.wake_if_drained()
    assert task.woken == 1, "nobody waits any more"


def test_a_task_that_wakes_too_early_waits_on_and_is_woken_once() -> None:
    session = filled()
    pressure = BackPressure(session)
    rounds = iter((lambda: None, lambda: None, lambda: acknowledge(session)))
    task = FakeTask(lambda: next(rounds)())
    pressure.wait(task)
    pressure.wake_if_drained()
    assert task.woken == 1


def test_a_waiting_task_is_refused_when_the_session_ends() -> None:
    session = filled()

    def end() -> None:
        session.closed = task.session.closed = True

    task = FakeTask(end)
    with pytest.raises(SessionClosedException):
        BackPressure(session).wait(task)
