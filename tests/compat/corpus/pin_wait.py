"""Waiting for a change."""

from pywebio.output import *
from pywebio.pin import *


def main():
    put_input("a", label="A")
    put_actions("b", buttons=["go", ("stop", 0)])
    while True:
        change = pin_wait_change("a", "b")
        put_text(change["name"], repr(change["value"]))
        if change["name"] == "b":
            break
    put_text("end")


STEPS = [
    "fill a=1",
    "see a '1'",
    "press go",
    "see end",
    "js document.querySelectorAll('button[type=submit]').length",
]
