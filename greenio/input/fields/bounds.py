"""Bounds of a text field: lengths and limits that authors set as HTML attributes, checked on the server as well."""

from __future__ import annotations

import math
import re
from typing import Any

from greenio.input.fields.conversion import MOMENTS
from greenio.input.fields.invalid_value import InvalidValue

#: Browsers accept every address that has a scheme.
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.ASCII | re.IGNORECASE)


def check_url(text: str) -> None:
    """Check that a text is empty or an address with a scheme.

    :raises InvalidValue: it is not.
    """
    if text and not _SCHEME.match(text):
        raise InvalidValue("not_valid")


def check_bounds(kind: str, attributes: dict[str, str], text: str, value: Any) -> None:
    """Check a value against the attributes ``minlength``, ``maxlength``, ``min`` and ``max``, as browsers do.

    :param kind: type of the field.
    :param attributes: HTML attributes of the control.
    :param text: what the field shows.
    :param value: its Python value.
    :raises InvalidValue: the value lies beyond a bound.
    """
    if kind in ("text", "password", "url"):
        check_length(text, _number(attributes.get("minlength")), _number(attributes.get("maxlength")))
    elif kind == "number":
        minimum, maximum = _number(attributes.get("min")), _number(attributes.get("max"))
        if minimum is not None and value < minimum:
            raise InvalidValue("too_small", attributes["min"])
        if maximum is not None and value > maximum:
            raise InvalidValue("too_big", attributes["max"])
    elif kind in MOMENTS:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if kind == "time" and not _is_ordered(kind, first, last):
            return  # a range over midnight
        if not _is_ordered(kind, first, text):
            raise InvalidValue("too_small", first)
        if not _is_ordered(kind, text, last):
            raise InvalidValue("too_big", last)


def check_length(text: str, minimum: float | None, maximum: float | None) -> None:
    """Check the length of a text, counted in UTF-16 units as browsers do.

    :raises InvalidValue: the text is shorter or longer.
    """
    length = utf16_length(text)
    if maximum is not None and length > maximum:
        raise InvalidValue("too_long", f"{maximum:.0f}")
    if minimum is not None and length < minimum:
        raise InvalidValue("too_short", f"{minimum:.0f}")


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 units, as browsers count it for ``maxlength``."""
    return len(text) + sum(character > "\uffff" for character in text)


def _is_ordered(kind: str, first: str, second: str) -> bool:
    """Tell whether ``first`` is not later than ``second``. A text that is no date or time is no bound."""
    pattern = MOMENTS[kind]
    if not pattern.fullmatch(first) or not pattern.fullmatch(second):
        return True
    return _with_seconds(first) <= _with_seconds(second)


def _with_seconds(moment: str) -> str:
    """Complete a time, because as text 10:30 would come before 10:30:00."""
    return f"{moment}:00" if moment.count(":") == 1 else moment


def _number(text: str | None) -> float | None:
    """Return the number that an attribute means to a browser; None if it means none."""
    try:
        number = float(text) if text else None
    except ValueError:
        return None
    return number if number is not None and math.isfinite(number) and number >= -1e300 else None
