"""Dates, times and other types of fields."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(DATETIME == DATETIME_LOCAL, TEXT, URL)
    values = input_group(
        "",
        [
            input("Day", type=DATE, name="day"),
            input("Moment", type=DATETIME_LOCAL, name="moment"),
            input("Clock", type=TIME, name="clock"),
            input("Colour", type=COLOR, name="colour", value="#112233"),
            input("Address", type=URL, name="address"),
            input("Share", type=FLOAT, name="share"),
        ],
    )
    put_text(*values.values())


STEPS = [
    "fill day=2024-02-29",
    "fill moment=2024-02-29T12:30",
    "fill clock=07:05",
    "fill address=http://example.com/",
    "fill share=1.5",
    "submit",
    "see http://example.com/ 1.5",
]
