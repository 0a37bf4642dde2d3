"""One-line fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from msgspec import structs

from greenio.error_pages import see
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.bounds import check_bounds, check_url
from greenio.input.fields.callbacks.action_button import SetValue, parse_action
from greenio.input.fields.callbacks.suggestions import Suggestions, check_suggest
from greenio.input.fields.conversion import field_text, parse_text
from greenio.input.fields.field import Field, warn_author
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.runtime.interfaces import SessionPort
from greenio.widgets import items

_TYPES = get_args(items.TextType)

#: What is wrong with a value that a field of the type cannot show.
_FORMS = {
    **dict.fromkeys(("text", "password", "url"), "no single line"),
    "number": "no whole number",
    "float": "no number",
    "date": "no date such as '2026-12-31' or datetime.date(2026, 12, 31)",
    "time": "no time such as '23:59' or datetime.time(23, 59)",
    "datetime-local": "no point of time such as '2026-12-31T23:59' or a datetime.datetime",
    "color": "no colour such as '#ff8000'",
}


class TextField(Field):
    """A one-line field. Its value may be an object of which the page shows only a label: see ``action_button``.

    :raises ValueError: unknown type, one that ``suggest`` does not go with, or ``action`` is no pair.
    :raises TypeError: ``datalist`` is a str, or a function cannot be called.
    """

    __slots__ = ("_callback", "_set_value", "_suggest", "_suggestions")

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
        suggest: Callable[[str], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        if type not in _TYPES:
            raise ValueError(f"{function}(): type must be one of {', '.join(_TYPES)}, not {type!r}")
        if isinstance(datalist, str):
            raise TypeError(f"{function}(): datalist must be a list of str, not a str")
        check_suggest(function, suggest, type, datalist)
        self._suggest = suggest
        self._suggestions: Suggestions | None = None
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
        try:
            if value is not None:
                parse_text(type, item.value)
        except InvalidValue:
            warn_author(f"{function}(): value={value!r} is {_FORMS[type]}{see('error_value')}")

    def open(self, session: SessionPort, form: int) -> None:
        if self._callback is not None:
            self._set_value = SetValue(session, form, self.name, self.item.type, self._callback)
            self.item = structs.replace(self.item, action_callback=self._set_value.callback_id)
        if self._suggest is not None:
            self._suggestions = Suggestions(session, self.name, self._suggest)
            self.item = structs.replace(self.item, suggest=self._suggestions.callback_id)

    def close(self, session: SessionPort) -> None:
        if self._suggestions is not None:
            self._suggestions.close()
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
