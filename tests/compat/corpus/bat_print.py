"""Prints and commands go to the page."""

from pywebio.output import *
from pywebio_battery import *


def main():
    with redirect_stdout():
        print("printed", 1)
    put_text("exit", run_shell("echo shell; exit 2"))


STEPS = [
    "see exit 2",
]
