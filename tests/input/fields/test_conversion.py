"""Texts of one-line fields and the values that they stand for."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from greenio.input.fields.conversion import field_text, parse_text
from greenio.input.fields.invalid_value import InvalidValue


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


def test_the_value_of_a_text() -> None:
    assert parse_text("number", " 12 ") == 12
    assert parse_text("float", "") is None
    assert parse_text("color", "#AABBCC") == "#aabbcc"
    with pytest.raises(InvalidValue):
        parse_text("date", "2030-02-30")


@pytest.mark.parametrize(("text", "value"), [("1,5", 1.5), ("0,500", 0.5), ("-1,2345", -1.2345), (",5", 0.5)])
def test_a_comma_is_a_decimal_point_where_it_can_mean_nothing_else(text: str, value: float) -> None:
    assert parse_text("float", text) == value


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("float", "1,500", "number"),
        ("float", "-12,345", "number"),
        ("float", "1,500,000", "number"),
        ("float", "1,500.25", "number"),
        ("number", "12.50", "whole_number"),
        ("number", "1e3", "whole_number"),
        ("number", "1,500", "whole_number"),
    ],
)
def test_a_text_that_may_mean_another_number_is_refused(kind: str, text: str, message: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse_text(kind, text)
    assert refused.value.message == message
