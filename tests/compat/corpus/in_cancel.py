"""A group that may be cancelled."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(repr(input_group("G", [input("x", name="x")], cancelable=True)))
    put_text(
        repr(
            input_group(
                "H",
                [
                    input("y", name="y"),
                    actions(buttons=[("Send", "send"), {"label": "Leave", "type": "cancel"}], name="act"),
                ],
            )
        )
    )


STEPS = [
    "press Cancel",
    "see H",
    "fill y=1",
    "press Send",
    "see send",
]
