"""Mistakes in calls of range_slider()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import range_slider


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"value": 5}, TypeError, r"value must be a pair \(low, high\)"),
        ({"value": (1, 2, 3)}, TypeError, "pair"),
        ({"value": ("a", "b")}, TypeError, "value must be a number"),
        ({"value": (True, 5)}, TypeError, "value must be a number"),
        ({"value": (60, 20)}, ValueError, "give the lower end first"),
        ({"value": (20, 200)}, ValueError, "lies outside of 0 to 100: change it, or min_value and max_value"),
        ({"value": (1, 5), "step": 2}, ValueError, "1 cannot be reached from min_value=0 in steps of 2"),
        ({"value": (0, float("nan"))}, ValueError, "cannot be nan"),
        ({"min_value": 5, "max_value": 1}, ValueError, "min_value=5 lies above max_value=1"),
        ({"step": -1}, ValueError, "negative"),
        ({"max_value": "9"}, TypeError, "max_value must be a number"),
        ({"onchange": 5}, TypeError, "onchange"),
    ],
)
def test_mistakes_at_the_call(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        range_slider("x", **arguments)
