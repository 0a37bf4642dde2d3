"""A slider."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(repr(slider("Volume", value=30, min_value=0, max_value=60, step=5)))
    put_text(repr(slider("Share")))


STEPS = [
    "submit",
    "see Share",
    "submit",
]
