"""Numbers by position."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.ask import ask_or_describe
from greenio.input.fields.field import Field, Forged, field_name, html_attributes
from greenio.widgets import items

#: How far a float that the page reports may lie beyond an end: it computes with steps of its own.
_ROUNDING = 1e-9

#: How far it may lie from a step, in steps, for the same reason.
_STEP_ROUNDING = 1e-3


def slider(
    label: str = "",
    *,
    name: str | None = None,
    value: float = 0,
    min_value: float = 0,
    max_value: float = 100,
    step: float | None = None,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a number in a range.

    :param label: as for :func:`input`.
    :param name: as for :func:`input`.
    :param value: where it starts; beyond the ends it starts at the nearer one.
    :param min_value: its lower end.
    :param max_value: its upper end.
    :param step: between two positions, 0: none. Default: 1 for whole numbers, 0 for others.
    :param validate: as for :func:`input`.
    :param onchange: called with the value when it is released.
    :param required: accepted, a slider is never empty.
    :param help_text: as for :func:`input`.
    :param auto_focus: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :param other_html_attrs: as for :func:`input`.
    :returns: int if ``value``, ``min_value``, ``max_value`` and ``step`` are ints, else float. With ``name`` the item.
    :raises TypeError: a value is no number; else as for :func:`input`.
    :raises ValueError: the range is empty, or the step negative.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``volume = slider("Volume", value=50)``
    """
    field = slider_field(
        "slider",
        field_name("slider", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_or_describe(field, name, timeout)


def slider_field(
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
) -> SliderField:
    """The field of ``slider()`` and ``put_slider()``."""
    given = {"value": value, "min_value": min_value, "max_value": max_value, "step": step}
    for parameter, number in given.items():
        if number is not None or parameter != "step":
            _check_number(function, parameter, number)
    if step is None:
        step = 1 if _is_whole(value, min_value, max_value, 1) else 0
    _check_range(function, min_value, max_value, step)
    whole = _is_whole(value, min_value, max_value, step)
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
    return SliderField(function, item, whole=whole, validate=validate, onchange=onchange)


class SliderField(Field):
    """A number in a range.

    :param whole: its values are ints.
    """

    __slots__ = ("_whole",)

    item: items.Slider

    def __init__(self, function: str, item: items.Slider, *, whole: bool, **functions: Any) -> None:
        super().__init__(function, item, **functions)
        self._whole = whole

    changeable = ("min_value", "max_value", "step")

    def parse(self, raw: Any) -> float:
        if isinstance(raw, bool) or not isinstance(raw, (int, float)):
            raise Forged("not_valid")
        item = self.item
        reach = _ROUNDING * max(1.0, abs(item.min_value), abs(item.max_value))
        if not item.min_value - reach <= raw <= item.max_value + reach:
            raise Forged("not_valid")
        if not self._is_on_step(raw):
            raise Forged("not_valid")
        if self._whole:
            if raw != int(raw):
                raise Forged("whole_number")
            return int(raw)
        return float(min(max(raw, item.min_value), item.max_value))

    def _is_on_step(self, number: float) -> bool:
        item = self.item
        if not item.step or number == item.value:
            return True
        return abs(math.remainder(number - item.min_value, item.step)) < _STEP_ROUNDING * item.step

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        new = {key: spec[key] for key in self.changeable if spec.get(key) is not None}
        for key, number in new.items():
            _check_number(function, key, number)
        _check_range(
            function,
            new.get("min_value", self.item.min_value),
            new.get("max_value", self.item.max_value),
            new.get("step", self.item.step),
        )
        return super().update(function, spec)

    def shown(self, function: str, value: Any) -> float:
        _check_number(function, "value", value)
        shown: float = min(max(value, self.item.min_value), self.item.max_value)
        return shown

    def set_field(self, function: str, key: str, value: Any) -> Any:
        self._whole = self._whole and _is_whole(value, self.item.step if key != "step" else value)
        self.item = structs.replace(self.item, **{key: value})
        return value


def _is_whole(*numbers_and_step: float) -> bool:
    return all(isinstance(number, int) for number in numbers_and_step) and numbers_and_step[-1] != 0


def _check_range(function: str, least: float, most: float, step: float) -> None:
    if least > most:
        raise ValueError(f"{function}(): min_value={least} lies above max_value={most}")
    if step < 0:
        raise ValueError(f"{function}(): step={step} is negative")


def _check_number(function: str, parameter: str, number: Any) -> None:
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise TypeError(f"{function}(): {parameter} must be a number, not {type(number).__name__}")
    if not math.isfinite(number):
        raise ValueError(f"{function}(): {parameter} cannot be {number}")
