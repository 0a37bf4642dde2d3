"""Mistakes in calls of textarea()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import textarea


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: textarea("a", code=5), TypeError, "code"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
