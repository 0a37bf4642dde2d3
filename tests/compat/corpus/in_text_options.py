"""A text as options."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(select("Letter", options="abc"))
    put_text(repr(checkbox("Letters", "xyz")))
    put_text(radio("Letter", "pq"))


STEPS = [
    "choose data=b",
    "submit",
    "see Letters",
    "tick x",
    "submit",
    "see ['x']",
    "tick q",
    "submit",
    "see q",
]
