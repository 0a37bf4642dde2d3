"""Sessions that are over: the grace of their tasks, deferred functions, and the page's farewell."""

from __future__ import annotations

from typing import Any

import pytest

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.runtime import clock
from greenio.runtime.sessions.ended_sessions import EndedSessions
from tests.support.fake_session import FakeConnection, FakeSession, FakeTask
from tests.support.manual_clock import ManualClock
from tests.support.waiting import wait_until


class EndedSession(FakeSession):
    """A session that is over."""

    def __init__(self, *, is_disconnected: bool = True) -> None:
        super().__init__()
        self.closed = True
        self.is_disconnected = is_disconnected
        self.reasons: list[CloseReason] = []

    def close(self, reason: CloseReason) -> None:
        self.reasons.append(reason)


class KillableTask(FakeTask):
    __slots__ = ("kills",)

    def __init__(self) -> None:
        super().__init__()
        self.kills = 0

    def end(self) -> None:
        self.kills += 1


@pytest.fixture
def forgotten() -> list[Any]:
    return []


@pytest.fixture
def ended(forgotten: list[Any]) -> Any:
    return EndedSessions(forgotten.append)


def test_a_session_without_tasks_and_page_is_forgotten_at_once(ended: Any, forgotten: list[Any]) -> None:
    session = EndedSession()
    ended.add(session)
    assert forgotten == [session]


def test_a_session_is_forgotten_after_its_last_task(ended: Any, forgotten: list[Any]) -> None:
    session, task = EndedSession(), FakeTask()
    session.tasks.running.append(task)
    ended.add(session)
    assert forgotten == []
    session.tasks.running.remove(task)
    ended.tasks_ended(session)
    assert forgotten == [session]


def test_a_session_is_forgotten_after_its_page_has_gone(ended: Any, forgotten: list[Any]) -> None:
    session = EndedSession(is_disconnected=False)
    ended.add(session)
    assert forgotten == []
    session.is_disconnected = True
    ended.disconnected(session)
    assert forgotten == [session]


def test_deferred_functions_run_once_after_the_last_task(ended: Any, forgotten: list[Any]) -> None:
    session, seen = EndedSession(), []
    session.tasks.defer(lambda: seen.append(session.tasks.deferring is not None))
    ended.add(session)
    assert forgotten == []
    wait_until(lambda: forgotten)
    assert seen == [True]
    assert session.tasks.deferring is None


def test_a_task_that_goes_on_is_killed_again_and_again(ended: Any, manual_clock: ManualClock) -> None:
    session, task = EndedSession(), KillableTask()
    session.tasks.running.append(task)
    ended.add(session)
    ended.tick(clock.now())
    assert task.kills == 0
    manual_clock.advance(limits.ORPHAN_TIMEOUT)
    ended.tick(clock.now())
    assert task.kills == 1
    manual_clock.advance(limits.CLOSE_GRACE)
    ended.tick(clock.now())
    assert task.kills == 2


def test_without_a_timeout_tasks_run_on_for_ever(forgotten: list[Any], manual_clock: ManualClock) -> None:
    ended = EndedSessions(forgotten.append, orphan_timeout=None)
    session, task = EndedSession(), KillableTask()
    session.tasks.running.append(task)
    ended.add(session)
    manual_clock.advance(1e9)
    ended.tick(clock.now())
    assert task.kills == 0


def test_tasks_that_are_to_stop_get_a_short_grace(ended: Any, manual_clock: ManualClock) -> None:
    session, task = EndedSession(), KillableTask()
    session.tasks.running.append(task)
    ended.add(session)
    ended.stop_tasks(session)
    ended.tick(clock.now())
    assert task.kills == 0
    manual_clock.advance(limits.CLOSE_GRACE)
    ended.tick(clock.now())
    assert task.kills == 1


def test_stopping_the_tasks_of_a_session_that_is_not_over_does_nothing(ended: Any) -> None:
    ended.stop_tasks(EndedSession())
    ended.tick(clock.now())


def test_a_page_that_does_not_read_the_farewell_is_given_up(ended: Any, manual_clock: ManualClock) -> None:
    session = EndedSession(is_disconnected=False)
    ended.add(session)
    ended.tick(clock.now())  # learns what the page has read so far
    manual_clock.advance(limits.FAREWELL_TIMEOUT)
    ended.tick(clock.now())
    assert session.reasons == [CloseReason.LOST]


def test_a_page_that_reads_slowly_is_given_time(ended: Any, manual_clock: ManualClock) -> None:
    session = EndedSession(is_disconnected=False)
    connection = session.sender.connection
    assert isinstance(connection, FakeConnection)
    ended.add(session)
    for backlog in (3000, 2000, 1000):
        connection.backlog = backlog
        ended.tick(clock.now())
        manual_clock.advance(limits.FAREWELL_TIMEOUT)
    assert session.reasons == []
