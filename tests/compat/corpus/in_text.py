"""A text is asked for and shown."""

from pywebio.input import *
from pywebio.output import *


def main():
    name = input("Your name", placeholder="Ann", help_text="first name")
    put_text("Hello", name)


STEPS = [
    "answer Eva",
    "see Hello Eva",
]
