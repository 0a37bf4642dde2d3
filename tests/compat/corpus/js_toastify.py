"""Toastify by a script."""

from pywebio.output import *
from pywebio.session import *


def main():
    run_js('Toastify({text: "from a script", duration: -1, gravity: "top", position: "center"}).showToast()')


STEPS = [
    "see from a script",
    "js document.querySelectorAll('.toastify.on').length",
]
