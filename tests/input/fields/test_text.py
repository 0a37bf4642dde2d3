"""input(): the value of each type, what is refused, and how values of Python are shown."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from greenio.exceptions import GreenioWarning
from greenio.input import (
    COLOR,
    DATE,
    DATETIME,
    FLOAT,
    NUMBER,
    PASSWORD,
    TEXT,
    TIME,
    URL,
    input,
)
from greenio.testing import Visit
from tests.support.forms import asked, expect_refusal


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: input("x"), " a ", " a "),
        (lambda: input("x", PASSWORD), "p", "p"),
        (lambda: input("x", NUMBER), " +12 ", 12),
        (lambda: input("x", NUMBER), "9" * 300, int("9" * 300)),
        (lambda: input("x", NUMBER), "", None),
        (lambda: input("x", FLOAT), "3", 3.0),
        (lambda: input("x", FLOAT), "1e-3", 0.001),
        (lambda: input("x", FLOAT), ".5", 0.5),
        (lambda: input("x", FLOAT), "", None),
        (lambda: input("x", DATE), "2024-02-29", "2024-02-29"),
        (lambda: input("x", TIME), "10:30:15.5", "10:30:15.5"),
        (lambda: input("x", DATETIME), "2024-02-29T10:30", "2024-02-29T10:30"),
        (lambda: input("x", COLOR), "#AABBCC", "#aabbcc"),
        (lambda: input("x", URL), "", ""),
        (lambda: input("x", URL), "mailto:a b", "mailto:a b"),
        (lambda: input("x", DATE, min="2030-01-01", max="2030-01-31"), "2030-01-31", "2030-01-31"),
        (lambda: input("x", DATE, min="soon"), "2030-01-31", "2030-01-31"),
        (lambda: input("x", TIME, min="10:30:00"), "10:30", "10:30"),
        (lambda: input("x", TIME, min="22:00", max="06:00"), "23:00", "23:00"),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: input("x"), 5),
        (lambda: input("x"), None),
        (lambda: input("x"), "two\nlines"),
        (lambda: input("x"), {"held": 1}),
        (lambda: input("x", required=True), ""),
        (lambda: input("x", maxlength=3), "abcd"),
        (lambda: input("x", maxlength="3"), "ab\U0001f600"),
        (lambda: input("x", NUMBER), "1.5"),
        (lambda: input("x", NUMBER), "1_000"),
        (lambda: input("x", NUMBER), "٣"),
        (lambda: input("x", NUMBER), "9" * 5000),
        (lambda: input("x", NUMBER, max=5), "6"),
        (lambda: input("x", FLOAT), "nan"),
        (lambda: input("x", FLOAT), "1e999"),
        (lambda: input("x", FLOAT), "-"),
        (lambda: input("x", URL), "nowhere"),
        (lambda: input("x", URL), "1a:b"),
        (lambda: input("x", DATE, min="2030-01-02"), "2030-01-01"),
        (lambda: input("x", DATE, max="2030-01-02"), "2030-01-03"),
        (lambda: input("x", TIME, min="08:00", max="10:30"), "10:30:01"),
        (lambda: input("x", DATETIME, max="2030-01-02T10:30"), "2030-01-02T10:31"),
        (lambda: input("x", DATE), "2023-02-29"),
        (lambda: input("x", DATE), "20230201"),
        (lambda: input("x", TIME), "25:00"),
        (lambda: input("x", DATETIME), "2024-02-29"),
        (lambda: input("x", COLOR), "red"),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (DATE, datetime.datetime(2030, 1, 2, 3, 4), "2030-01-02"),
        (TIME, datetime.datetime(2030, 1, 2, 3, 4), "03:04"),
        (TIME, datetime.time(3, 4, 5), "03:04:05"),
        (DATETIME, datetime.datetime(2030, 1, 2, 3, 4), "2030-01-02T03:04"),
        (NUMBER, 5, "5"),
        (FLOAT, 0.1, "0.1"),
    ],
)
def test_initial_values_of_python(kind: str, value: Any, text: str) -> None:
    with Visit(lambda: input("x", kind, value=value)) as page:
        assert page.form().items[0]["value"] == text


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (DATE, "31.12.2026", "no date such as '2026-12-31'"),
        (TIME, "noon", "no time such as"),
        (NUMBER, 1.5, "no whole number"),
        (FLOAT, "much", "no number"),
        (COLOR, "red", "no colour such as '#ff8000'"),
        (TEXT, "two\nlines", "no single line"),
    ],
)
def test_a_value_of_another_form_gives_a_warning_with_the_line(kind: Any, value: Any, words: str) -> None:
    with pytest.warns(GreenioWarning) as warned:
        input("x", kind, value=value, name="n").mark_used()  # type: ignore[call-overload]
    assert words in str(warned[0].message)
    assert repr(value) in str(warned[0].message)
    assert warned[0].filename == __file__
