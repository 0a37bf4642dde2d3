"""Dates, colours and the like."""

from pywebio.input import *
from pywebio.output import *


def main():
    data = input_group(
        "Types",
        [
            input("Date", type=DATE, name="date", value="2026-02-03"),
            input("Time", type=TIME, name="time", value="10:20"),
            input("Link", type=URL, name="url", value="http://example.com"),
            input("Secret", type=PASSWORD, name="secret", value="s"),
            input("Colour", type=COLOR, name="color", value="#112233"),
        ],
    )
    for key in sorted(data):
        put_text(key, data[key])


STEPS = [
    "submit",
    "see url http",
]
