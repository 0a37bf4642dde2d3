"""A coroutine app."""

import asyncio

from pywebio.input import *
from pywebio.output import *
from pywebio.session import *


async def main():
    name = await input("Name")
    put_text("hello", name)
    await asyncio.sleep(0.01)
    put_text(await eval_js("1 + 1"))
    data = await input_group("G", [input("a", name="a"), select("b", ["x", "y"], name="b")])
    put_text(sorted(data.items()))


STEPS = ["answer Eva", "see G", "fill a=1", "submit", "see [('a', '1'), ('b', 'x')]"]
