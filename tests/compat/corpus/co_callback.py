"""Coroutine callbacks."""

import asyncio

from pywebio.input import *
from pywebio.output import *
from pywebio.pin import *


async def clicked(value):
    await asyncio.sleep(0.01)
    put_text("clicked", value)
    put_text("asked", await input("More"))


async def main():
    put_buttons(["a", "b"], onclick=clicked)
    put_input("p", value="pinned")
    put_text(await pin.p)


STEPS = ["see pinned", "press b", "see More", "answer yes", "see asked yes"]
