"""The function ``put_rating()``."""

from __future__ import annotations

from greenio.input.fields.ranges.rating import RatingField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_rating(
    name: str,
    *,
    label: str = "",
    value: int | None = None,
    max_value: int = 5,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show stars, of which the user chooses a number.

    The pin's value: number of stars, an int; None while none is chosen.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above it. Default: none.
    :param value: initial number of stars, 1 to ``max_value``. Default: none.
    :param max_value: number of stars in all, 2 to 10. Default: 5.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``value`` or ``max_value`` is no int.
    :raises ValueError: ``value`` or ``max_value`` is too small or too big, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_rating("stars", label="How was it?")``
    """
    field = RatingField(
        "put_rating",
        pin_name("put_rating", name),
        label,
        value=value,
        max_value=max_value,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
