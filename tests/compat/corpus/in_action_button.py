"""A button beside a field sets its value."""

from pywebio.input import *
from pywebio.output import *


def main():
    def set_today(set_value):
        set_value("2026-01-02", "Second of January")

    day = input("Day", action=("Today", set_today), name="d")
    put_text(input_group("When", [day])["d"])


STEPS = [
    "press Today",
    "submit",
    "see 2026-01-02",
]
