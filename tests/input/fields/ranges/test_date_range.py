"""date_range(): two days in order, what is refused and how it is said."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from greenio.input import date_range, wizard
from greenio.testing import Visit
from tests.support.forms import asked, expect_refusal, submit

JAN = (date(2030, 1, 5), date(2030, 1, 12))


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: date_range("x"), ["2030-01-05", "2030-01-12"], JAN),
        (lambda: date_range("x"), ["2030-01-05", "2030-01-05"], (JAN[0], JAN[0])),
        (lambda: date_range("x"), ["", ""], None),
        (
            lambda: date_range("x", min_value=JAN[0], max_value="2030-01-12"),
            ["2030-01-05", "2030-01-12"],
            JAN,
        ),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]


@pytest.mark.parametrize(
    ("arguments", "raw", "message"),
    [
        ({}, ["2030-01-05", ""], "Please choose both dates"),
        ({}, ["", "2030-01-05"], "Please choose both dates"),
        ({}, ["2030-01-05", "2030-01-04"], "The end lies before the beginning"),
        ({"required": True}, ["", ""], "Please fill in this field"),
        ({"min_value": "2030-01-06"}, ["2030-01-05", "2030-01-12"], "The value must be 2030-01-06 or more"),
        ({"max_value": JAN[0]}, ["2030-01-05", "2030-01-06"], "The value must be 2030-01-05 or less"),
        ({}, ["2030-02-30", "2030-03-01"], "This value is not valid"),
    ],
)
def test_what_is_wrong_is_said(arguments: dict[str, Any], raw: Any, message: str) -> None:
    with Visit(lambda: date_range("x", **arguments)) as page:
        submit(page, raw)
        assert page.errors == {"data": message}


@pytest.mark.parametrize(
    "raw",
    [None, "2030-01-05", [], ["2030-01-05"], ["a", "b"], [1, 2], [None, None], ["2030-01-05"] * 3, ["5", ""]],
)
def test_what_no_page_reports(raw: Any) -> None:
    expect_refusal(lambda: date_range("x"), raw)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, []),
        (JAN, ["2030-01-05", "2030-01-12"]),
        (["2030-01-05", datetime(2030, 1, 12, 8)], ["2030-01-05", "2030-01-12"]),
    ],
)
def test_the_days_at_first(value: Any, shown: list[str]) -> None:
    assert date_range("x", name="x", value=value).item.value == shown


def test_going_back_in_a_wizard_shows_the_days_again() -> None:
    def app() -> None:
        wizard([("One", [date_range("d", name="d")]), ("Two", [date_range("e", name="e")])])

    with Visit(app) as page:
        page.answer(d=JAN, _wizard="Next")
        page.answer(e=None, _wizard="Back")
        assert page.form().items[0]["value"] == ["2030-01-05", "2030-01-12"]
