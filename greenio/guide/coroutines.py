"""Coroutines"""

import asyncio

from greenio.input import input
from greenio.output import put_button, put_markdown, put_text, use_scope
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
    clock = run_async(tick())  # a further task of this session
    put_button("Greet", onclick=greet)
    put_button("Stop the clock", onclick=clock.close)
    one, two = await asyncio.gather(asyncio.sleep(0.1, "one"), asyncio.sleep(0.1, "two"))
    put_markdown(f"Gathered *{one}* and *{two}*.")
    await hold()
