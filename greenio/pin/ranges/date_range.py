"""The function ``put_date_range()``."""

from __future__ import annotations

from greenio.input.fields.ranges.date_range import DateRangeField, Day
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_date_range(
    name: str,
    *,
    label: str = "",
    value: tuple[Day, Day] | None = None,
    min_value: Day | None = None,
    max_value: Day | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show two fields for a first and a last day.

    The pin's value: ``(first, last)`` as ``datetime.date``; None unless both are there and in order.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above it. Default: none.
    :param value: initial days, ``(first, last)``, each a ``datetime.date`` or a text such as ``"2030-12-31"``. Default: empty.
    :param min_value: first day that can be chosen, a date or a text. Default: no bound.
    :param max_value: last day that can be chosen, a date or a text. Default: no bound.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``value`` is no pair, or a day is no date.
    :raises ValueError: a text is no date, the bounds or the days are reversed, a day lies beyond a bound, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_date_range("days", label="Days")``
    """
    field = DateRangeField(
        "put_date_range",
        pin_name("put_date_range", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
