"""The function ``put_range_slider()``."""

from __future__ import annotations

from greenio.input.fields.ranges.range_slider import RangeSliderField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_range_slider(
    name: str,
    *,
    label: str = "",
    value: tuple[float, float] | None = None,
    min_value: float = 0,
    max_value: float = 100,
    step: float | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a slider with two thumbs, for two ends of a range of numbers.

    The pin's value: ``(low, high)``, ints if all numbers given are ints, else floats.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above it. Default: none.
    :param value: initial ends, ``(low, high)``. Default: as far apart as possible.
    :param min_value: lower end of the slider. Default: 0.
    :param max_value: upper end of the slider. Default: 100.
    :param step: distance of two positions, 0 for none. Default: 1 if the other numbers are ints, else 0.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``value`` is no pair, or a value is no number.
    :raises ValueError: the range is empty, the step negative, ``value`` lies outside of the range, between two steps or is
        reversed, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_range_slider("price", value=(20, 60))``
    """
    field = RangeSliderField(
        "put_range_slider",
        pin_name("put_range_slider", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
