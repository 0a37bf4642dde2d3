"""Any output can be clicked."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_text("press me").onclick(lambda: put_text("pressed"))
    put_table([[put_text("cell").onclick(lambda: put_text("cell pressed"))]])


STEPS = [
    "click text=press me",
    "see pressed",
    "click text=cell",
    "see cell pressed",
]
