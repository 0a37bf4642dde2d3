"""A function at each change."""

from pywebio.input import *
from pywebio.output import *
from pywebio.pin import *


def main():
    put_input("text", label="Text")
    put_text("nothing", scope="ROOT")

    def changed(value):
        with use_scope("log", clear=True):
            put_text("now:", value)

    pin_on_change("text", onchange=changed, init_run=True)


STEPS = [
    "fill text=abc",
    "see now: abc",
]
