"""One of several."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(repr(radio("Pick", ["a", "b"], required=True)))
    put_text(repr(radio("None", [1, 2], inline=True, value=2)))


STEPS = [
    "tick b",
    "submit",
    "see None",
    "submit",
]
