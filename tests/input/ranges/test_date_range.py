"""Mistakes in calls of date_range()."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from greenio.input import date_range

JAN = (date(2030, 1, 5), date(2030, 1, 12))


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"value": "2030-01-05"}, TypeError, r"value must be a pair \(first day, last day\)"),
        ({"value": (1, 2)}, TypeError, "value takes dates such as"),
        ({"value": ("5.1.2030", "6.1.2030")}, ValueError, "value takes days such as '2030-12-31'"),
        ({"value": ("", "")}, ValueError, "value takes days such as"),
        ({"value": JAN[::-1]}, ValueError, "give the first day first"),
        ({"value": JAN, "min_value": "2030-01-06"}, ValueError, "lies outside of 2030-01-06 to any day"),
        (
            {"min_value": "2030-01-06", "max_value": "2030-01-05"},
            ValueError,
            "min_value=2030-01-06 lies after",
        ),
        ({"min_value": "soon"}, ValueError, "min_value takes days"),
        ({"max_value": 5}, TypeError, "max_value takes dates"),
    ],
)
def test_mistakes_at_the_call(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        date_range("x", **arguments)
