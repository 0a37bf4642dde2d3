"""Pins on the page of a visitor in a test."""

from __future__ import annotations

import pytest

from greenio.output import put_button, put_text
from greenio.pin import pin, pin_update, put_input, put_select
from greenio.testing import Visit
from greenio.testing.pins import initial_value, pins_in


def test_a_visitor_edits_a_pin() -> None:
    def app() -> None:
        put_input("name", value="Ann")
        put_select("town", ["Rome", "Milan"])
        put_button("show", lambda: put_text(pin.name, pin.town))

    with Visit(app) as page:
        assert page.pins.names() == ["name", "town"]
        assert page.pins.value("name") == "Ann"
        page.edit_pin("name", "Bob")
        page.edit_pin("town", [1])
        page.click("show")
        page.wait(lambda: "Bob Milan" in page.texts())


def test_updates_of_the_app_show_in_the_pin() -> None:
    def app() -> None:
        put_input("name")
        pin_update("name", label="Your name", value="x")

    with Visit(app) as page:
        page.settle()
        assert page.pins.item("name")["label"] == "Your name"
        assert page.pins.value("name") == "x"


def test_a_pin_that_is_not_there_is_named() -> None:
    with Visit(lambda: put_input("name")) as page, pytest.raises(AssertionError, match="no pin 'nobody'"):
        page.pins.value("nobody")


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ({"k": "select", "options": [{"label": "a"}, {"label": "b"}]}, [0]),
        ({"k": "select", "multiple": True, "options": [{"label": "a"}]}, []),
        ({"k": "radio", "base": 5, "options": [{"label": "a"}, {"label": "b", "selected": True}]}, [6]),
        ({"k": "slider", "value": 3}, 3),
        ({"k": "file"}, []),
        ({"k": "input", "type": "color"}, "#000000"),
    ],
)
def test_what_a_page_reports_of_an_untouched_item(item: dict[str, object], value: object) -> None:
    assert initial_value(item) == value


def test_pins_are_found_inside_of_other_widgets() -> None:
    assert pins_in({"k": "row", "content": [{"k": "pin", "body": {"id": 4, "item": {}}}, "text"]}) == [4]
