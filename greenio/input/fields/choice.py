"""Things to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from greenio.input.ask import ask_or_describe
from greenio.input.fields.field import field_name, html_attributes
from greenio.input.fields.options import ChoiceField
from greenio.widgets import items


def select(
    label: str = "",
    options: Sequence[Any] | None = None,
    *,
    multiple: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    native: bool = True,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask to choose from a drop-down.

    :param label: as for :func:`input`.
    :param options: each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as both.
    :param multiple: several may be chosen.
    :param validate: as for :func:`input`.
    :param name: as for :func:`input`.
    :param value: the value, or list of values, selected at first.
    :param onchange: as for :func:`input`.
    :param native: False shows a drop-down with search instead of the browser's own.
    :param required: with ``multiple``: at least one must be chosen.
    :param help_text: as for :func:`input`.
    :param auto_focus: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :param other_html_attrs: as for :func:`input`.
    :returns: the chosen option's value; with ``multiple`` a list. With ``name`` the item.
    :raises TypeError: ``options`` is missing; else as for :func:`input`.
    :raises ValueError: a malformed option.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``prize = select("Prize", ["book", "pen"])``
    """
    field = select_field(
        "select",
        field_name("select", name),
        label,
        options,
        multiple=multiple,
        validate=validate,
        value=value,
        onchange=onchange,
        native=native,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_or_describe(field, name, timeout)


def checkbox(
    label: str = "",
    options: Sequence[Any] | None = None,
    *,
    inline: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask to tick boxes.

    :param label: as for :func:`input`.
    :param options: as for :func:`select`.
    :param inline: all on one line.
    :param validate: as for :func:`input`.
    :param name: as for :func:`input`.
    :param value: the values ticked at first.
    :param onchange: as for :func:`input`.
    :param required: at least one must be ticked.
    :param help_text: as for :func:`input`.
    :param auto_focus: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :param other_html_attrs: ignored, there are several controls.
    :returns: list of the ticked values in the order of the options. With ``name`` the item.
    :raises TypeError: ``options`` is missing; else as for :func:`input`.
    :raises ValueError: a malformed option.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``agreed = checkbox("Rules", options=["I accept"])``
    """
    html_attributes("checkbox", other_html_attrs)
    field = checkbox_field(
        "checkbox",
        field_name("checkbox", name),
        label,
        options,
        inline=inline,
        validate=validate,
        value=value,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
    )
    return ask_or_describe(field, name, timeout)


def radio(
    label: str = "",
    options: Sequence[Any] | None = None,
    *,
    inline: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask to pick one.

    :param label: as for :func:`input`.
    :param options: as for :func:`select`.
    :param inline: all on one line.
    :param validate: as for :func:`input`.
    :param name: as for :func:`input`.
    :param value: the value picked at first.
    :param onchange: as for :func:`input`.
    :param required: one must be picked.
    :param help_text: as for :func:`input`.
    :param auto_focus: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :param other_html_attrs: ignored, there are several controls.
    :returns: the picked value, None if none was. With ``name`` the item.
    :raises TypeError: ``options`` is missing; else as for :func:`input`.
    :raises ValueError: a malformed option.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``size = radio("Size", options=["S", "M", "L"], value="M")``
    """
    html_attributes("radio", other_html_attrs)
    field = radio_field(
        "radio",
        field_name("radio", name),
        label,
        options,
        inline=inline,
        validate=validate,
        value=value,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
    )
    return ask_or_describe(field, name, timeout)


def select_field(
    function: str,
    name: str,
    label: str,
    options: Any,
    *,
    multiple: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    native: bool | None = True,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    attributes: dict[str, Any] | None = None,
) -> ChoiceField:
    """The field of ``select()`` and ``put_select()``.

    :param native: None leaves the choice to the page: styled for several on a desktop.
    """
    item = items.Select(
        name=name,
        label=str(label),
        help_text=str(help_text or ""),
        auto_focus=bool(auto_focus),
        attributes=html_attributes(function, attributes or {}),
        multiple=bool(multiple),
        native=None if native is None else bool(native),
        required=bool(required),
    )
    return ChoiceField(
        function, item, options, value, multiple=bool(multiple), validate=validate, onchange=onchange
    )


def checkbox_field(
    function: str,
    name: str,
    label: str,
    options: Any,
    *,
    inline: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
) -> ChoiceField:
    """The field of ``checkbox()`` and ``put_checkbox()``."""
    item = items.Checkbox(
        name=name,
        label=str(label),
        help_text=str(help_text or ""),
        auto_focus=bool(auto_focus),
        inline=bool(inline),
        required=bool(required),
    )
    return ChoiceField(function, item, options, value, multiple=True, validate=validate, onchange=onchange)


def radio_field(
    function: str,
    name: str,
    label: str,
    options: Any,
    *,
    inline: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
) -> ChoiceField:
    """The field of ``radio()`` and ``put_radio()``."""
    item = items.Radio(
        name=name,
        label=str(label),
        help_text=str(help_text or ""),
        auto_focus=bool(auto_focus),
        inline=bool(inline),
        required=bool(required),
    )
    return ChoiceField(function, item, options, value, multiple=False, validate=validate, onchange=onchange)
