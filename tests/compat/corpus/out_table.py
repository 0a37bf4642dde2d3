"""Tables in every form."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_table([["a", "b"], [1, 2.5], [None, put_markdown("**m**")]])
    put_table([["x", 1], ["y", 2]], header=["name", "value"])
    put_table([{"n": "A", "v": 1}, {"n": "B"}], header=[("Name", "n"), ("Value", "v")])
    put_table([[span("wide", col=2)], ["l", "r"], [span("tall", row=2), 1], [2]])
    put_table([{"u": {"name": "deep"}}], header=[("U", ("u", "name"))])


STEPS = []
