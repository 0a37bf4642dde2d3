"""The function ``slider()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.slider import SliderField
from greenio.input.types import AskSliderOptions, Item, SliderOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def slider(
    label: str = ...,
    *,
    name: None = None,
    value: int = ...,
    min_value: int = ...,
    max_value: int = ...,
    step: int | None = ...,
    **options: Unpack[AskSliderOptions],
) -> int: ...


@overload
def slider(
    label: str = ...,
    *,
    name: None = None,
    value: float = ...,
    min_value: float = ...,
    max_value: float = ...,
    step: float | None = ...,
    **options: Unpack[AskSliderOptions],
) -> float: ...


@overload
def slider(
    label: str = ...,
    *,
    name: str,
    value: float = ...,
    min_value: float = ...,
    max_value: float = ...,
    step: float | None = ...,
    **options: Unpack[SliderOptions],
) -> Item: ...


def slider(
    label: str = "",
    *,
    name: str | None = None,
    value: float = 0,
    min_value: float = 0,
    max_value: float = 100,
    step: float | None = None,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a number in a range.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: initial value; one beyond the ends becomes the nearer end. Default: 0.
    :param min_value: lower end. Default: 0.
    :param max_value: upper end. Default: 100.
    :param step: distance of two positions, 0 for none. Default: 1 if the other numbers are ints, else 0.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param onchange: function called with the value when the slider is released. Default: none.
    :param required: accepted and ignored, because a slider is never empty.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: further HTML attributes of the control, such as ``list="marks"``.
    :returns: int if ``value``, ``min_value``, ``max_value`` and ``step`` are ints, else float. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: a value is no number; a coroutine function as ``validate`` or ``onchange``, a Python function as another attribute.
    :raises ValueError: the range is empty, the step negative, or a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``volume = slider("Volume", value=50)``
    """
    field = SliderField(
        "slider",
        item_name("slider", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
