"""Sliders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.error_pages import see
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field, warn_author
from greenio.input.fields.ranges.numbers import check_number, check_range, is_whole, parse_number
from greenio.widgets import items


class SliderField(Field):
    """A number in a range.

    :param step: between two positions, 0: none; None: 1 for whole numbers, 0 for others.
    :raises TypeError: a value is no number.
    :raises ValueError: the range is empty, or the step negative.
    """

    __slots__ = ("_whole",)

    item: items.Slider
    updatable = ("min_value", "max_value", "step")

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        value: float,
        min_value: float,
        max_value: float,
        step: float | None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        required: bool | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        given = {"value": value, "min_value": min_value, "max_value": max_value, "step": step}
        for parameter, number in given.items():
            if number is not None or parameter != "step":
                check_number(function, parameter, number)
        if step is None:
            step = 1 if is_whole(value, min_value, max_value, 1) else 0
        check_range(function, min_value, max_value, step)
        #: True if its values are ints.
        self._whole = is_whole(value, min_value, max_value, step)
        item = items.Slider(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=html_attributes(function, attributes or {}),
            value=min(max(value, min_value), max_value),
            min_value=min_value,
            max_value=max_value,
            step=step,
            required=bool(required),
        )
        super().__init__(function, item, validate=validate, onchange=onchange)
        if item.value != value:
            warn_author(
                f"{function}(): value={value} lies outside of {min_value} to {max_value}, {item.value} is shown"
                f"{see('error_value')}"
            )

    def parse(self, raw: Any) -> float:
        return parse_number(raw, self.item, whole=self._whole, shown=self.item.value)

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        new = {key: spec[key] for key in self.updatable if spec.get(key) is not None}
        for key, number in new.items():
            check_number(function, key, number)
        check_range(
            function,
            new.get("min_value", self.item.min_value),
            new.get("max_value", self.item.max_value),
            new.get("step", self.item.step),
        )
        return super().update(function, spec)

    def set_value(self, function: str, value: Any) -> float:
        check_number(function, "value", value)
        shown: float = min(max(value, self.item.min_value), self.item.max_value)
        return shown

    def set_field(self, function: str, key: str, value: Any) -> Any:
        self._whole = self._whole and is_whole(value, self.item.step if key != "step" else value)
        self.item = structs.replace(self.item, **{key: value})
        return value
