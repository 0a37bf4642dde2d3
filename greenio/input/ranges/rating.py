"""The function ``rating()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.ranges.rating import RatingField
from greenio.input.types import AskRatingOptions, Item, RatingOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def rating(
    label: str = ...,
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskRatingOptions],
) -> int: ...


@overload
def rating(
    label: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskRatingOptions],
) -> int | None: ...


@overload
def rating(
    label: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[RatingOptions],
) -> Item: ...


def rating(
    label: str = "",
    *,
    name: str | None = None,
    value: int | None = None,
    max_value: int = 5,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a number of stars. They are radio buttons for the keyboard and for screen readers.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: initial number of stars, 1 to ``max_value``. Default: none.
    :param max_value: number of stars in all, 2 to 10. Default: 5.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param onchange: function called with the value when a star is chosen. Default: none.
    :param required: True refuses an answer without a star. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: accepted and ignored, because there are several controls.
    :returns: number of stars, an int; None if none was chosen. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``value`` or ``max_value`` is no int; a coroutine function as ``validate`` or ``onchange``.
    :raises ValueError: ``value`` or ``max_value`` is too small or too big, or a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``stars = rating("How was it?", required=True)``
    """
    field = RatingField(
        "rating",
        item_name("rating", name),
        label,
        value=value,
        max_value=max_value,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
