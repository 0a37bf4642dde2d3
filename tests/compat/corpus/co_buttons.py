"""Coroutine functions as callbacks, and inputs in them."""

from functools import partial

from pywebio.input import *
from pywebio.output import *
from pywebio.session import *


async def ask(kind):
    put_text(kind, await input("Value", validate=lambda text: None if text.isdigit() else "digits only"))


async def main():
    put_buttons(["one", "two"], onclick=[partial(ask, "first"), partial(ask, "second")])
    put_button("plain", onclick=lambda: put_text("not awaited"))
    put_text("waits").onclick(partial(ask, "text"))
    await hold()


STEPS = [
    "press one",
    "see Value",
    "answer x",
    "see digits only",
    "answer 12",
    "see first 12",
    "press plain",
    "see not awaited",
]
