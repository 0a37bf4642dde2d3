"""Coloured boxes."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_info("info", put_text("inner"))
    put_success("done", closable=True)
    put_warning("careful")
    put_error("wrong", 5)


STEPS = [
    "js document.querySelectorAll('.alert').length",
    "click .alert .close",
    "see careful",
    "js document.querySelectorAll('.alert').length",
]
