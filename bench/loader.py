"""Visitors without a browser: many WebSocket connections that speak greenio's protocol.

A process of its own, so that its memory and its CPU are not the server's. It is told what to do by lines on
stdin and answers each with one line:

    open 500      open 500 more visits, each until its form is shown; answers the seconds this took
    close         leave with all of them, as pages do; answers the seconds
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

from websockets.asyncio.client import ClientConnection, connect

#: Handshakes under way at once: a listen queue is short.
AT_ONCE = 100


class Visitor:
    """One open page that waits at a form."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    @classmethod
    async def arrive(cls, address: str) -> Visitor:
        """Connect, offering permessage-deflate as browsers do, and read until a form is there."""
        connection = await connect(
            address, compression="deflate", max_size=None, proxy=None, ping_interval=None
        )
        shown = False
        while not shown:
            down = json.loads(await connection.recv())
            commands = down.get("c", [])
            shown = any(command["t"] == "form" for command in commands)
            if commands:
                await connection.send(json.dumps({"a": down["s"] + len(commands) - 1}))
        return cls(connection)

    async def leave(self) -> None:
        await self.connection.send(json.dumps({"s": 1, "e": [{"t": "leave"}]}))
        await self.connection.close(1001)


async def open_visits(address: str, count: int) -> list[Visitor]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one() -> Visitor:
        async with gate:
            return await Visitor.arrive(address)

    return list(await asyncio.gather(*(one() for _ in range(count))))


async def main(address: str) -> None:
    visits: list[Visitor] = []
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        start = time.perf_counter()
        word, *numbers = line.split()
        if word == "open":
            visits += await open_visits(address, int(numbers[0]))
        elif word == "close":
            await asyncio.gather(*(visit.leave() for visit in visits))
            visits.clear()
        print(f"{time.perf_counter() - start:.3f}", flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
