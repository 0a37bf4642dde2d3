"""Mistakes in calls of radio()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import radio


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: radio("a"), TypeError, "options"),
        (lambda: radio("a", "abc"), TypeError, "options"),
        (lambda: radio("a", [("only",)]), ValueError, "option"),
        (lambda: radio("a", [{"label": "x"}]), ValueError, "option"),
        (lambda: radio("a", ["b"], onclick=print), TypeError, "onclick"),
        (lambda: radio("a", ["b"], name="a b"), ValueError, "name"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
