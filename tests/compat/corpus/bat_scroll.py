"""Waiting until the visitor has scrolled to the end."""

from pywebio.output import *
from pywebio_battery import *


def main():
    for number in range(200):
        put_text(number)
    put_text("late", wait_scroll_to_bottom(timeout=0.2))
    put_text("reached", wait_scroll_to_bottom())


STEPS = ["see late False", "js window.scrollTo(0, 1000000)", "see reached True"]
