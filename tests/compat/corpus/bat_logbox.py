"""A box for a log."""

from pywebio.output import *
from pywebio_battery import *


def main():
    put_logbox("log", height=100)
    for i in range(3):
        logbox_append("log", f"line {i}\n")
    put_button("clear", onclick=lambda: logbox_clear("log"))


STEPS = [
    "see line 2",
    "js document.getElementById('webio-logbox-log').innerText",
    "press clear",
]
