"""Texts and their separators."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text("a", 1, None, sep="-")
    put_text("in", inline=True)
    put_text(" line", inline=True)
    put_text("first\n  second")
    put_text("top", position=0)
    put_text("<b>plain</b>")


STEPS = []
