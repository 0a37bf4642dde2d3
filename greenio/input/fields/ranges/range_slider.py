"""Sliders with two thumbs."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue
from greenio.input.fields.ranges.numbers import (
    check_number,
    check_range,
    is_on_step,
    is_whole,
    is_within,
    parse_number,
)
from greenio.widgets import items


class RangeSliderField(Field):
    """Two ends of a range of numbers.

    :param value: the two ends; None: as far apart as possible.
    :param step: between two positions, 0: none; None: 1 for whole numbers, 0 for others.
    :raises TypeError: ``value`` is no pair, or a value is no number.
    :raises ValueError: the range is empty, the step negative, or ``value`` lies beyond the ends, on no step or is reversed.
    """

    __slots__ = ("_whole",)

    item: items.RangeSlider
    updatable = ("min_value", "max_value", "step")

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        value: tuple[float, float] | None,
        min_value: float,
        max_value: float,
        step: float | None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        check_number(function, "min_value", min_value)
        check_number(function, "max_value", max_value)
        ends = [] if value is None else _pair(function, value)
        if step is None:
            step = 1 if is_whole(*ends, min_value, max_value, 1) else 0
        check_number(function, "step", step)
        check_range(function, min_value, max_value, step)
        #: True if its values are ints.
        self._whole = is_whole(*ends, min_value, max_value, step)
        item = items.RangeSlider(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=html_attributes(function, attributes or {}),
            value=ends or [min_value, _last_step(min_value, max_value, step)],
            min_value=min_value,
            max_value=max_value,
            step=step,
        )
        super().__init__(function, item, validate=validate, onchange=onchange)
        _check_ends(function, item)

    def parse(self, raw: Any) -> tuple[float, float]:
        if not isinstance(raw, list) or len(raw) != 2:
            raise ForgedValue("not_valid")
        low, high = (parse_number(end, self.item, whole=self._whole) for end in raw)
        if low > high:
            raise ForgedValue("not_valid")
        return low, high

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        new = {key: spec[key] for key in self.updatable if spec.get(key) is not None}
        for key, number in new.items():
            check_number(function, key, number)
        changed = structs.replace(self.item, **new)
        check_range(function, changed.min_value, changed.max_value, changed.step)
        if spec.get("value") is not None:
            _check_ends(function, structs.replace(changed, value=_pair(function, spec["value"])))
        return super().update(function, spec)

    def set_value(self, function: str, value: Any) -> list[float]:
        item = structs.replace(self.item, value=_pair(function, value))
        _check_ends(function, item)
        self.item = item
        return item.value

    def set_field(self, function: str, key: str, value: Any) -> Any:
        self._whole = self._whole and is_whole(value, self.item.step if key != "step" else value)
        self.item = structs.replace(self.item, **{key: value})
        return value


def _pair(function: str, value: Any) -> list[float]:
    """Return the two ends that an author gives.

    :raises TypeError: it is no pair of numbers.
    """
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise TypeError(f"{function}(): value must be a pair (low, high), not {value!r}")
    for number in value:
        check_number(function, "value", number)
    return list(value)


def _check_ends(function: str, item: items.RangeSlider) -> None:
    """Check the ends that the page is to show.

    :raises ValueError: they lie beyond the range, on no step, or are reversed.
    """
    low, high = item.value
    if low > high:
        raise ValueError(f"{function}(): value={(low, high)} is reversed: give the lower end first")
    for number in (low, high):
        if not is_within(number, item.min_value, item.max_value):
            raise ValueError(
                f"{function}(): value={(low, high)} lies outside of {item.min_value} to {item.max_value}: "
                "change it, or min_value and max_value"
            )
        if not is_on_step(number, item.min_value, item.step):
            raise ValueError(
                f"{function}(): {number} cannot be reached from min_value={item.min_value} in steps of {item.step}; "
                "change value, or give step=0 for no steps"
            )


def _last_step(minimum: float, maximum: float, step: float) -> float:
    """Return the highest value that can be reached."""
    if not step or is_on_step(maximum, minimum, step):
        return maximum
    return minimum + math.floor((maximum - minimum) / step) * step
