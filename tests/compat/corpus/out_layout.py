"""Rows, columns and grids."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_row([put_text("left"), None, put_text("right")], size="40% 10px 40%")
    put_column([put_text("top"), put_text("bottom")])
    put_grid([[put_text("a"), put_text("b")], [span(put_text("c"), col=2)]], cell_width="100px")


STEPS = [
    "js getComputedStyle(document.querySelector('#pywebio-scope-ROOT > div')).display",
]
