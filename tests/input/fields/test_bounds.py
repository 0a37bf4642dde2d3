"""Bounds of text fields: lengths, limits of dates and times, addresses."""

from __future__ import annotations

import pytest

from greenio.input.fields.bounds import check_bounds, check_length, check_url, utf16_length
from greenio.input.fields.invalid_value import InvalidValue


def test_lengths_are_counted_as_browsers_count_them() -> None:
    assert utf16_length("ab") == 2
    assert utf16_length("a\U0001f600") == 3
    check_length("ab\U0001f600", 4, 4)
    with pytest.raises(InvalidValue):
        check_length("ab\U0001f600", None, 3)


def test_times_are_compared_with_and_without_seconds() -> None:
    check_bounds("time", {"min": "10:30", "max": "10:30:00"}, "10:30", "10:30")
    with pytest.raises(InvalidValue):
        check_bounds("time", {"max": "10:30"}, "10:30:01", "10:30:01")


def test_a_text_that_is_no_date_is_no_bound() -> None:
    check_bounds("date", {"min": "soon"}, "2030-01-01", "2030-01-01")


def test_a_number_that_is_none_is_no_bound() -> None:
    check_bounds("number", {"min": "few", "max": "nan"}, "5", 5)
    with pytest.raises(InvalidValue):
        check_bounds("number", {"max": "4"}, "5", 5)


def test_an_address_needs_a_scheme() -> None:
    check_url("")
    check_url("mailto:a@b")
    with pytest.raises(InvalidValue):
        check_url("example.org")
