"""One-line fields."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, get_args

from msgspec import structs

from greenio.input.ask import ask_or_describe
from greenio.input.fields.conversion import check_url, field_text, in_order, utf16_length, value_of
from greenio.input.fields.field import Field, Forged, Invalid, field_name, html_attributes
from greenio.input.fields.side_button import SetValue, checked_action
from greenio.runtime.interfaces import SessionPort
from greenio.widgets import items

_TYPES = get_args(items.TextType)


def input(
    label: str = "",
    type: str = "text",
    *,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: Any = None,
    action: tuple[str, Callable[[Callable[..., None]], Any]] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    placeholder: str | None = None,
    required: bool | None = None,
    readonly: bool | None = None,
    datalist: Sequence[str] | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for one line of text, a number, a date, a colour...

    :param label: title of the form; in a group, text above the field.
    :param type: one of TEXT, NUMBER, FLOAT, PASSWORD, URL, DATE, TIME, DATETIME, COLOR.
    :param validate: called with the converted value; returns None, or a text that is shown under the field.
    :param name: describes an item of a group instead of asking.
    :param value: initial value.
    :param action: ``(button_label, callback)``: a button beside the field. A click calls ``callback(set_value)``
        in a task of its own; ``set_value(value)`` fills the field, ``set_value(value, label)`` shows ``label``
        and makes any Python object the item's value. ``set_value`` works until the form is gone.
    :param onchange: called with the value while the user edits.
    :param placeholder: hint in the empty field.
    :param required: an empty field is refused.
    :param readonly: the user cannot edit.
    :param datalist: suggestions.
    :param help_text: small text under the field.
    :param auto_focus: this item of the group gets the focus.
    :param timeout: seconds, None waits for ever. Only without ``name``.
    :param other_html_attrs: further attributes of the control, such as ``maxlength=3``. The server checks lengths
        (``minlength``, ``maxlength``) and limits (``min``, ``max``) once more; a ``pattern`` only the browser knows.
    :returns: str; NUMBER int and FLOAT float, None if left empty. With ``name`` the item.
    :raises ValueError: unknown type, or a bad name.
    :raises TypeError: a coroutine function as ``validate`` or ``onchange``, a Python function as another
        attribute.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``age = input("Age?", type=NUMBER)``
    """
    field = input_field(
        "input",
        field_name("input", name),
        label,
        type,
        validate=validate,
        value=value,
        action=action,
        onchange=onchange,
        placeholder=placeholder,
        required=required,
        readonly=readonly,
        datalist=datalist,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_or_describe(field, name, timeout)


def input_field(
    function: str,
    name: str,
    label: str,
    type: str,
    *,
    validate: Callable[[Any], Any] | None = None,
    value: Any = None,
    action: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    placeholder: str | None = None,
    required: bool | None = None,
    readonly: bool | None = None,
    datalist: Sequence[str] | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    attributes: dict[str, Any] | None = None,
) -> TextField:
    """The field of ``input()`` and ``put_input()``."""
    if type not in _TYPES:
        raise ValueError(f"{function}(): type must be one of {', '.join(_TYPES)}, not {type!r}")
    if isinstance(datalist, str):
        raise TypeError(f"{function}(): datalist must be a list of str, not a str")
    button, callback = checked_action(function, action)
    item = items.Input(
        name=name,
        label=str(label),
        help_text=str(help_text or ""),
        auto_focus=bool(auto_focus),
        attributes=html_attributes(function, attributes or {}),
        type=type,  # type: ignore[arg-type]
        value=field_text(type, value),
        placeholder=str(placeholder or ""),
        required=bool(required),
        readonly=bool(readonly),
        datalist=[str(entry) for entry in datalist or ()],
        action=button,
    )
    return TextField(function, item, callback, validate=validate, onchange=onchange)


class TextField(Field):
    """A one-line field. Its value may be an object that only a label stands for: see :mod:`action`.

    :param callback: the author's function behind the button, None without one.
    """

    __slots__ = ("_callback", "_setter")

    item: items.Input
    changeable = ("placeholder", "required", "readonly", "datalist")

    def __init__(
        self, function: str, item: items.Input, callback: Callable[..., Any] | None, **functions: Any
    ) -> None:
        super().__init__(function, item, **functions)
        self._callback = callback
        self._setter: SetValue | None = None

    def open(self, session: SessionPort, form: int) -> None:
        if self._callback is not None:
            self._setter = SetValue(session, form, self.name, self.item.type, self._callback)
            self.item = structs.replace(self.item, action_callback=self._setter.callback_id)

    def close(self, session: SessionPort) -> None:
        if self._setter is not None:
            self._setter.close()

    def parse(self, raw: Any) -> Any:
        if isinstance(raw, dict):
            if self._setter is None:
                raise Forged("not_valid")
            return self._setter.held(raw)
        if not isinstance(raw, str):
            raise Forged("not_valid")
        return value_of(self.item.type, raw)

    def check_value(self, raw: Any, value: Any) -> None:
        if isinstance(raw, dict):
            return
        item = self.item
        if item.required and (value is None or value == ""):
            raise Invalid("required")
        if item.type == "url":
            check_url(raw)
        if item.attributes and raw and raw != item.value:
            check_bounds(item.type, item.attributes, raw, value)

    def shown(self, function: str, value: Any) -> Any:
        text = field_text(self.item.type, value)
        self.item = structs.replace(self.item, value=text)
        return text


def check_bounds(kind: str, attributes: dict[str, str], text: str, value: Any) -> None:
    """The limits that an author set as HTML attributes and that the browser keeps, too.

    :raises Invalid: the value lies beyond one.
    """
    if kind in ("text", "password", "url"):
        check_length(text, _number(attributes.get("minlength")), _number(attributes.get("maxlength")))
    elif kind == "number":
        least, most = _number(attributes.get("min")), _number(attributes.get("max"))
        if least is not None and value < least:
            raise Invalid("too_small", attributes["min"])
        if most is not None and value > most:
            raise Invalid("too_big", attributes["max"])
    elif kind in ("date", "time", "datetime-local"):
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if kind == "time" and not in_order(kind, first, last):
            return  # a range over midnight
        if not in_order(kind, first, text):
            raise Invalid("too_small", first)
        if not in_order(kind, text, last):
            raise Invalid("too_big", last)


def check_length(text: str, least: float | None, most: float | None) -> None:
    """:raises Invalid: the text is shorter or longer, counted as browsers do."""
    length = utf16_length(text)
    if most is not None and length > most:
        raise Invalid("too_long", f"{most:.0f}")
    if least is not None and length < least:
        raise Invalid("too_short", f"{least:.0f}")


def _number(text: str | None) -> float | None:
    """What an attribute means to a browser: nothing, unless it is a number."""
    try:
        number = float(text) if text else None
    except ValueError:
        return None
    return number if number is not None and math.isfinite(number) and number >= -1e300 else None
