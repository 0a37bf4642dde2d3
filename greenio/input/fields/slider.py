"""Sliders."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue
from greenio.widgets import items

#: Greatest distance of a reported float from an end, relative: the page computes with steps of its own.
_ROUNDING = 1e-9

#: Greatest distance of a reported float from a step, in steps, for the same reason.
_STEP_ROUNDING = 1e-3


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
                _check_number(function, parameter, number)
        if step is None:
            step = 1 if _is_whole(value, min_value, max_value, 1) else 0
        _check_range(function, min_value, max_value, step)
        #: True if its values are ints.
        self._whole = _is_whole(value, min_value, max_value, step)
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

    def parse(self, raw: Any) -> float:
        if isinstance(raw, bool) or not isinstance(raw, (int, float)):
            raise ForgedValue("not_valid")
        item = self.item
        tolerance = _ROUNDING * max(1.0, abs(item.min_value), abs(item.max_value))
        if not item.min_value - tolerance <= raw <= item.max_value + tolerance:
            raise ForgedValue("not_valid")
        if not self._is_on_step(raw):
            raise ForgedValue("not_valid")
        if self._whole:
            if raw != int(raw):
                raise ForgedValue("whole_number")
            return int(raw)
        return float(min(max(raw, item.min_value), item.max_value))

    def _is_on_step(self, number: float) -> bool:
        item = self.item
        if not item.step or number == item.value:
            return True
        return abs(math.remainder(number - item.min_value, item.step)) < _STEP_ROUNDING * item.step

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        new = {key: spec[key] for key in self.updatable if spec.get(key) is not None}
        for key, number in new.items():
            _check_number(function, key, number)
        _check_range(
            function,
            new.get("min_value", self.item.min_value),
            new.get("max_value", self.item.max_value),
            new.get("step", self.item.step),
        )
        return super().update(function, spec)

    def set_value(self, function: str, value: Any) -> float:
        _check_number(function, "value", value)
        shown: float = min(max(value, self.item.min_value), self.item.max_value)
        return shown

    def set_field(self, function: str, key: str, value: Any) -> Any:
        self._whole = self._whole and _is_whole(value, self.item.step if key != "step" else value)
        self.item = structs.replace(self.item, **{key: value})
        return value


def _is_whole(*numbers_and_step: float) -> bool:
    return all(isinstance(number, int) for number in numbers_and_step) and numbers_and_step[-1] != 0


def _check_range(function: str, minimum: float, maximum: float, step: float) -> None:
    if minimum > maximum:
        raise ValueError(f"{function}(): min_value={minimum} lies above max_value={maximum}")
    if step < 0:
        raise ValueError(f"{function}(): step={step} is negative")


def _check_number(function: str, parameter: str, number: object) -> None:
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise TypeError(f"{function}(): {parameter} must be a number, not {type(number).__name__}")
    if not math.isfinite(number):
        raise ValueError(f"{function}(): {parameter} cannot be {number}")
