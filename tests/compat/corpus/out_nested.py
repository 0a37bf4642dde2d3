"""Outputs inside of others."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_table(
        [["T", put_row([put_text("x"), put_buttons(["k"], onclick=lambda v: put_text("k!", scope="log"))])]]
    )
    put_collapse("C", [put_table([["in"]]), put_scope("log")], open=True)


STEPS = [
    "press k",
    "see k!",
]
