"""Conversion between the text of a one-line field and its Python value, checked whatever the page claims."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from greenio.input.fields.invalid_value import ForgedValue, InvalidValue

#: Python refuses to convert more digits (sys.set_int_max_str_digits).
_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}", re.ASCII)
#: A decimal comma is read as a point, unless it may separate thousands: 1,500 may mean two numbers, and is none.
_FLOAT = re.compile(
    r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+|(?![1-9][0-9]{0,2},[0-9]{3}(?![0-9]))[0-9]*,[0-9]+)(?:[eE][+-]?[0-9]+)?",
    re.ASCII,
)
_COLOR = re.compile(r"#[0-9a-f]{6}", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,3})?)?", re.ASCII)
#: Texts of dates and times, by type of field.
MOMENTS = {
    "date": _DATE,
    "time": _TIME,
    "datetime-local": re.compile(f"{_DATE.pattern}T{_TIME.pattern}", re.ASCII),
}


def parse_text(kind: str, text: str) -> str | int | float | None:
    """Return the value of a field of type ``kind`` that shows ``text``; None for an empty number.

    :raises InvalidValue: the text is no value of that type.
    """
    return _CONVERTERS[kind](text)


def field_text(kind: str, value: Any) -> str:
    """Return the text with which a field of type ``kind`` shows ``value``; None gives the empty text."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        seconds = "seconds" if value.second or value.microsecond else "minutes"
        if kind == "date":
            return value.date().isoformat()
        return (value.time() if kind == "time" else value).isoformat(timespec=seconds)
    if isinstance(value, time):
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _integer(text: str) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not _INTEGER.fullmatch(text):
        raise InvalidValue("whole_number")
    return int(text)


def _float(text: str) -> float | None:
    text = text.strip()
    if not text:
        return None
    if not _FLOAT.fullmatch(text):
        raise InvalidValue("number")
    value = float(text.replace(",", "."))
    if not math.isfinite(value):
        raise InvalidValue("number")
    return value


def _checked(pattern: re.Pattern[str], parse: Callable[[str], object]) -> Callable[[str], str]:
    """Return a converter that leaves the text as it is, if ``parse`` accepts it."""

    def check(text: str) -> str:
        if text:
            try:
                if not pattern.fullmatch(text):
                    raise ValueError
                parse(text)
            except ValueError:
                raise InvalidValue("not_valid") from None
        return text

    return check


def _color(text: str) -> str:
    if not _COLOR.fullmatch(text.lower()):
        raise ForgedValue("not_valid")
    return text.lower()


def _time(text: str) -> time:
    # Python 3.10 wants three or six digits after the point.
    return time.fromisoformat(text.partition(".")[0])


def _one_line(text: str) -> str:
    if "\n" in text or "\r" in text:
        raise ForgedValue("not_valid")
    return text


_CONVERTERS: dict[str, Callable[[str], str | int | float | None]] = {
    "text": _one_line,
    "password": _one_line,
    "url": _one_line,
    "number": _integer,
    "float": _float,
    "date": _checked(MOMENTS["date"], date.fromisoformat),
    "time": _checked(MOMENTS["time"], _time),
    "datetime-local": _checked(
        MOMENTS["datetime-local"],
        lambda text: (date.fromisoformat(text[:10]), _time(text[11:])),
    ),
    "color": _color,
}
