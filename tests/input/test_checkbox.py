"""Mistakes in calls of checkbox()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import checkbox


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: checkbox("a"), TypeError, "options"),
        (lambda: checkbox("a", "abc"), TypeError, "options"),
        (lambda: checkbox("a", [("only",)]), ValueError, "option"),
        (lambda: checkbox("a", [{"label": "x"}]), ValueError, "option"),
        (lambda: checkbox("a", ["b"], onclick=print), TypeError, "onclick"),
        (lambda: checkbox("a", ["b"], name="a b"), ValueError, "name"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
