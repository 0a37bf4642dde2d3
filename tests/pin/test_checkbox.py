"""put_checkbox(): its value at first, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.pin import get_pin_values, put_checkbox
from greenio.testing import Visit
from tests.support.mistakes import expect_mistake


def test_the_value_at_first() -> None:
    got: list[Any] = []

    def app() -> None:
        put_checkbox("a", ["x", "y"], value=["y"])
        got.append(get_pin_values(["a"]))

    with Visit(app) as page:
        page.wait(lambda: got)
    assert got == [{"a": ["y"]}]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_checkbox("a"), TypeError),
        (lambda: put_checkbox("", ["a"]), ValueError),
    ],
)
def test_mistakes(call: Any, error: type[Exception]) -> None:
    expect_mistake(call, error)
