"""Mistakes in calls of select()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import select


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: select("a"), TypeError, "options"),
        (lambda: select("a", "abc"), TypeError, "options"),
        (lambda: select("a", [("only",)]), ValueError, "option"),
        (lambda: select("a", [{"label": "x"}]), ValueError, "option"),
        (lambda: select("a", ["b"], onclick=print), TypeError, "onclick"),
        (lambda: select("a", ["b"], name="a b"), ValueError, "name"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
