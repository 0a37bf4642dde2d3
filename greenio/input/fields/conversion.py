"""What the text of a one-line field means, checked on the server whatever the page claims."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from greenio.input.fields.field import Forged, Invalid

#: Beyond so many digits Python itself refuses to convert (sys.set_int_max_str_digits), and no person types them.
_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}", re.ASCII)
_FLOAT = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?", re.ASCII)
_COLOR = re.compile(r"#[0-9a-f]{6}", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,3})?)?", re.ASCII)
_MOMENTS = {
    "date": _DATE,
    "time": _TIME,
    "datetime-local": re.compile(f"{_DATE.pattern}T{_TIME.pattern}", re.ASCII),
}
#: What browsers ask of an address at least.
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.ASCII | re.IGNORECASE)


def value_of(kind: str, text: str) -> Any:
    """The value that a field of type ``kind`` has when it shows ``text``.

    :raises Invalid: none.
    """
    return _CONVERTERS[kind](text)


def field_text(kind: str, value: Any) -> str:
    """The text with which a field of type ``kind`` shows ``value``; None is the empty one."""
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


def utf16_length(text: str) -> int:
    """Characters as browsers count them for ``maxlength``."""
    return len(text) + sum(character > "\uffff" for character in text)


def check_url(text: str) -> None:
    """:raises Invalid: a text that is no address with a scheme."""
    if text and not _SCHEME.match(text):
        raise Invalid("not_valid")


def in_order(kind: str, one: str, other: str) -> bool:
    """Whether the date or time ``one`` does not come after ``other``. A text that is none is no bound."""
    form = _MOMENTS[kind]
    if not form.fullmatch(one) or not form.fullmatch(other):
        return True
    return _with_seconds(one) <= _with_seconds(other)


def _with_seconds(moment: str) -> str:
    """As a text, 10:30 would come before 10:30:00."""
    return f"{moment}:00" if moment.count(":") == 1 else moment


def _integer(text: str) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not _INTEGER.fullmatch(text):
        raise Invalid("whole_number")
    return int(text)


def _float(text: str) -> float | None:
    text = text.strip()
    if not text:
        return None
    if not _FLOAT.fullmatch(text):
        raise Invalid("number")
    value = float(text)
    if not math.isfinite(value):
        raise Invalid("number")
    return value


def _checked(form: re.Pattern[str], parse: Callable[[str], Any]) -> Callable[[str], str]:
    def check(text: str) -> str:
        if text:
            try:
                if not form.fullmatch(text):
                    raise ValueError
                parse(text)
            except ValueError:
                raise Invalid("not_valid") from None
        return text

    return check


def _color(text: str) -> str:
    if not _COLOR.fullmatch(text.lower()):
        raise Forged("not_valid")
    return text.lower()


def _time(text: str) -> time:
    # Python 3.10 wants three or six digits after the point.
    return time.fromisoformat(text.partition(".")[0])


def _one_line(text: str) -> str:
    if "\n" in text or "\r" in text:
        raise Forged("not_valid")
    return text


_CONVERTERS: dict[str, Callable[[str], Any]] = {
    "text": _one_line,
    "password": _one_line,
    "url": _one_line,
    "number": _integer,
    "float": _float,
    "date": _checked(_MOMENTS["date"], date.fromisoformat),
    "time": _checked(_MOMENTS["time"], _time),
    "datetime-local": _checked(
        _MOMENTS["datetime-local"],
        lambda text: (date.fromisoformat(text[:10]), _time(text[11:])),
    ),
    "color": _color,
}
