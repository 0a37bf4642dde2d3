"""A docstring as title."""

from pywebio.output import *


def main():
    """Title of the docstring

    The description.
    """
    put_text("x")


STEPS = ["js document.querySelector('meta[name=description]').content"]
