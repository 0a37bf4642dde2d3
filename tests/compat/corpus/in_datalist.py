"""Suggestions and read-only fields."""

from pywebio.input import *
from pywebio.output import *


def main():
    data = input_group(
        "Hints",
        [
            input("Fruit", datalist=["apple", "pear"], name="fruit", value="pear"),
            input("Fixed", readonly=True, value="5", name="fixed"),
            textarea("Notes", maxlength=10, name="notes", value="abc"),
        ],
    )
    put_text(data["fruit"], data["fixed"], data["notes"])


STEPS = [
    "submit",
    "see pear 5 abc",
]
