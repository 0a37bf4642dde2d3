"""Styles, old and new."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text("red").style("color: rgb(255, 0, 0)")
    import warnings

    warnings.simplefilter("ignore")
    style(put_text("blue"), "color: rgb(0, 0, 255)")


STEPS = [
    "js [...document.querySelectorAll('#pywebio-scope-ROOT p')].map(p => p.style.color).join()",
]
