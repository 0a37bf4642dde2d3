"""Code."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_code("x = 1\nprint(x)", language="python")
    put_code('{"a": 1}', "json", rows=2)


STEPS = []
