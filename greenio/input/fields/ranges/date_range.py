"""Two dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from msgspec import structs

from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.conversion import parse_text
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.widgets import items

#: A day as authors give it.
Day = date | str


class DateRangeField(Field):
    """Two days, the first not after the second; its value is None while both are empty.

    :raises TypeError: ``value`` is no pair, or one of its parts, or a bound, is no date.
    :raises ValueError: a text is no date, the bounds are reversed, or ``value`` is reversed or lies beyond them.
    """

    __slots__ = ()

    item: items.DateRange
    updatable = ("min_value", "max_value", "required")

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        value: tuple[Day, Day] | None,
        min_value: Day | None,
        max_value: Day | None,
        required: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        item = items.DateRange(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=html_attributes(function, attributes or {}),
            value=_pair(function, value),
            min_value="" if min_value is None else _text(function, "min_value", min_value),
            max_value="" if max_value is None else _text(function, "max_value", max_value),
            required=bool(required),
        )
        super().__init__(function, item, validate=validate, onchange=onchange)
        _check_days(function, item)

    def parse(self, raw: Any) -> tuple[date, date] | None:
        if not isinstance(raw, list) or len(raw) != 2 or not all(isinstance(text, str) for text in raw):
            raise ForgedValue("not_valid")
        for text in raw:
            parse_text("date", text)
        first, last = raw
        if not first and not last:
            return None
        if not first or not last:
            raise InvalidValue("both_dates")
        item = self.item
        if first > last:
            raise InvalidValue("dates_reversed")
        # Texts of dates are in the order of the dates.
        if item.min_value and first < item.min_value:
            raise InvalidValue("too_small", item.min_value)
        if item.max_value and last > item.max_value:
            raise InvalidValue("too_big", item.max_value)
        return date.fromisoformat(first), date.fromisoformat(last)

    def check_value(self, raw: Any, value: Any) -> None:
        if value is None and self.item.required:
            raise InvalidValue("required")

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        spec = dict(spec)
        for key in ("min_value", "max_value"):
            if spec.get(key) is not None:
                spec[key] = _text(function, key, spec[key])
        changed = {key: spec[key] for key in ("min_value", "max_value") if spec.get(key) is not None}
        shown = spec.get("value")
        _check_days(
            function, structs.replace(self.item, value=_pair(function, shown) if shown else [], **changed)
        )
        return super().update(function, spec)

    def set_value(self, function: str, value: Any) -> list[str]:
        item = structs.replace(self.item, value=_pair(function, value))
        _check_days(function, item)
        self.item = item
        return item.value or ["", ""]


def _pair(function: str, value: Any) -> list[str]:
    """Return the texts of the two days that an author gives; an empty list for None.

    :raises TypeError: it is no pair of dates.
    :raises ValueError: a text is no date.
    """
    if value is None:
        return []
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise TypeError(f"{function}(): value must be a pair (first day, last day) or None, not {value!r}")
    return [_text(function, "value", day) for day in value]


def _text(function: str, parameter: str, day: object) -> str:
    """Return a day as the page shows it."""
    if isinstance(day, datetime):
        day = day.date()
    if isinstance(day, date):
        return day.isoformat()
    if not isinstance(day, str):
        raise TypeError(
            f"{function}(): {parameter} takes dates such as datetime.date(2030, 12, 31), not {day!r}"
        )
    try:
        parse_text("date", day)
    except InvalidValue:
        day = ""
    if not day:
        raise ValueError(
            f"{function}(): {parameter} takes days such as '2030-12-31' or datetime.date(2030, 12, 31)"
        )
    return day


def _check_days(function: str, item: items.DateRange) -> None:
    """Check the bounds, and the days that the page is to show.

    :raises ValueError: they are reversed, or the days lie beyond the bounds.
    """
    first, last = item.min_value, item.max_value
    if first and last and first > last:
        raise ValueError(f"{function}(): min_value={first} lies after max_value={last}")
    if not item.value:
        return
    start, end = item.value
    if start > end:
        raise ValueError(f"{function}(): value={(start, end)} is reversed: give the first day first")
    if (first and start < first) or (last and end > last):
        raise ValueError(
            f"{function}(): value={(start, end)} lies outside of {first or 'any day'} to {last or 'any day'}: "
            "change it, or min_value and max_value"
        )
