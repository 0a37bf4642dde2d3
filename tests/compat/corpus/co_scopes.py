"""Tasks of a coroutine app write to scopes of their own."""

import asyncio

from pywebio.output import *
from pywebio.session import *


@use_scope("decorated", clear=True)
def show(number):
    put_text("round", number)


async def fill(name):
    with use_scope(name):
        for number in range(2):
            put_text(name, number)
            await asyncio.sleep(0.02)


async def main():
    put_scope("left")
    put_scope("right")
    tasks = [run_async(fill("left")), run_async(fill("right"))]
    while not all(task.closed() for task in tasks):
        await asyncio.sleep(0.01)
    show(1)
    show(2)
    put_text(get_scope(), "done")


STEPS = [
    "see ROOT done",
]
