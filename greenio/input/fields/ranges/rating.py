"""Stars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.widgets import items

#: Numbers of stars: one is no choice, and more than ten are a slider.
_MIN, _MAX = 2, 10


class RatingField(Field):
    """A number of stars; its value is None while none is chosen.

    :param attributes: checked and ignored, because there are several controls.
    :raises TypeError: a number is no int.
    :raises ValueError: it is too small or too big.
    """

    __slots__ = ()

    item: items.Rating
    updatable = ("required",)

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        value: int | None,
        max_value: int,
        required: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        html_attributes(function, attributes or {})
        _check_int(function, "max_value", max_value)
        if not _MIN <= max_value <= _MAX:
            raise ValueError(
                f"{function}(): max_value must be {_MIN} to {_MAX} stars, not {max_value}; use slider() for more"
            )
        item = items.Rating(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            value=_stars(function, value, max_value),
            max_value=max_value,
            required=bool(required),
        )
        super().__init__(function, item, validate=validate, onchange=onchange)

    def parse(self, raw: Any) -> int | None:
        if type(raw) is not int or not 0 <= raw <= self.item.max_value:
            raise ForgedValue("not_possible")
        return raw or None

    def check_value(self, raw: Any, value: Any) -> None:
        if value is None and self.item.required:
            raise InvalidValue("choose")

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        if "max_value" in spec:
            raise ValueError(f"{function}(): max_value of a rating cannot be changed")
        return super().update(function, spec)

    def set_value(self, function: str, value: Any) -> int:
        stars = _stars(function, value, self.item.max_value)
        self.item = structs.replace(self.item, value=stars)
        return stars


def _stars(function: str, value: Any, maximum: int) -> int:
    """Return the number of stars that an author gives, 0 for None."""
    if value is None:
        return 0
    _check_int(function, "value", value)
    if not 1 <= value <= maximum:
        raise ValueError(f"{function}(): value must be 1 to {maximum} stars, or None for none, not {value}")
    return int(value)


def _check_int(function: str, parameter: str, number: object) -> None:
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{function}(): {parameter} must be an int, not {type(number).__name__}")
