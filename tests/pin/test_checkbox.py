"""put_checkbox(): its value as the visitor changes it, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.pin import put_checkbox
from tests.support.pins import failure_of, pin_after


def test_the_value_is_what_the_visitor_sees() -> None:
    item, before, after = pin_after(lambda: put_checkbox("x", ["a", "b"], value=["b"]), [0, 1])
    assert item["name"] == "x"
    assert (before, after) == (["b"], ["a", "b"])


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_checkbox("a"), TypeError),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception]) -> None:
    assert type(failure_of(call)) is error
