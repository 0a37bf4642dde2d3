"""put_range_slider(): its value, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input
from greenio.pin import pin, pin_update, put_range_slider
from greenio.testing import Visit


def test_the_value_at_first_changed_by_the_user_and_written() -> None:
    got: list[Any] = []

    def app() -> None:
        put_range_slider("p", value=(20, 60))
        got.append(pin.p)
        input("go on")
        got.append(pin.p)
        pin.p = (1, 2)
        got.append(pin.p)
        pin_update("p", max_value=5, value=(2, 5))
        got.append(pin.p)
        input("end")

    with Visit(app) as page:
        page.wait(lambda: got)
        page.edit_pin("p", (0, 100))
        page.answer()
        page.wait(lambda: len(got) == 4)
    assert got == [(20, 60), (0, 100), (1, 2), (2, 5)]


@pytest.mark.parametrize(
    ("value", "error"),
    [((5, 1), ValueError), ((1, 500), ValueError), (5, TypeError)],
)
def test_mistakes(value: Any, error: type[Exception]) -> None:
    done: list[bool] = []

    def app() -> None:
        with pytest.raises(error, match=r"put_range_slider\(\): value"):
            put_range_slider("p", value=value)
        put_range_slider("p")
        with pytest.raises(error, match=r"pin\(\): value"):
            pin.p = value
        done.append(True)

    with Visit(app) as page:
        page.wait(lambda: done)
