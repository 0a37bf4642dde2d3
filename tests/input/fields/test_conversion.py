"""Texts of one-line fields and the values that they stand for."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from greenio.input.fields.conversion import check_url, field_text, in_order, utf16_length
from greenio.input.fields.field import Invalid


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("text", None, ""),
        ("date", datetime.date(2030, 1, 2), "2030-01-02"),
        ("time", datetime.datetime(2030, 1, 2, 3, 4, 5), "03:04:05"),
        ("datetime-local", datetime.datetime(2030, 1, 2, 3, 4), "2030-01-02T03:04"),
        ("number", 5, "5"),
    ],
)
def test_the_text_that_shows_a_value(kind: str, value: Any, text: str) -> None:
    assert field_text(kind, value) == text


def test_lengths_are_counted_as_browsers_count_them() -> None:
    assert utf16_length("ab") == 2
    assert utf16_length("a\U0001f600") == 3


def test_times_are_in_order_with_and_without_seconds() -> None:
    assert in_order("time", "10:30", "10:30:00")
    assert in_order("time", "10:30:00", "10:30")
    assert not in_order("time", "10:30:01", "10:30")


def test_a_text_that_is_no_date_is_no_bound() -> None:
    assert in_order("date", "soon", "2030-01-01")


def test_an_address_needs_a_scheme() -> None:
    check_url("")
    check_url("mailto:a@b")
    with pytest.raises(Invalid):
        check_url("example.org")
