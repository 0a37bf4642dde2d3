"""Mistakes in calls of input()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: input("a", "nonsense"), ValueError, "type"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
