"""Options in every form."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text(repr(select("A", ["x", "y", "z"], value="y")))
    put_text(repr(select("B", [("One", 1), ("Two", 2, True)])))
    put_text(repr(select("C", [{"label": "L", "value": {"k": 1}}, ("M", [2])])))
    put_text(repr(select("D", ["a", "b", "c"], multiple=True, value=["a", "c"])))


STEPS = [
    "submit",
    "see B",
    "submit",
    "see C",
    "submit",
    "see D",
    "submit",
    "see ['a', 'c']",
]
