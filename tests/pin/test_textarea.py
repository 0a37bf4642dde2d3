"""put_textarea(): its value as the visitor changes it, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.pin import put_textarea
from tests.support.pins import failure_of, pin_after


def test_the_value_is_what_the_visitor_sees() -> None:
    item, before, after = pin_after(lambda: put_textarea("x", value="a\nb", rows=3), "c\r\nd")
    assert item["name"] == "x"
    assert (before, after) == ("a\nb", "c\nd")


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_textarea("x", code=5), TypeError),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception]) -> None:
    assert type(failure_of(call)) is error
