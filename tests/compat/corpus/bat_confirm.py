"""A question in a popup."""

from pywebio.output import *
from pywebio_battery import *


def main():
    put_text(confirm("Sure?", "Really"))
    put_text(confirm("Again?", put_text("again")))
    put_text(confirm("Late?", timeout=0.3))


STEPS = [
    "press CONFIRM",
    "see Again?",
    "press CANCEL",
    "see None",
]
