"""The function ``put_input()``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from greenio.input.fields.text import TextField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_input(
    name: str,
    type: str = "text",
    *,
    label: str = "",
    value: Any = None,
    placeholder: str | None = None,
    readonly: bool | None = None,
    datalist: Sequence[str] | None = None,
    suggest: Callable[[str], Any] | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a one-line field. The pin's value: str; NUMBER int and FLOAT float, None while empty.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param type: one of TEXT (default), NUMBER, FLOAT, PASSWORD, URL, DATE, TIME, DATETIME, COLOR.
    :param label: text above it. Default: none.
    :param value: initial value. Default: empty.
    :param placeholder: hint in the empty field. Default: none.
    :param readonly: True shows a value that the user cannot edit. Default: False.
    :param datalist: list of suggestions. Default: none.
    :param suggest: function that returns suggestions, a list of str, for the text so far; as for
        :func:`greenio.input.input`. Default: none.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: unknown type, or a bad name; ``suggest`` with ``datalist`` or another type than TEXT and URL.
    :raises TypeError: ``suggest`` cannot be called.
    :raises SessionClosedException: the session is closed.

    Example: ``put_input("age", type=NUMBER, label="Age")``
    """
    field = TextField(
        "put_input",
        pin_name("put_input", name),
        label,
        type,
        value=value,
        placeholder=placeholder,
        readonly=readonly,
        datalist=datalist,
        suggest=suggest,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
