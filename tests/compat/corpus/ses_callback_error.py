"""An error in a callback leaves the rest alone."""

from pywebio.output import *


def main():
    put_button("fail", onclick=lambda: 1 / 0)
    put_button("work", onclick=lambda: put_text("works"))


STEPS = [
    "press fail",
    "press work",
    "see works",
]
