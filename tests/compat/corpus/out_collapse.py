"""Parts that open."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_collapse("More", [put_text("inside"), "text"], open=True)
    put_collapse("Closed", "hidden")


STEPS = [
    "js document.querySelectorAll('details[open]').length",
]
