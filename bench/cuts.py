"""Random cuts: visitors whose connections break again and again must lose nothing and see nothing twice.

    python -m bench.cuts [--cuts 1000] [--visitors 20] [--transport websocket|http|both] [--seed N]

Each visitor runs an app that counts upwards and asks for confirmation from time to time; a visitor cuts its
connection at random moments (also in the middle of frames, in both directions), comes back, over both transports in
turn by chance if there are two, and repeats what was not acknowledged. At the end every number must have come once and in order, and every answer must have arrived once.
Exits with 1 when not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.support.servers.app_process import run_app

APP = """
def app():
    for n in range(100_000):
        put_text(n)
        if n % 5 == 4:
            answer = input("confirm")
            if answer == "stop": break
            if answer != str(n):
                log.append(f"{answer!r} instead of {n}")
                break
        elif n % 3 == 0:
            time.sleep(0.002)
"""


class Lost(Exception):
    """The connection is gone. ``code`` says why, if the server did."""

    def __init__(self, code: int | None = None) -> None:
        super().__init__(f"lost with {code}")
        self.code = code


class SocketWire:
    """A WebSocket."""

    def __init__(self, wire: Any) -> None:
        self._wire = wire

    @classmethod
    async def open(cls, address: str, query: str) -> SocketWire:
        url = address.replace("http://", "ws://") + "_greenio/ws" + query
        return cls(await connect(url, compression=None, max_size=None, proxy=None, ping_interval=None))

    async def receive(self) -> str:
        """The next frame."""
        try:
            return str(await asyncio.wait_for(self._wire.recv(), 30))
        except ConnectionClosed as error:
            raise Lost(error.rcvd.code if error.rcvd else None) from None

    async def send(self, frame: str) -> None:
        try:
            await self._wire.send(frame)
        except ConnectionClosed as error:
            raise Lost(error.rcvd.code if error.rcvd else None) from None

    def cut(self) -> None:
        """Break it, as networks do."""
        self._wire.transport.abort()


class PollWire:
    """A long poll: a request for each look and each word, each on a connection of its own."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host, self._port, self._path = parts.hostname, parts.port, parts.path + "_greenio/poll"
        self._id = "new"
        self._had = 0
        self._sent = 0
        self._frames: list[str] = []
        self._open: set[asyncio.StreamWriter] = set()
        self._is_cut = False

    @classmethod
    async def open(cls, address: str, query: str) -> PollWire:
        self = cls(address)
        await self._look(query)
        return self

    async def receive(self) -> str:
        while not self._frames:
            await self._look(f"?n={self._had}")
        return self._frames.pop(0)

    async def send(self, frame: str) -> None:
        self._sent += 1
        head = json.dumps({"c": self._id, "n": self._sent})
        await self._request("POST", "", f"{head}\x1e{frame}")

    def cut(self) -> None:
        self._is_cut = True
        for writer in self._open:
            writer.transport.abort()

    async def _look(self, query: str) -> None:
        text = await self._request("GET", query)
        head, *frames = text.split("\x1e")
        reported = json.loads(head)
        if self._id == "new":
            self._id = reported["c"]
        new = [frame for number, frame in enumerate(frames, reported["n"]) if number > self._had]
        self._had += len(new)
        self._frames += new
        if "end" in reported and not self._frames:
            raise Lost(reported["end"][0])

    async def _request(self, method: str, query: str, body: str = "") -> str:
        if self._is_cut:
            raise Lost
        reader, writer = await asyncio.open_connection(self._host, self._port)
        self._open.add(writer)
        try:
            data = body.encode()
            writer.write(
                f"{method} {self._path}{query} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
                f"Greenio-Poll: {self._id}\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n".encode()
                + data
            )
            answer = await asyncio.wait_for(reader.read(), 60)
        except OSError:
            raise Lost from None
        finally:
            self._open.discard(writer)
            writer.close()
        head, _, text = answer.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 20"):
            raise Lost
        return text.decode()


WIRES: dict[str, Any] = {"websocket": SocketWire, "http": PollWire}


class Visitor:
    """A page that keeps its numbers over all its connections."""

    def __init__(self, address: str, seed: int, budget: list[int], kinds: list[Any]) -> None:
        self.address = address
        self.kinds = kinds
        self.random = random.Random(seed)
        self.budget = budget
        self.secret = ""
        self.seen = 0
        self.sent = 0
        self.unacknowledged: list[tuple[int, Any]] = []
        self.numbers: list[int] = []
        self.problems: list[str] = []
        self.ended = False

    async def run(self) -> None:
        """Connect and be cut until the budget of cuts is spent, then finish."""
        while not self.ended and not self.problems:
            try:
                await self.connection()
            except (Lost, OSError) as error:
                if getattr(error, "code", None) in (4001, 1002, 1008):
                    self.problems.append(f"refused: {error}")
        if self.numbers != list(range(len(self.numbers))):
            self.problems.append(f"numbers: {self.numbers[:20]}... of {len(self.numbers)}")

    async def connection(self) -> None:
        wire = await self.random.choice(self.kinds).open(self.address, "?resume=1" if self.secret else "")
        if self.secret:
            await self.say(wire, resume=True)
        frames = self.random.randint(1, 12)
        while not self.ended:
            self.take(json.loads(await wire.receive()))
            frames -= 1
            if frames <= 0 and self.budget[0] > 0:
                self.budget[0] -= 1
                if self.random.random() < 0.5:
                    # What is said now may or may not arrive.
                    saying = asyncio.ensure_future(self.quietly(wire))
                    await asyncio.sleep(self.random.random() * 0.004)
                    wire.cut()
                    await saying
                wire.cut()
                return
            await self.say(wire)
        wire.cut()

    async def quietly(self, wire: Any) -> None:
        try:
            await self.say(wire)
        except (Lost, OSError):
            pass

    async def say(self, wire: Any, *, resume: bool = False) -> None:
        frame: dict[str, Any] = {"a": self.seen}
        if resume:
            frame["r"] = {"session": self.secret}
        if self.unacknowledged:
            frame["s"] = self.unacknowledged[0][0]
            frame["e"] = [event for _, event in self.unacknowledged]
        await wire.send(json.dumps(frame))

    def take(self, down: dict[str, Any]) -> None:
        if "w" in down:
            self.secret = down["w"]["session"]
        self.unacknowledged = [entry for entry in self.unacknowledged if entry[0] > down.get("a", 0)]
        first = down.get("s", 0)
        if first > self.seen + 1:
            self.problems.append(f"command {first} after {self.seen}")
        for number, command in enumerate(down.get("c", ()), first):
            if number <= self.seen:
                continue
            self.seen = number
            kind = command["t"]
            if kind == "output":
                self.numbers.append(int(command["node"]["text"]))
            elif kind == "form":
                text = "stop" if self.budget[0] <= 0 else str(self.numbers[-1])
                self.sent += 1
                event = {"t": "submit", "form": command["form"], "values": {"data": text}}
                self.unacknowledged.append((self.sent, event))
            elif kind == "end":
                self.ended = True


async def crowd(
    address: str, visitors: int, budget: list[int], seed: int, kinds: list[Any]
) -> tuple[list[Visitor], float]:
    made = [Visitor(address, seed + number, budget, kinds) for number in range(visitors)]
    start = time.perf_counter()
    await asyncio.wait_for(asyncio.gather(*(visitor.run() for visitor in made)), 600)
    return made, time.perf_counter() - start


def soak(cuts: int, visitors: int, seed: int, transport: str = "both") -> dict[str, Any]:
    """Run it; what it came to."""
    kinds = list(WIRES.values()) if transport == "both" else [WIRES[transport]]
    with tempfile.TemporaryDirectory() as folder:
        server = run_app(Path(folder), APP, reconnect_timeout=60)
        try:
            budget = [cuts]
            made, seconds = asyncio.run(crowd(server.address, visitors, budget, seed, kinds))
            wrong = server.log
            server.wait_until("greenlets() < 20", 30)
        finally:
            server.stop()
        server.check_silence()
    problems = [problem for visitor in made for problem in visitor.problems] + wrong
    problems += [f"visitor {number} never ended" for number, visitor in enumerate(made) if not visitor.ended]
    return {
        "cuts": cuts - budget[0],
        "transport": transport,
        "visitors": visitors,
        "seed": seed,
        "seconds": round(seconds, 1),
        "outputs": sum(len(visitor.numbers) for visitor in made),
        "answers": sum(visitor.sent for visitor in made),
        "problems": problems,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cuts", type=int, default=1000)
    parser.add_argument("--visitors", type=int, default=20)
    parser.add_argument("--transport", choices=[*WIRES, "both"], default="both")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    outcome = soak(options.cuts, options.visitors, options.seed, options.transport)
    print(json.dumps(outcome, indent=2))
    return 1 if outcome["problems"] else 0


if __name__ == "__main__":
    sys.exit(main())
