"""A form in a popup."""

from pywebio.output import *
from pywebio.pin import *
from pywebio_battery import *


def main():
    data = popup_input(
        [put_input("name", label="Name"), put_select("s", ["a", "b"], label="S")],
        "Fill",
        validate=lambda d: None if d["name"] else ("name", "say it"),
        cancelable=True,
    )
    put_text(data)
    put_text(popup_input([put_input("x", label="X")], cancelable=True))


STEPS = [
    "press Submit",
    "see say it",
    "fill name=Eva",
    "press Submit",
    "see X",
    "press Cancel",
    "see None",
]
