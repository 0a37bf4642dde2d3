"""The function ``put_slider()``."""

from __future__ import annotations

from greenio.input.fields.slider import SliderField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_slider(
    name: str,
    *,
    label: str = "",
    value: float = 0,
    min_value: float = 0,
    max_value: float = 100,
    step: float | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a slider for a number in a range.

    The pin's value: int if ``value``, ``min_value``, ``max_value`` and ``step`` are ints, else float.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above it. Default: none.
    :param value: initial value; one beyond the ends becomes the nearer end. Default: 0.
    :param min_value: lower end. Default: 0.
    :param max_value: upper end. Default: 100.
    :param step: distance of two positions, 0 for none. Default: 1 if the other numbers are ints, else 0.
    :param required: accepted and ignored, because a slider is never empty.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: a value is no number.
    :raises ValueError: the range is empty, the step negative, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_slider("volume", value=50)``
    """
    field = SliderField(
        "put_slider",
        pin_name("put_slider", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        required=required,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
