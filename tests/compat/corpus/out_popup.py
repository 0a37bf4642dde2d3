"""Popups."""

from pywebio.input import *
from pywebio.output import *


def main():
    def open_it():
        with popup("Title", [put_text("first"), "second"], size="large"):
            put_text("third")
            put_button("close", onclick=close_popup)

    put_button("open", onclick=open_it)


STEPS = [
    "press open",
    "see third",
    "press close",
    "see open",
]
