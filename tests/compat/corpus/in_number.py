"""Numbers of both kinds."""

from pywebio.input import *
from pywebio.output import *


def main():
    n = input("Whole", type=NUMBER)
    f = input("Part", type=FLOAT)
    put_text(repr(n), repr(f), type(n).__name__, type(f).__name__)


STEPS = [
    "answer 7",
    "see Part",
    "answer 2.5",
    "see 2.5",
]
