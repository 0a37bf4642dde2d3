"""Libraries of asyncio in a coroutine app."""

import asyncio

from pywebio.input import *
from pywebio.output import *
from pywebio.session import *


async def double(number):
    await asyncio.sleep(0.01)
    return 2 * number


async def all_of_them():
    return await asyncio.gather(*(double(number) for number in range(3)))


async def main():
    defer_call(lambda: None)
    put_text(await run_asyncio_coroutine(all_of_them()))
    put_text("choice", await actions("Which?", ["this", "that"]))


STEPS = [
    "see Which?",
    "press that",
    "see choice that",
]
