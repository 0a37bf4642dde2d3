"""Mistakes in calls of slider()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import slider


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: slider("a", value="5"), TypeError, "value"),
        (lambda: slider("a", min_value=5, max_value=1), ValueError, "min_value"),
        (lambda: slider("a", step=-1), ValueError, "step"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
