"""Values of items as tests write them, made into what a page reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.conversion import field_text
from greenio.testing.widgets import WidgetDict
from greenio.widgets.items import (
    Actions,
    Checkbox,
    DateRange,
    Input,
    Location,
    Radio,
    RangeSlider,
    Rating,
    Select,
)
from greenio.widgets.registry import is_kind


def raw_value(item: WidgetDict, value: Any) -> Any:
    """Return what a page reports of an item.

    :param item: as the page received it.
    :param value: a label or a list of labels for choices, the label of a button for ``actions()``, a date or a number
        for fields, a pair of them for ranges, latitude and longitude (and accuracy) for ``location()``; anything else as the page reports it.
    :raises AssertionError: there is no such label.
    """
    if is_kind(item, Select) or is_kind(item, Checkbox) or is_kind(item, Radio):
        wanted = list(value) if isinstance(value, list | tuple) else [value]
        if not any(isinstance(each, str) for each in wanted):
            return value
        return [_number(item, each) if isinstance(each, str) else each for each in wanted]
    if is_kind(item, Actions) and isinstance(value, str):
        number = button_number(item.get("buttons", ()), value)
        if number is None:
            labels = [button["label"] for button in item.get("buttons", ())]
            raise AssertionError(f"there is no button {value!r}; there are {labels}")
        return number
    if is_kind(item, Input) and not isinstance(value, str | dict | list | bool):
        return field_text(item.get("type", "text"), value)
    if is_kind(item, DateRange):
        return [field_text("date", each) for each in value or ("", "")]
    if is_kind(item, RangeSlider):
        return list(value)
    if is_kind(item, Location) and (isinstance(value, tuple) or not value):
        # A latitude and a longitude alone are exact.
        return [*value, 0.0][:3] if value else []
    return value or 0 if is_kind(item, Rating) else value


def button_number(buttons: Sequence[WidgetDict], label: str) -> int | None:
    """Return the place of the first button of that label; None if there is none."""
    return next((place for place, button in enumerate(buttons) if button["label"] == label), None)


def _number(item: WidgetDict, label: str) -> int:
    labels = [option["label"] for option in item.get("options", ())]
    if label not in labels:
        raise AssertionError(f"{item['name']!r} has no option {label!r}; there are {labels}")
    return int(item.get("base", 0)) + labels.index(label)
