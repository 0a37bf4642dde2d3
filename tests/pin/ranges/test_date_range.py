"""put_date_range(): its value, and mistakes at the call."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from greenio.input import input
from greenio.pin import pin, put_date_range
from greenio.testing import Visit

DAYS = (date(2030, 1, 5), date(2030, 1, 12))


def test_the_value_at_first_changed_by_the_user_and_written() -> None:
    got: list[Any] = []

    def app() -> None:
        put_date_range("p")
        got.append(pin.p)
        input("go on")
        got.append(pin.p)
        pin.p = None
        got.append(pin.p)
        pin.p = DAYS
        got.append(pin.p)
        input("end")

    with Visit(app) as page:
        page.wait(lambda: got)
        page.edit_pin("p", DAYS)
        page.answer()
        page.wait(lambda: len(got) == 4)
    assert got == [None, DAYS, None, DAYS]


@pytest.mark.parametrize(
    ("value", "error"),
    [(DAYS[::-1], ValueError), (("soon", "later"), ValueError), (5, TypeError)],
)
def test_mistakes(value: Any, error: type[Exception]) -> None:
    done: list[bool] = []

    def app() -> None:
        with pytest.raises(error, match=r"put_date_range\(\): value"):
            put_date_range("p", value=value)
        put_date_range("p")
        with pytest.raises(error, match=r"pin\(\): value"):
            pin.p = value
        done.append(True)

    with Visit(app) as page:
        page.wait(lambda: done)
