"""Texts of one-line fields and the values that they stand for."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from greenio.input.fields.conversion import field_text


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
