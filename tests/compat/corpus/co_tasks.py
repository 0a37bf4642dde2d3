"""Further tasks of a coroutine app."""

import asyncio

from pywebio.output import *
from pywebio.session import *


async def tick(scope):
    for number in range(3):
        put_text(scope, number)
        await asyncio.sleep(0.02)


async def main():
    task = run_async(tick("first"))
    while not task.closed():
        await asyncio.sleep(0.01)
    other = run_async(tick("second"))
    other.close()
    put_text("closed", other.closed())
    put_text(await run_asyncio_coroutine(asyncio.sleep(0.01, "awaited")))


STEPS = ["see awaited"]
