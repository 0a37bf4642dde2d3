"""Several lines."""

from pywebio.input import *
from pywebio.output import *


def main():
    text = textarea("Story", rows=3, value="once", placeholder="write")
    put_text(repr(text))


STEPS = [
    "answer one\ntwo",
    "see one",
]
