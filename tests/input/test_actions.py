"""Mistakes in calls of actions()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import actions


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: actions("a"), TypeError, "buttons"),
        (lambda: actions("a", [("x", 1, "fly")]), ValueError, "type"),
        (lambda: actions("a", [{"label": "x", "value": 1, "color": "pink"}]), ValueError, "color"),
        (lambda: actions("a", [{"label": "x"}]), ValueError, "button"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
