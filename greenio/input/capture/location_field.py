"""The field for the place where the visitor is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from msgspec import structs

from greenio.input.capture.location_texts import IDS
from greenio.input.capture.texts import capture_texts
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.runtime.interfaces import SessionPort
from greenio.widgets import items

#: Metres around the Earth: no accuracy is worse.
_AROUND = 40_075_017


class Location(NamedTuple):
    """A place on the Earth, by WGS 84, as browsers and maps have it."""

    #: Degrees, -90 to 90: positive in the north.
    latitude: float
    #: Degrees, -180 to 180: positive in the east.
    longitude: float
    #: Metres around the place in which the visitor is, with a probability of 95 %.
    accuracy: float


class LocationField(Field):
    """The place where the visitor is; its value is None until it is shared.

    :param attributes: checked and ignored, because there are several controls.
    """

    __slots__ = ()

    item: items.Location
    updatable = ("required",)

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        high_accuracy: bool,
        required: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        html_attributes(function, attributes or {})
        item = items.Location(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            required=bool(required),
            high_accuracy=bool(high_accuracy),
        )
        super().__init__(function, item, validate=validate, onchange=onchange)

    def open(self, session: SessionPort, form: int) -> None:
        self.item = structs.replace(self.item, texts=capture_texts(session.request.language, IDS))

    def parse(self, raw: Any) -> Location | None:
        if raw == []:
            return None
        if not isinstance(raw, list) or len(raw) != 3:
            raise ForgedValue("not_valid")
        for number, least, most in zip(raw, (-90, -180, 0), (90, 180, _AROUND), strict=True):
            # Comparisons with "not a number" are false.
            if (
                isinstance(number, bool)
                or not isinstance(number, (int, float))
                or not least <= number <= most
            ):
                raise ForgedValue("not_valid")
        return Location(*map(float, raw))

    def check_value(self, raw: Any, value: Any) -> None:
        if value is None and self.item.required:
            raise InvalidValue("required")

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        if "high_accuracy" in spec:
            raise ValueError(f"{function}(): high_accuracy cannot be changed")
        return super().update(function, spec)

    def set_value(self, function: str, value: Any) -> list[float]:
        if value is not None and not isinstance(value, Location):
            raise ValueError(f"{function}(): what {self.function}() returns can only be found by the visitor")
        self.item = structs.replace(self.item, value=list(value or ()))
        return self.item.value
