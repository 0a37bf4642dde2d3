"""Several values at once; missing ones."""

from pywebio.output import *
from pywebio.pin import *


def main():
    put_textarea("t", value="text", rows=2)
    put_radio("r", ["u", "w"], value="w")
    put_text(sorted(get_pin_values(["t", "r", "no"]).items()), pin.no)


STEPS = [
    "see text",
]
