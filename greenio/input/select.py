"""The function ``select()``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.choice import SelectField


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

    :param label: title of the form; in a group, text above the field. Default: none.
    :param options: list of options, each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as label and value. Required.
    :param multiple: True lets several be chosen. Default: False.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: the value, or list of values, selected at first. Default: those marked as selected.
    :param onchange: function called with the value while the user edits. Default: none.
    :param native: False shows a drop-down with search instead of the browser's own. Default: True.
    :param required: with ``multiple``: True refuses an empty choice. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param other_html_attrs: further HTML attributes of the control, such as ``size=5``.
    :returns: the chosen option's value; with ``multiple`` a list. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``options`` is missing; a coroutine function as ``validate`` or ``onchange``, a Python function as another attribute.
    :raises ValueError: a malformed option, or a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``prize = select("Prize", ["book", "pen"])``
    """
    field = SelectField(
        "select",
        item_name("select", name),
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
    return ask_unless_named(field, name, timeout)
