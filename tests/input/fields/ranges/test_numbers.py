"""Checks of the numbers of sliders."""

from __future__ import annotations

import pytest

from greenio.input.fields.ranges.numbers import is_on_step, is_whole, is_within


@pytest.mark.parametrize(
    ("number", "minimum", "step", "expected"),
    [
        (4, 0, 2, True),
        (3, 0, 2, False),
        (-2, -7, 5, True),
        (0.30000000000000004, 0, 0.1, True),
        (0.35, 0, 0, True),
    ],
)
def test_steps_begin_at_the_lower_end(number: float, minimum: float, step: float, expected: bool) -> None:
    assert is_on_step(number, minimum, step) is expected


def test_the_page_may_round() -> None:
    assert is_within(1.0000000000000002, 0, 1)
    assert not is_within(1.001, 0, 1)
    assert not is_within(10**400, 0, 1)


def test_values_are_ints_if_all_numbers_are_and_there_are_steps() -> None:
    assert is_whole(0, 100, 1)
    assert not is_whole(0, 100, 0)
    assert not is_whole(0.0, 100, 1)
