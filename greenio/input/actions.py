"""The function ``actions()``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.actions import ActionsField
from greenio.input.fields.attributes import item_name
from greenio.input.types import ButtonTuple, Item, Value


@overload
def actions(
    label: str,
    buttons: Sequence[ButtonTuple[Value]],
    name: None = None,
    help_text: str | None = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> Value | None: ...


@overload
def actions(
    label: str,
    buttons: Sequence[Mapping[str, Any]],
    name: None = None,
    help_text: str | None = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> Any | None: ...


@overload
def actions(
    label: str,
    buttons: Sequence[Value],
    name: None = None,
    help_text: str | None = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> Value | None: ...


@overload
def actions(
    label: str = ...,
    buttons: Sequence[Any] | None = ...,
    *,
    name: str,
    help_text: str | None = ...,
) -> Item: ...


@overload
def actions(
    label: str = ...,
    buttons: Sequence[Any] | None = ...,
    name: None = None,
    help_text: str | None = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> Any: ...


def actions(
    label: str = "",
    buttons: Sequence[Any] | None = None,
    name: str | None = None,
    help_text: str | None = None,
    *,
    timeout: float | None = None,
    scope: str | int | None = None,
) -> Any:
    """Ask by buttons.

    :param label: title of the form; in a group, text above the buttons. Default: none.
    :param buttons: list of buttons, each a dict (``label``, ``value``, optional ``type``, ``disabled``, ``color``), a
        sequence ``(label, value[, type[, disabled]])``, or any other object as label and value. ``type`` is ``"submit"``
        (default), ``"reset"`` or ``"cancel"``. Required.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param help_text: small text under the buttons. Default: none.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :returns: the pressed button's value; None if the form was submitted otherwise, or cancelled. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``buttons`` is missing.
    :raises ValueError: a malformed button, or a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``if actions("Sure?", ["yes", "no"]) == "yes": ...``
    """
    field = ActionsField("actions", item_name("actions", name), label, buttons, help_text)
    return ask_unless_named(field, name, timeout, scope)
