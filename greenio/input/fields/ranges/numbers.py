"""Checks of the numbers of sliders: what authors give, and what the page reports."""

from __future__ import annotations

import math
from typing import Any

from greenio.input.fields.invalid_value import ForgedValue
from greenio.widgets import items

#: Greatest distance of a reported float from an end, relative: the page computes with steps of its own.
_ROUNDING = 1e-9

#: Greatest distance of a reported float from a step, in steps, for the same reason.
_STEP_ROUNDING = 1e-3


def check_number(function: str, parameter: str, number: object) -> None:
    """Check that a parameter is a finite number.

    :raises TypeError: it is no number.
    :raises ValueError: it is infinite or no number.
    """
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise TypeError(f"{function}(): {parameter} must be a number, not {type(number).__name__}")
    if not math.isfinite(number):
        raise ValueError(f"{function}(): {parameter} cannot be {number}")


def check_range(function: str, minimum: float, maximum: float, step: float) -> None:
    """Check the ends and the step of a slider.

    :raises ValueError: the range is empty, or the step negative.
    """
    if minimum > maximum:
        raise ValueError(f"{function}(): min_value={minimum} lies above max_value={maximum}")
    if step < 0:
        raise ValueError(f"{function}(): step={step} is negative")


def is_whole(*numbers_and_step: float) -> bool:
    """Tell whether all values of a slider are ints; the last number is the step."""
    return all(isinstance(number, int) for number in numbers_and_step) and numbers_and_step[-1] != 0


def is_within(number: float, minimum: float, maximum: float) -> bool:
    """Tell whether a reported number lies between the ends."""
    tolerance = _ROUNDING * max(1.0, abs(minimum), abs(maximum))
    return minimum - tolerance <= number <= maximum + tolerance


def is_on_step(number: float, minimum: float, step: float) -> bool:
    """Tell whether a reported number can be reached from the lower end; a step of 0 reaches all."""
    return not step or abs(math.remainder(number - minimum, step)) < _STEP_ROUNDING * step


def parse_number(
    raw: Any, item: items.Slider | items.RangeSlider, *, whole: bool, shown: float | None = None
) -> float:
    """Return a number that the page has sent.

    :param whole: whether it has to be a whole one.
    :param shown: the number that the page showed at first, which need not lie on a step.
    :raises ForgedValue: it is none that the page lets its visitor choose.
    """
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        raise ForgedValue("not_valid")
    if not is_within(raw, item.min_value, item.max_value):
        raise ForgedValue("not_valid")
    if raw != shown and not is_on_step(raw, item.min_value, item.step):
        raise ForgedValue("not_valid")
    if whole:
        if raw != int(raw):
            raise ForgedValue("whole_number")
        return int(raw)
    return float(min(max(raw, item.min_value), item.max_value))
