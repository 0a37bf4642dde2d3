"""Toasts."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_button("say", onclick=lambda: toast("spoken", duration=0, position="right", color="success"))


STEPS = [
    "press say",
    "see spoken",
    "js document.querySelectorAll('.toastify.on.toastify-right').length",
]
