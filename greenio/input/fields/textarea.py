"""Several lines of text, plain or in a code editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.ask import ask_or_describe
from greenio.input.fields.conversion import utf16_length
from greenio.input.fields.field import Field, Forged, Invalid, field_name, html_attributes
from greenio.input.fields.text import check_length
from greenio.widgets import items


def textarea(
    label: str = "",
    *,
    rows: int = 6,
    code: dict[str, Any] | bool | None = None,
    maxlength: int | None = None,
    minlength: int | None = None,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: str | None = None,
    onchange: Callable[[Any], Any] | None = None,
    placeholder: str | None = None,
    required: bool | None = None,
    readonly: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for several lines of text.

    :param label: as for :func:`input`.
    :param rows: height in lines.
    :param code: True or a dict of options makes it a code editor: ``mode`` (language by name, file extension or
        MIME type), ``theme`` (such as ``"darcula"``), ``lineNumbers``, ``lineWrapping``, ``styleActiveLine``,
        ``matchBrackets`` (all True), ``indentUnit``, ``tabSize`` (both 4), ``readOnly``.
    :param maxlength: most characters, in UTF-16 units.
    :param minlength: fewest characters.
    :param validate: as for :func:`input`.
    :param name: as for :func:`input`.
    :param value: as for :func:`input`.
    :param onchange: as for :func:`input`.
    :param placeholder: as for :func:`input`.
    :param required: as for :func:`input`.
    :param readonly: as for :func:`input`.
    :param help_text: as for :func:`input`.
    :param auto_focus: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :param other_html_attrs: as for :func:`input`.
    :returns: str, lines separated by ``\\n``. With ``name`` the item.
    :raises TypeError: as for :func:`input`.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``text = textarea("Notes", rows=3)``
    """
    field = textarea_field(
        "textarea",
        field_name("textarea", name),
        label,
        rows=rows,
        code=code,
        maxlength=maxlength,
        minlength=minlength,
        validate=validate,
        value=value,
        onchange=onchange,
        placeholder=placeholder,
        required=required,
        readonly=readonly,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_or_describe(field, name, timeout)


def textarea_field(
    function: str,
    name: str,
    label: str,
    *,
    rows: int = 6,
    code: dict[str, Any] | bool | None = None,
    maxlength: int | None = None,
    minlength: int | None = None,
    validate: Callable[[Any], Any] | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    placeholder: str | None = None,
    required: bool | None = None,
    readonly: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    attributes: dict[str, Any] | None = None,
) -> TextareaField:
    """The field of ``textarea()`` and ``put_textarea()``."""
    item = items.Textarea(
        name=name,
        label=str(label),
        help_text=str(help_text or ""),
        auto_focus=bool(auto_focus),
        attributes=html_attributes(function, attributes or {}),
        value=lines_of(value),
        placeholder=str(placeholder or ""),
        rows=int(rows),
        required=bool(required),
        readonly=bool(readonly),
        maxlength=int(maxlength or 0),
        minlength=int(minlength or 0),
        code=_editor(function, code),
    )
    return TextareaField(function, item, validate=validate, onchange=onchange)


class TextareaField(Field):
    """Several lines."""

    __slots__ = ()

    item: items.Textarea
    changeable = ("placeholder", "required", "readonly", "rows", "maxlength", "minlength")

    def parse(self, raw: Any) -> str:
        if not isinstance(raw, str):
            raise Forged("not_valid")
        text = lines_of(raw)
        if self.item.maxlength:
            # The user can shorten what the author put there, but not write more than that.
            check_length(text, None, max(self.item.maxlength, utf16_length(self.item.value)))
        return text

    def check_value(self, raw: Any, value: str) -> None:
        item = self.item
        if item.required and not value:
            raise Invalid("required")
        # As in the browser: an empty text is not too short, and what the author put there is accepted.
        if value and value != item.value:
            check_length(value, item.minlength or None, item.maxlength or None)

    def shown(self, function: str, value: Any) -> str:
        text = lines_of(value)
        self.item = structs.replace(self.item, value=text)
        return text


def lines_of(value: Any) -> str:
    """``value`` as text whose lines end with ``\\n``, as a textarea has it."""
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def _editor(function: str, code: Any) -> dict[str, str | bool | int] | None:
    if not code and code != {}:
        return None
    if code is True:
        return {}
    if not isinstance(code, dict):
        raise TypeError(f"{function}(): code must be True or a dict of options, not {type(code).__name__}")
    return {str(key): option for key, option in code.items() if isinstance(option, (str, bool, int))}
