"""The pins of a page without a browser."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.protocol.commands import Output, SyncPins, UpdatePin
from greenio.protocol.events import PinReport, PinValue, Reply
from greenio.testing.pins import ShownPins, initial_value


def pin(id: int, name: str, **item: Any) -> dict[str, Any]:
    return {"k": "pin", "body": {"id": id, "item": {"k": "input", "name": name, **item}}}


def test_pins_are_reported_when_they_appear_and_before_any_reply() -> None:
    pins, widget = ShownPins(), pin(1, "a", value="x")
    pins.take(Output(widget), [widget])
    pins.take(SyncPins(7), [widget])
    assert pins.report() == [PinReport([PinValue(1, "x")]), Reply(7)]
    assert pins.report() == []


def test_pins_without_a_place_and_those_that_left_are_gone() -> None:
    pins, widget = ShownPins(), pin(1, "a")
    pins.take(Output(pin(2, "b"), "missing"), [])
    pins.take(Output(widget), [widget])
    pins.take(SyncPins(7), [])
    assert pins.report() == [PinReport([], [2, 1]), Reply(7)]
    assert pins.names() == []


def test_the_later_of_two_pins_of_one_name_counts() -> None:
    pins, first, second = ShownPins(), pin(1, "a"), pin(2, "a", value="x")
    pins.take(Output(first), [first])
    pins.take(Output(second), [first, second])
    assert pins.id_of("a") == 2
    assert pins.value("a") == "x"


def test_an_update_is_reported() -> None:
    pins, widget = ShownPins(), pin(1, "a")
    pins.take(Output(widget), [widget])
    pins.report()
    pins.take(UpdatePin("a", {"value": "new", "label": "L"}), [widget])
    assert pins.item("a")["label"] == "L"
    assert pins.report() == [PinReport([PinValue(1, "new")])]


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ({"k": "input"}, ""),
        ({"k": "input", "type": "color"}, "#000000"),
        ({"k": "textarea", "value": "x"}, "x"),
        ({"k": "slider", "value": 3}, 3),
        ({"k": "actions"}, None),
        ({"k": "file"}, []),
        ({"k": "select", "options": [{"label": "a", "disabled": True}, {"label": "b"}], "base": 5}, [6]),
        ({"k": "select", "multiple": True, "options": [{"label": "a"}]}, []),
        ({"k": "checkbox", "options": [{"label": "a"}, {"label": "b", "selected": True}]}, [1]),
        ({"k": "radio", "options": [{"label": "a"}]}, []),
    ],
)
def test_items_that_nobody_has_touched(item: dict[str, Any], value: Any) -> None:
    assert initial_value(item) == value
