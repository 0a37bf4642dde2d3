"""The function ``checkbox()``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.choice import OptionListField
from greenio.input.types import AskChoiceOptions, ChoiceOptions, Item, OptionTuple, Value
from greenio.widgets import items

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def checkbox(
    label: str,
    options: Sequence[OptionTuple[Value]],
    *,
    name: None = None,
    required: bool | None = ...,
    **more: Unpack[AskChoiceOptions],
) -> list[Value]: ...


@overload
def checkbox(
    label: str,
    options: Sequence[Mapping[str, Any]],
    *,
    name: None = None,
    required: bool | None = ...,
    **more: Unpack[AskChoiceOptions],
) -> list[Any]: ...


@overload
def checkbox(
    label: str,
    options: Sequence[Value],
    *,
    name: None = None,
    required: bool | None = ...,
    **more: Unpack[AskChoiceOptions],
) -> list[Value]: ...


@overload
def checkbox(
    label: str = ...,
    options: Sequence[Any] | None = ...,
    *,
    name: str,
    required: bool | None = ...,
    **more: Unpack[ChoiceOptions],
) -> Item: ...


@overload
def checkbox(
    label: str = ...,
    options: Sequence[Any] | None = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **more: Unpack[AskChoiceOptions],
) -> Any: ...


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
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask to tick boxes.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param options: list of options, each a dict (``label``, ``value``, optional ``selected``, ``disabled``), a sequence
        ``(label, value[, selected[, disabled]])``, or any other object as label and value. Required.
    :param inline: True shows all options on one line. Default: False.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: list of the values ticked at first. Default: those marked as selected.
    :param onchange: function called with the value while the user edits. Default: none.
    :param required: True refuses an answer without any ticked box. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: accepted and ignored, because there are several controls.
    :returns: list of the ticked values in the order of the options. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``options`` is missing; a coroutine function as ``validate`` or ``onchange``, a Python function as another attribute.
    :raises ValueError: a malformed option, or a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``agreed = checkbox("Rules", options=["I accept"])``
    """
    field = OptionListField(
        "checkbox",
        items.Checkbox,
        item_name("checkbox", name),
        label,
        options,
        inline=inline,
        validate=validate,
        value=value,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
