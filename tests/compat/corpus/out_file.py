"""A file to be saved."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_file("a.txt", b"content", "Get it")


STEPS = [
    "js document.querySelectorAll('#pywebio-scope-ROOT button').length",
]
