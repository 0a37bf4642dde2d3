"""Buttons as an answer."""

from pywebio.input import *
from pywebio.output import *


def main():
    choice = actions(
        "Go on?", [{"label": "Save", "value": "save"}, ("Drop", "drop"), "more"], help_text="choose"
    )
    put_text(choice)
    put_text(repr(actions(buttons=[{"label": "OK", "value": 1, "color": "success"}])))


STEPS = [
    "press Drop",
    "see drop",
    "press OK",
]
