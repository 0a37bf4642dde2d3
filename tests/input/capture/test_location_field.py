"""The field for a location: what no page reports, and updates."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input, input_group, input_update, location
from greenio.input.capture.location_field import Location, LocationField
from greenio.input.fields.invalid_value import ForgedValue
from greenio.testing import Visit
from tests.support.forms import expect_refusal

FIELD = LocationField("location", "x", "", high_accuracy=False)
FORGED = [
    *("x", 3, True, None, {"latitude": 1}, [1], [1, 2], [1, 2, 3, 4], [[], [], []]),
    *(["1", 2, 3], [None, 2, 3], [True, 2, 3], [1, 2, False]),
    *([90.1, 0, 1], [-90.1, 0, 1], [0, 180.1, 1], [0, -180.1, 1], [0, 0, -1], [0, 0, 1e9], [10**400, 0, 1]),
]


@pytest.mark.parametrize("raw", FORGED)
def test_what_no_page_reports(raw: Any) -> None:
    with pytest.raises(ForgedValue):
        FIELD.parse(raw)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_is_no_number(number: float, place: int) -> None:
    raw = [1.0, 2.0, 3.0]
    raw[place] = number
    with pytest.raises(ForgedValue):
        FIELD.parse(raw)


def test_a_forged_place_leaves_the_form_open() -> None:
    expect_refusal(lambda: location("x"), [91, 0, 1])


@pytest.mark.parametrize("raw", [[90, 180, 0], [-90, -180, 40_000_000], [0, 0, 0], [1.5, 2.5, 3.5]])
def test_all_of_the_earth(raw: list[float]) -> None:
    place = FIELD.parse(raw)
    assert place == Location(*raw)
    assert all(type(number) is float for number in place)


def test_texts_are_in_the_visitors_language() -> None:
    with Visit(lambda: location("x"), headers={"Accept-Language": "de-AT,en;q=0.5"}) as page:
        assert page.form().items[0]["texts"]["location_remove"] == "Entfernen"


def test_updates() -> None:
    field = FIELD.clone()
    assert field.set_value("input_update", None) == []
    assert field.set_value("wizard", Location(1.0, 2.0, 3.0)) == [1.0, 2.0, 3.0]
    with pytest.raises(ValueError, match="can only be found by the visitor"):
        field.set_value("input_update", (1, 2, 3))
    with pytest.raises(ValueError, match="high_accuracy cannot be changed"):
        field.update("input_update", {"high_accuracy": True})


def test_an_update_changes_whether_it_is_required() -> None:
    def app() -> None:
        def check(_text: object) -> None:
            input_update("a", required=True)

        input_group("x", [location("A", name="a"), input("B", name="b", onchange=check)])

    with Visit(app) as page:
        page.form()
        page.edit("b", "b")
        page.answer(a=None, b="b")
        page.wait(lambda: page.errors, "the refusal")
        assert page.errors == {"a": "Please fill in this field"}
