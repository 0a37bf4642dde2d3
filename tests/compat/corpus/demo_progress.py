"""A loop with a bar."""

from pywebio.output import *
import time


def main():
    put_progressbar("bar")
    for i in range(1, 6):
        set_progressbar("bar", i / 5)
        time.sleep(0.02)
    put_text("ready")


STEPS = [
    "see ready",
    "js document.querySelector('.progress-bar').style.width",
]
