"""Pins are changed."""

from pywebio.output import *
from pywebio.pin import *


def main():
    put_select("s", ["a"], label="old")
    put_input("i", label="I")
    pin_update("s", options=["x", "y"], value="y", label="new")
    pin_update("i", invalid_feedback="bad", valid_status=False, help_text="help")
    put_text(pin.s)


STEPS = [
    "see help",
]
