"""Pins are read and set."""

from pywebio.input import *
from pywebio.output import *
from pywebio.pin import *


def main():
    put_input("name", label="Name", value="x")
    put_select("s", ["a", "b"], label="S")
    put_checkbox("c", ["p", "q"], value=["q"])
    put_slider("v", value=5)
    put_button("show", onclick=lambda: put_text(pin.name, pin.s, pin.c, pin["v"]))
    pin.name = "set"


STEPS = [
    "press show",
    "see set a ['q'] 5",
    "fill name=typed",
    "choose s=b",
    "tick p",
    "press show",
    "see typed b ['p', 'q'] 5",
]
