"""Refused calls: a task that does not take no for an answer is slowed down."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.exceptions import PageLeftException, SessionClosedException
from greenio.runtime.tasks.refusal import refuse
from tests.support.fake_session import FakeTask


def test_a_task_that_goes_on_is_slowed_down_and_named_once(caplog: pytest.LogCaptureFixture) -> None:
    pauses: list[bool] = []
    task = FakeTask(lambda: pauses.append(True))
    task.session.closed = True
    for number in range(1, limits.REFUSALS + 3):
        with pytest.raises(SessionClosedException):
            refuse(task)
        assert len(pauses) == max(0, number - limits.REFUSALS + 1)
    [record] = caplog.records
    assert record.getMessage().startswith("session app-1: task-1 goes on although the session is over")


def test_a_task_of_a_page_that_was_left_is_told_so() -> None:
    with pytest.raises(PageLeftException):
        refuse(FakeTask(lambda: None))
