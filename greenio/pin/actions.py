"""The function ``put_actions()``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.actions import ActionsField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_actions(
    name: str,
    *,
    label: str = "",
    buttons: Sequence[Any] | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show buttons; each click is a change, also one on the same button again.

    The pin's value: the value of the button that was clicked last, None before the first click.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above them. Default: none.
    :param buttons: list of buttons, each a dict (``label``, ``value``, optional ``disabled``, ``color``), a sequence
        ``(label, value[, "submit"[, disabled]])``, or any other object as label and value. Required.
    :param help_text: small text under them. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``buttons`` is missing.
    :raises ValueError: a malformed button, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_actions("do", buttons=["save", "send"])``
    """
    field = ActionsField(
        "put_actions", pin_name("put_actions", name), label, buttons, help_text, submit_only=True
    )
    return put_pin(field, scope, position)
