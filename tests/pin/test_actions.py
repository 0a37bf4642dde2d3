"""put_actions(): its value as the visitor changes it, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.pin import put_actions
from tests.support.pins import failure_of, pin_after


def test_the_value_is_what_the_visitor_sees() -> None:
    item, before, after = pin_after(lambda: put_actions("x", buttons=["a", ("B", 2)]), 1)
    assert item["name"] == "x"
    assert (before, after) == (None, 2)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_actions("a"), TypeError),
        (lambda: put_actions("a", buttons=[("x", 1, "reset")]), ValueError),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception]) -> None:
    assert type(failure_of(call)) is error
