"""Time from a key to its echo in raw mode: visitors type into a program that reads single characters.

    python -m bench.terminal_latency [--visitors 100] [--keys 50] [--pty]

Each visitor types a key every 0.2 s, so that their turns do not fall together. Prints the median and the 99th
percentile in milliseconds over loopback, which need an idle machine, and the server's CPU per key, visits included, which
does not. Exits with 1 when the limit is passed.
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

import psutil

from bench.loader import Visitor
from tests.support.servers.script_process import running, write

MAX_P99_MS = 20.0
#: Seconds between two keys of a visitor, as of a fast typist.
KEY_SECONDS = 0.2

SCRIPT = """
import sys, tty
tty.setcbreak(0)
print("ready", flush=True)
while (key := sys.stdin.read(1)) != "q":
    print(f"<{key}>", end="", flush=True)
"""


async def type_keys(visitor: Visitor, terminal: str, keys: int) -> list[float]:
    """Type keys and return the seconds until the echo of each."""
    await asyncio.sleep(random.random() * KEY_SECONDS)
    found = []
    for number in range(keys):
        begun = time.perf_counter()
        event = {"t": "terminal_input", "terminal": terminal, "data": "x"}
        await visitor.connection.send(json.dumps({"s": number + 1, "e": [event]}))
        is_echoed = False
        while not is_echoed:
            down = json.loads(await visitor.connection.recv())
            commands = down.get("c", [])
            is_echoed = any("<x>" in command.get("data", "") for command in commands)
            if is_echoed:
                found.append(time.perf_counter() - begun)
            if commands:
                await visitor.connection.send(json.dumps({"a": down["s"] + len(commands) - 1}))
        await asyncio.sleep(max(0.0, KEY_SECONDS - (time.perf_counter() - begun)))
    return found


async def measure(address: str, visitors: int, keys: int) -> list[float]:
    """Let visitors type at the same time; return the seconds of all their keys."""
    opened = [await Visitor.arrive(address) for _ in range(visitors)]
    found = await asyncio.gather(*(type_keys(each, each.terminal, keys) for each in opened))
    for each in opened:
        await each.leave()
    return [seconds for some in found for seconds in some]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--visitors", type=int, default=100)
    parser.add_argument("--keys", type=int, default=50)
    parser.add_argument("--pty", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = write(folder, SCRIPT)
        given = ("--port", "0", "--host", "127.0.0.1", *(["--pty"] if options.pty else []))
        with running("-m", "greenio", "run", *given, script, folder=folder) as server:
            address = f"ws://127.0.0.1:{server.port}/_greenio/ws"
            process = psutil.Process(server.process.pid)
            before = sum(process.cpu_times()[:2])
            times = sorted(asyncio.run(measure(address, options.visitors, options.keys)))
            cpu_ms = (sum(process.cpu_times()[:2]) - before) / len(times) * 1000
    p99 = times[int(len(times) * 0.99)] * 1000
    median = times[len(times) // 2] * 1000
    print(
        json.dumps(
            {
                "visitors": options.visitors,
                "keys": len(times),
                "median_ms": round(median, 2),
                "p99_ms": round(p99, 2),
                "server_cpu_ms_per_key": round(cpu_ms, 3),
            }
        )
    )
    return 1 if p99 > MAX_P99_MS else 0


if __name__ == "__main__":
    sys.exit(main())
