"""Coroutines"""

import asyncio

from greenio.input import input
from greenio.output import (
    put_button,
    put_markdown,
    put_text,
    use_scope,
)
from greenio.session import hold, run_async


async def tick():
    number = 0
    while True:
        with use_scope("ticks", clear=True):
            put_text("tick", number)
        number += 1
        await asyncio.sleep(1)


async def greet():
    name = await input("Your name", required=True)
    put_text("Hello,", name)


async def coroutines():
    """An app as a coroutine function: calls that wait are awaited, and asyncio works inside."""
    # A further task of this session.
    clock = run_async(tick())
    put_button("Greet", onclick=greet)
    put_button("Stop the clock", onclick=clock.close)
    waits = asyncio.sleep(0.1, "one"), asyncio.sleep(0.1, "two")
    one, two = await asyncio.gather(*waits)
    put_markdown(f"Gathered *{one}* and *{two}*.")
    await hold()
