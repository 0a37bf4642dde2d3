"""Buttons and what they do."""

from pywebio.input import *
from pywebio.output import *


def main():
    def clicked(value):
        put_text("clicked", repr(value))

    put_buttons(["a", ("Bee", 2), {"label": "See", "value": "c", "color": "danger"}], onclick=clicked)
    put_button("One", onclick=lambda: put_text("one"), small=True, outline=True)
    put_buttons(["x", "y"], onclick=[lambda: put_text("first"), lambda: put_text("second")], group=True)
    put_button("Off", onclick=lambda: None, disabled=True)


STEPS = [
    "press Bee",
    "see clicked 2",
    "press One",
    "see one",
    "press y",
    "see second",
    "js document.querySelectorAll('button[disabled]').length",
]
