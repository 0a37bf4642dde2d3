"""Boxes."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(repr(checkbox("Pick", ["a", "b", ("See", 3)], value=["b"])))
    put_text(repr(checkbox("More", [{"label": "n", "value": None, "selected": True}], inline=True)))


STEPS = [
    "tick a",
    "submit",
    "see More",
    "submit",
    "see [None]",
]
