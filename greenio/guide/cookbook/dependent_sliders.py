"""Sliders that depend on each other"""

from greenio.output import put_text, use_scope
from greenio.pin import pin, pin_on_change, put_slider


def show(_value=None):
    with use_scope("range", clear=True):
        put_text(f"From {pin.low} to {pin.high} °C")


def push_up(low):
    pin.high = max(pin.high, low)
    show()


def push_down(high):
    pin.low = min(pin.low, high)
    show()


def dependent_sliders():
    """Assigning to a pin moves its slider: the lower end pushes the upper one up, and the upper one the lower one
    down."""
    put_slider("low", label="Lowest", value=60, max_value=100)
    put_slider("high", label="Highest", value=80, max_value=100)
    pin_on_change("low", onchange=push_up)
    pin_on_change("high", onchange=push_down)
    show()
