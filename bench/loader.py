"""Visitors without a browser: many WebSocket connections that speak greenio's protocol.

A process of its own, so that its memory and its CPU are not the server's. It is told what to do by lines on
stdin and answers each with one line:

    open 500      open 500 more visits, each until its form is shown; answers the seconds this took
    close         leave with all of them, as pages do; answers the seconds

An address that begins with ``http`` is that of long polls: each visitor has one request that waits.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect

#: Handshakes under way at once: a listen queue is short.
AT_ONCE = 100
#: What Chromium sends besides.
_HEADERS = (
    "Connection: keep-alive\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36\r\n"
    "Accept: */*\r\n"
    "Sec-Fetch-Site: same-origin\r\n"
    "Sec-Fetch-Mode: cors\r\n"
    "Accept-Encoding: gzip, deflate, br, zstd\r\n"
    "Accept-Language: en-US,en;q=0.9\r\n"
)


class PollVisitor:
    """One open page that waits at a form, by long poll: a kept connection for the request that waits."""

    def __init__(self, address: str) -> None:
        self._address = urlsplit(address)
        self._id = ""
        self._frames = 0
        self._waiting: asyncio.Task[bytes] | None = None
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter]

    @classmethod
    async def arrive(cls, address: str) -> PollVisitor:
        """Ask until a form is there, acknowledge it, and ask once more."""
        visitor = cls(address)
        visitor._streams = await asyncio.open_connection(visitor._address.hostname, visitor._address.port)
        last = 0
        while not last:
            name = visitor._id or "new"
            body = await visitor._request("GET", f"?n={visitor._frames}", f"Greenio-Poll: {name}\r\n")
            head, *frames = body.decode().split("\x1e")
            visitor._id = json.loads(head)["c"]
            visitor._frames += len(frames)
            for down in map(json.loads, frames):
                if any(each["t"] == "form" for each in down.get("c", [])):
                    last = down["s"] + len(down["c"]) - 1
        await visitor._request("POST", "", "", visitor._body({"a": last}, 1))
        ask = visitor._request("GET", f"?n={visitor._frames}", f"Greenio-Poll: {visitor._id}\r\n")
        visitor._waiting = asyncio.create_task(ask)
        return visitor

    async def leave(self) -> None:
        assert self._waiting
        first = self._streams
        self._streams = await asyncio.open_connection(self._address.hostname, self._address.port)
        leave = {"s": 1, "e": [{"t": "leave"}]}
        await self._request("POST", "", "", self._body(leave, 2, {"end": [1000, ""]}))
        await self._waiting
        for _, writer in (first, self._streams):
            writer.close()

    def _body(self, frame: object, number: int, more: dict[str, object] | None = None) -> bytes:
        head = {"c": self._id, "n": number, **(more or {})}
        return f"{json.dumps(head)}\x1e{json.dumps(frame)}".encode()

    async def _request(self, method: str, query: str, headers: str, body: bytes = b"") -> bytes:
        reader, writer = self._streams
        text = f"{method} {self._address.path}{query} HTTP/1.1\r\nHost: {self._address.netloc}\r\n{_HEADERS}{headers}"
        writer.write(f"{text}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        size = int(head.partition("content-length:")[2].partition("\r\n")[0])
        return await reader.readexactly(size)


class Visitor:
    """One open page that waits at a form, or in a terminal."""

    def __init__(self, connection: ClientConnection, terminal: str = "") -> None:
        self.connection = connection
        self.terminal = terminal
        """The number of the terminal that it waits in; empty at a form."""

    @classmethod
    async def arrive(cls, address: str) -> Visitor:
        """Connect, offering permessage-deflate as browsers do, and read until a form or a question is there."""
        connection = await connect(
            address, compression="deflate", max_size=None, proxy=None, ping_interval=None
        )
        shown: list[str] = []
        while not shown:
            down = json.loads(await connection.recv())
            commands = down.get("c", [])
            shown = [each.get("terminal", "") for each in commands if each["t"] in ("form", "terminal_mode")]
            if commands:
                await connection.send(json.dumps({"a": down["s"] + len(commands) - 1}))
        return cls(connection, shown[0])

    async def leave(self) -> None:
        await self.connection.send(json.dumps({"s": 1, "e": [{"t": "leave"}]}))
        await self.connection.close(1001)


async def open_visits(address: str, count: int) -> list[Visitor | PollVisitor]:
    gate = asyncio.Semaphore(AT_ONCE)
    kind = PollVisitor if address.startswith("http") else Visitor

    async def one() -> Visitor | PollVisitor:
        async with gate:
            return await kind.arrive(address)

    return list(await asyncio.gather(*(one() for _ in range(count))))


async def main(address: str) -> None:
    visits: list[Visitor | PollVisitor] = []
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
