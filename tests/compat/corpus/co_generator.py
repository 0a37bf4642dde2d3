"""A generator app."""

from pywebio.input import *
from pywebio.output import *


def main():
    name = yield input("Name")
    put_text("hello", name)
    more = yield input_group("G", [input("x", name="x")])
    put_text(more)


STEPS = ["answer Eva", "see G", "fill x=1", "submit", "see {'x': '1'}"]
