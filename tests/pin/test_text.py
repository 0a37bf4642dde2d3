"""put_input(): its value at first, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.pin import get_pin_values, put_input
from greenio.testing import Visit
from tests.support.mistakes import expect_mistake


def test_the_value_at_first() -> None:
    got: list[Any] = []

    def app() -> None:
        put_input("a", type="number", value=5)
        got.append(get_pin_values(["a"]))

    with Visit(app) as page:
        page.wait(lambda: got)
    assert got == [{"a": 5}]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_input("x y"), ValueError),
        (lambda: put_input(""), ValueError),
        (lambda: put_input("a", type="nonsense"), ValueError),
    ],
)
def test_mistakes(call: Any, error: type[Exception]) -> None:
    expect_mistake(call, error)
