"""The function ``select()``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.types import AskSelectOptions, Item, OptionTuple, SelectOptions, Value

if TYPE_CHECKING:
    from typing_extensions import Unpack


from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.choice import SelectField


@overload
def select(
    label: str,
    options: Sequence[OptionTuple[Value]],
    *,
    multiple: Literal[True],
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> list[Value]: ...


@overload
def select(
    label: str,
    options: Sequence[Mapping[str, Any]],
    *,
    multiple: Literal[True],
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> list[Any]: ...


@overload
def select(
    label: str,
    options: Sequence[Value],
    *,
    multiple: Literal[True],
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> list[Value]: ...


@overload
def select(
    label: str,
    options: Sequence[OptionTuple[Value]],
    *,
    multiple: Literal[False] | None = ...,
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> Value: ...


@overload
def select(
    label: str,
    options: Sequence[Mapping[str, Any]],
    *,
    multiple: Literal[False] | None = ...,
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> Any: ...


@overload
def select(
    label: str,
    options: Sequence[Value],
    *,
    multiple: Literal[False] | None = ...,
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> Value: ...


@overload
def select(
    label: str = ...,
    options: Sequence[Any] | None = ...,
    *,
    multiple: bool | None = ...,
    name: str,
    **more: Unpack[SelectOptions],
) -> Item: ...


@overload
def select(
    label: str = ...,
    options: Sequence[Any] | None = ...,
    *,
    multiple: bool | None = ...,
    name: None = None,
    **more: Unpack[AskSelectOptions],
) -> Any: ...


def select(
    label: str = "",
    options: Sequence[Any] | None = None,
    *,
    multiple: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: Any = None,
    onchange: Callable[[Any], Any] | None = None,
    native: bool | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask to choose from a drop-down; with ``multiple``, by chips that can be removed and a list that a text narrows down.

    Several of two hundred towns are found by typing and stay in sight as chips, where a listbox shows eight rows and loses
    all of them to a click without Ctrl. Phones and tablets keep their own control, which opens as a sheet. The browser's
    listbox is there for few options that should all be seen: ``native=True`` or ``size=5``; also :func:`checkbox`.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param options: list of options, each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as label and value. Required.
    :param multiple: True lets several be chosen. Default: False.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: the value, or list of values, selected at first. Default: those marked as selected.
    :param onchange: function called with the value while the user edits. Default: none.
    :param native: True shows the browser's own control, False one with search (and chips for several), None (default) the
        one with search where ``multiple`` is given, without ``size=``, and the page is on a desktop.
    :param required: with ``multiple``: True refuses an empty choice. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
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
    return ask_unless_named(field, name, timeout, scope)
