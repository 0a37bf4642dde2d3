"""A check refuses until the value is right."""

from pywebio.input import *
from pywebio.output import *


def main():
    age = input("Age", type=NUMBER, validate=lambda v: "too young" if v < 18 else None)
    put_text("age", age)


STEPS = [
    "answer 3",
    "see too young",
    "answer 30",
    "see age 30",
]
