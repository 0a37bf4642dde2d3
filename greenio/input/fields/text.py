"""One-line fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from msgspec import structs

from greenio.input.fields.action_button import SetValue, parse_action
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.bounds import check_bounds, check_url
from greenio.input.fields.conversion import field_text, parse_text
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.runtime.interfaces import SessionPort
from greenio.widgets import items

_TYPES = get_args(items.TextType)


class TextField(Field):
    """A one-line field. Its value may be an object of which the page shows only a label: see ``action_button``.

    :raises ValueError: unknown type, or ``action`` is no pair.
    :raises TypeError: ``datalist`` is a str, or a function cannot be called.
    """

    __slots__ = ("_callback", "_set_value")

    item: items.Input
    updatable = ("placeholder", "required", "readonly", "datalist")

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        type: str,
        *,
        validate: Callable[[Any], Any] | None = None,
        value: Any = None,
        action: tuple[str, Callable[..., Any]] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        placeholder: str | None = None,
        required: bool | None = None,
        readonly: bool | None = None,
        datalist: Sequence[str] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        if type not in _TYPES:
            raise ValueError(f"{function}(): type must be one of {', '.join(_TYPES)}, not {type!r}")
        if isinstance(datalist, str):
            raise TypeError(f"{function}(): datalist must be a list of str, not a str")
        button, self._callback = parse_action(function, action)
        self._set_value: SetValue | None = None
        item = items.Input(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=html_attributes(function, attributes or {}),
            type=type,  # type: ignore[arg-type]  # checked above
            value=field_text(type, value),
            placeholder=str(placeholder or ""),
            required=bool(required),
            readonly=bool(readonly),
            datalist=[str(entry) for entry in datalist or ()],
            action=button,
        )
        super().__init__(function, item, validate=validate, onchange=onchange)

    def open(self, session: SessionPort, form: int) -> None:
        if self._callback is not None:
            self._set_value = SetValue(session, form, self.name, self.item.type, self._callback)
            self.item = structs.replace(self.item, action_callback=self._set_value.callback_id)

    def close(self, session: SessionPort) -> None:
        if self._set_value is not None:
            self._set_value.close()

    def parse(self, raw: Any) -> Any:
        if isinstance(raw, dict):
            if self._set_value is None:
                raise ForgedValue("not_valid")
            return self._set_value.held(raw)
        if not isinstance(raw, str):
            raise ForgedValue("not_valid")
        return parse_text(self.item.type, raw)

    def check_value(self, raw: Any, value: Any) -> None:
        if isinstance(raw, dict):
            return
        item = self.item
        if item.required and (value is None or value == ""):
            raise InvalidValue("required")
        if item.type == "url":
            check_url(raw)
        if item.attributes and raw and raw != item.value:
            check_bounds(item.type, item.attributes, raw, value)

    def set_value(self, function: str, value: Any) -> str:
        text = field_text(self.item.type, value)
        self.item = structs.replace(self.item, value=text)
        return text
