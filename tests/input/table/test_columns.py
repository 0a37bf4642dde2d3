"""Types that are found in the data."""

from __future__ import annotations

from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Any

import pytest

from greenio.input.table.columns import guess, make_columns


@pytest.mark.parametrize(
    ("values", "kind", "readonly"),
    [
        ([], "text", False),
        ([None, float("nan")], "float", False),
        ([None], "text", False),
        (["x", None], "text", False),
        ([1, 2], "number", False),
        ([1, 2.5], "float", False),
        ([Decimal(1), 2], "float", False),
        ([True, None], "checkbox", False),
        ([True, 1], "text", True),
        ([1, "x"], "text", True),
        ([[1]], "text", True),
        ([date(2020, 1, 1)], "date", False),
        ([datetime(2020, 1, 1)], "datetime-local", False),
        ([datetime(2020, 1, 1, tzinfo=timezone.utc)], "text", True),
        ([date(2020, 1, 1), datetime(2020, 1, 1)], "text", True),
    ],
)
def test_guesses(values: list[Any], kind: str, readonly: bool) -> None:
    found = guess(values)
    assert (found.type, found.readonly) == (kind, readonly)


def test_what_the_author_says_counts() -> None:
    said = {"n": {"type": float, "label": "Number", "value": 3, "min_value": 1}, "t": ["a", "b"], "x": str}
    number, choice, text = make_columns(["n", "t", "x"], [[1], ["a"], [None]], said)
    assert (number.item.title, number.item.type, number.item.value, number.item.min_value) == (
        "Number",
        "float",
        3,
        1,
    )
    assert (choice.item.type, choice.item.options) == ("select", ["a", "b"])
    assert (text.item.type, text.item.value) == ("text", None)
