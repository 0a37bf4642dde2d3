"""The function ``put_radio()``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.choice import OptionListField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin
from greenio.widgets import items


def put_radio(
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
    """Show options of which one is picked. The pin's value: the picked value, None while none is.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param options: list of options, each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as label and value. Required.
    :param label: text above it. Default: none.
    :param inline: True shows all options on one line. Default: False.
    :param value: the value picked at first. Default: the one marked as selected, if any.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``options`` is missing.
    :raises ValueError: a malformed option, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_radio("size", ["S", "M", "L"], value="M")``
    """
    field = OptionListField(
        "put_radio",
        items.Radio,
        pin_name("put_radio", name),
        label,
        options,
        inline=inline,
        value=value,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
