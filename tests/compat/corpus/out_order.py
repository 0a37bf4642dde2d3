"""What is kept is shown later."""

from pywebio.input import *
from pywebio.output import *


def main():
    a = put_text("kept")
    put_text("at once")
    del a
    put_text("end")


STEPS = []
