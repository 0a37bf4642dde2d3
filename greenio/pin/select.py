"""The function ``put_select()``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.choice import SelectField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_select(
    name: str,
    options: Sequence[Any] | None = None,
    *,
    label: str = "",
    multiple: bool | None = None,
    value: Any = None,
    native: bool | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a drop-down; with ``multiple`` chips, as :func:`greenio.input.select` does.

    The pin's value: the chosen option's value; with ``multiple`` a list.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param options: list of options, each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as label and value. Required.
    :param label: text above it. Default: none.
    :param multiple: True lets several be chosen. Default: False.
    :param value: the value, or list of values, selected at first. Default: those marked as selected.
    :param native: True shows the browser's own control, False one with search, None (default) the one with search where
        ``multiple`` is given and the page is on a desktop.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``options`` is missing.
    :raises ValueError: a malformed option, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_select("town", ["Rome", "Milan"])``
    """
    field = SelectField(
        "put_select",
        pin_name("put_select", name),
        label,
        options,
        multiple=multiple,
        value=value,
        native=native,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
