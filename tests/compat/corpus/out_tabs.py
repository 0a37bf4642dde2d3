"""Tabs."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_tabs(
        [
            {"title": "First", "content": "one"},
            {
                "title": "Second",
                "content": [put_text("two"), put_button("b", onclick=lambda: put_text("from tab"))],
            },
        ]
    )


STEPS = [
    "click text=Second",
    "press b",
    "see from tab",
]
