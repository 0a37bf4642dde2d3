"""Bounds of text fields."""

from __future__ import annotations

import pytest

from greenio.input.fields.bounds import _is_ordered, check_url, utf16_length
from greenio.input.fields.invalid_value import InvalidValue


def test_lengths_are_counted_as_browsers_count_them() -> None:
    assert utf16_length("ab") == 2
    assert utf16_length("a\U0001f600") == 3


def test_times_are_in_order_with_and_without_seconds() -> None:
    assert _is_ordered("time", "10:30", "10:30:00")
    assert _is_ordered("time", "10:30:00", "10:30")
    assert not _is_ordered("time", "10:30:01", "10:30")


def test_a_text_that_is_no_date_is_no_bound() -> None:
    assert _is_ordered("date", "soon", "2030-01-01")


def test_an_address_needs_a_scheme() -> None:
    check_url("")
    check_url("mailto:a@b")
    with pytest.raises(InvalidValue):
        check_url("example.org")
