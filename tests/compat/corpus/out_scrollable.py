"""A box that scrolls, with a keyword of old."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_scrollable([put_text(i) for i in range(5)], height=60, horizon_scroll=True)
    with put_scrollable(height=(10, 80), border=False):
        put_text("in the box")


STEPS = [
    "see in the box",
    "js document.querySelectorAll('.webio-scrollable').length",
]
