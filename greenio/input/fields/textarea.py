"""Fields of several lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.bounds import check_length, utf16_length
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.widgets import items


class TextareaField(Field):
    """Several lines of text, plain or in a code editor.

    :raises TypeError: ``code`` is neither True nor a dict, or a function cannot be called.
    """

    __slots__ = ()

    item: items.Textarea
    updatable = ("placeholder", "required", "readonly", "rows", "maxlength", "minlength")

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        rows: int = 6,
        code: dict[str, Any] | bool | None = None,
        maxlength: int | None = None,
        minlength: int | None = None,
        validate: Callable[[Any], Any] | None = None,
        value: str | None = None,
        onchange: Callable[[Any], Any] | None = None,
        placeholder: str | None = None,
        required: bool | None = None,
        readonly: bool | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        item = items.Textarea(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=html_attributes(function, attributes or {}),
            value=_normalize_line_ends(value),
            placeholder=str(placeholder or ""),
            rows=int(rows),
            required=bool(required),
            readonly=bool(readonly),
            maxlength=int(maxlength or 0),
            minlength=int(minlength or 0),
            code=_editor_options(function, code),
        )
        super().__init__(function, item, validate=validate, onchange=onchange)

    def parse(self, raw: Any) -> str:
        if not isinstance(raw, str):
            raise ForgedValue("not_valid")
        text = _normalize_line_ends(raw)
        if self.item.maxlength:
            # A longer initial value may be shortened, but not replaced by an even longer one.
            check_length(text, None, max(self.item.maxlength, utf16_length(self.item.value)))
        return text

    def check_value(self, raw: Any, value: str) -> None:
        item = self.item
        if item.required and not value:
            raise InvalidValue("required")
        # As in browsers: an empty text is not too short, and the initial value is accepted.
        if value and value != item.value:
            check_length(value, item.minlength or None, item.maxlength or None)

    def set_value(self, function: str, value: Any) -> str:
        text = _normalize_line_ends(value)
        self.item = structs.replace(self.item, value=text)
        return text


def _normalize_line_ends(value: Any) -> str:
    """Return ``value`` as text whose lines end with ``\\n``, as in a textarea; None gives the empty text."""
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def _editor_options(function: str, code: Any) -> dict[str, str | bool | int] | None:
    if not code and code != {}:
        return None
    if code is True:
        return {}
    if not isinstance(code, dict):
        raise TypeError(f"{function}(): code must be True or a dict of options, not {type(code).__name__}")
    return {str(key): option for key, option in code.items() if isinstance(option, (str, bool, int))}
