"""Mistakes in calls of rating()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import rating


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"value": 6}, ValueError, "value must be 1 to 5 stars, or None for none"),
        ({"value": 0}, ValueError, "or None for none"),
        ({"value": 2.5}, TypeError, "value must be an int"),
        ({"value": True}, TypeError, "value must be an int"),
        ({"max_value": 1}, ValueError, "max_value must be 2 to 10 stars"),
        ({"max_value": 100}, ValueError, r"use slider\(\) for more"),
        ({"max_value": "5"}, TypeError, "max_value must be an int"),
    ],
)
def test_mistakes_at_the_call(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        rating("x", **arguments)
