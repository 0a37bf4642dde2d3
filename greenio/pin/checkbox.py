"""The function ``put_checkbox()``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.choice import OptionListField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin
from greenio.widgets import items


def put_checkbox(
    name: str,
    options: Sequence[Any] | None = None,
    *,
    label: str = "",
    inline: bool | None = None,
    value: Any = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show boxes to tick. The pin's value: list of the ticked values.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param options: list of options, each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as label and value. Required.
    :param label: text above it. Default: none.
    :param inline: True shows all options on one line. Default: False.
    :param value: list of the values ticked at first. Default: those marked as selected.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``options`` is missing.
    :raises ValueError: a malformed option, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_checkbox("extras", ["nuts", "cream"], inline=True)``
    """
    field = OptionListField(
        "put_checkbox",
        items.Checkbox,
        pin_name("put_checkbox", name),
        label,
        options,
        inline=inline,
        value=value,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
