"""Mistakes in calls of location(), and its answers."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input, input_group, location
from greenio.input.steps.wizard import wizard
from greenio.testing import Visit

BERLIN = (52.5163, 13.3777, 20.0)


def test_mistakes_at_the_call() -> None:
    with pytest.raises(ValueError, match=r"location\(\): name"):
        location("x", name="a b")
    with pytest.raises(TypeError, match="did you mean 'high_accuracy'"):
        location("x", high_acuracy=True)
    with pytest.raises(TypeError, match="onchange must be callable"):
        location("x", onchange=3)  # type: ignore[call-overload]


def test_the_answer_is_a_named_tuple_that_cannot_be_changed() -> None:
    got: list[Any] = []
    with Visit(lambda: got.append(location("Where?", required=True))) as page:
        page.answer(BERLIN)
    place = got[0]
    assert (place.latitude, place.longitude, place.accuracy) == place == BERLIN
    with pytest.raises(AttributeError):
        place.latitude = 3.0


def test_nothing_is_none_unless_it_is_required() -> None:
    got: list[Any] = []
    with Visit(lambda: got.append(location("x"))) as page:
        page.answer(None)
    assert got == [None]
    with Visit(lambda: location("x", required=True)) as page:
        page.answer(None)
        assert page.errors == {"data": "Please fill in this field"}


def test_an_item_among_others_that_is_heard_and_checked() -> None:
    heard: list[Any] = []
    got: list[Any] = []

    def check(place: Any) -> str | None:
        return "Too far away" if place and place.latitude < 0 else None

    def app() -> None:
        items = [location("A", name="a", onchange=heard.append, validate=check), input("B", name="b")]
        got.append(input_group("x", items))

    with Visit(app) as page:
        page.edit("a", BERLIN)
        page.answer(a=(-33.9, 18.4), b="b")
        assert page.errors == {"a": "Too far away"}
        page.answer(a=(52.5, 13.4), b="b")
    assert heard == [BERLIN]
    assert got == [{"a": (52.5, 13.4, 0.0), "b": "b"}]


def test_a_way_back_in_a_wizard_keeps_the_place() -> None:
    got: list[Any] = []

    def app() -> None:
        got.append(wizard([[location("A", name="a", required=True)], [input("B", name="b")]]))

    with Visit(app) as page:
        page.answer(a=BERLIN, _wizard="Next")
        page.wait(lambda: page.form().items[0]["name"] == "b", "the second step")
        page.answer(b="b", _wizard="Back")
        page.wait(lambda: page.form().items[0]["name"] == "a", "the first step")
        assert page.form().items[0]["value"] == list(BERLIN)
        page.answer(a=BERLIN, _wizard="Next")
        page.wait(lambda: page.form().items[0]["name"] == "b", "the second step")
        page.answer(b="b", _wizard="Finish")
    assert got == [{"a": BERLIN, "b": "b"}]
