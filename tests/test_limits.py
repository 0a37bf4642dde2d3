"""Bounds fit each other."""

from __future__ import annotations

from greenio import limits


def test_every_bound_is_positive() -> None:
    bounds = {name: value for name, value in vars(limits).items() if name.isupper()}
    assert len(bounds) > 30
    assert not [name for name, value in bounds.items() if isinstance(value, (int, float)) and value <= 0]


def test_a_task_that_waits_for_its_page_goes_on_before_the_outbox_is_empty() -> None:
    assert limits.OUTBOX_LOW_BYTES < limits.OUTBOX_HIGH_BYTES
    assert limits.OUTBOX_LOW_COUNT < limits.OUTBOX_HIGH_COUNT


def test_a_frame_down_is_smaller_than_what_a_page_may_send() -> None:
    assert limits.FRAME_BYTES < limits.OUTBOX_HIGH_BYTES < limits.MESSAGE_BYTES
