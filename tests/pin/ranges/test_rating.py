"""put_rating(): its value, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input
from greenio.pin import pin, pin_update, put_rating
from greenio.testing import Visit


def test_the_value_at_first_changed_by_the_user_and_written() -> None:
    got: list[Any] = []

    def app() -> None:
        put_rating("p", value=3)
        got.append(pin.p)
        input("go on")
        got.append(pin.p)
        pin.p = None
        got.append(pin.p)
        with pytest.raises(ValueError, match="max_value of a rating cannot be changed"):
            pin_update("p", max_value=9)
        input("end")

    with Visit(app) as page:
        page.wait(lambda: got)
        page.edit_pin("p", 5)
        page.answer()
        page.wait(lambda: len(got) == 3)
    assert got == [3, 5, None]


@pytest.mark.parametrize(
    ("value", "error"),
    [(6, ValueError), (0, ValueError), ("3", TypeError)],
)
def test_mistakes(value: Any, error: type[Exception]) -> None:
    done: list[bool] = []

    def app() -> None:
        with pytest.raises(error, match=r"put_rating\(\): value"):
            put_rating("p", value=value)
        put_rating("p")
        with pytest.raises(error, match=r"pin\(\): value"):
            pin.p = value
        done.append(True)

    with Visit(app) as page:
        page.wait(lambda: done)
