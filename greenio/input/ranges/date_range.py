"""The function ``date_range()``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.ranges.date_range import DateRangeField, Day
from greenio.input.types import AskDateRangeOptions, DateRangeOptions, Item

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def date_range(
    label: str = ...,
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskDateRangeOptions],
) -> tuple[date, date]: ...


@overload
def date_range(
    label: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskDateRangeOptions],
) -> tuple[date, date] | None: ...


@overload
def date_range(
    label: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[DateRangeOptions],
) -> Item: ...


def date_range(
    label: str = "",
    *,
    name: str | None = None,
    value: tuple[Day, Day] | None = None,
    min_value: Day | None = None,
    max_value: Day | None = None,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a first and a last day. A range may have one day; one of the two alone is refused.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: initial days, ``(first, last)``, each a ``datetime.date`` or a text such as ``"2030-12-31"``. Default: empty.
    :param min_value: first day that can be chosen, a date or a text. Default: no bound.
    :param max_value: last day that can be chosen, a date or a text. Default: no bound.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param onchange: function called with the value while the user edits; with None until both days are there. Default: none.
    :param required: True refuses two empty fields. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: further HTML attributes of both controls.
    :returns: ``(first, last)`` as ``datetime.date``, the first not after the last; None if both were left empty. With
        ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``value`` is no pair, a day is no date; a coroutine function as ``validate`` or ``onchange``.
    :raises ValueError: a text is no date, the bounds or the days are reversed, a day lies beyond a bound, or a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``first, last = date_range("Holidays", required=True, min_value=date.today())``
    """
    field = DateRangeField(
        "date_range",
        item_name("date_range", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
