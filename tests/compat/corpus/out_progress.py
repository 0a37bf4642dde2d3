"""Bars and spinners."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_progressbar("bar", init=0.2, label="Work")
    set_progressbar("bar", 0.5)
    with put_loading():
        put_text("loading")
    put_loading(shape="grow", color="success")


STEPS = [
    "js document.querySelector('#webio-progressbar-bar').style.width",
    "js document.querySelectorAll('#pywebio-scope-ROOT .spinner-grow').length",
]
