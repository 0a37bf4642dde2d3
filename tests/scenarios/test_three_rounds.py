"""Two thousand sessions opened and closed, three times: nothing is left of them, and memory does not grow."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect

from tests.support.servers.app_process import run_app

SESSIONS = 2000
AT_ONCE = 50

APP = """
import gc
def resident():
    return int(open("/proc/self/statm").read().split()[1])
def callbacks():
    gc.collect()
    return sum(type(each) is type(app) and each.__name__ == "pressed" for each in gc.get_objects())
def app():
    defer_call(lambda: None)
    local.data = "x" * 1000
    def pressed(value):
        put_text("pressed", value)
    put_table([["a", put_buttons(["one", "two"], onclick=pressed)]])
    put_file("f.txt", b"content" * 10)
    put_text("hello", input("Name"))
    hold()
"""


async def visit(
    address: str, number: int, gate: asyncio.Semaphore, arrived: asyncio.Semaphore, leave: asyncio.Event
) -> None:
    """Answer the form and stay until all are there; then every third is cut off, and the others say goodbye."""
    async with gate:
        wire = await connect(address, compression=None, proxy=None, ping_interval=None, open_timeout=60)
        seen = sent = 0
        greeted = False
        while not greeted:
            down = json.loads(await wire.recv())
            commands: list[dict[str, Any]] = down.get("c", [])
            seen = down.get("s", seen + 1) + len(commands) - 1
            up: dict[str, Any] = {"a": seen}
            for command in commands:
                if command["t"] == "form":
                    sent += 1
                    up |= {"s": 1, "e": [{"t": "submit", "form": command["form"], "values": {"data": "Ann"}}]}
                greeted = greeted or command.get("node", {}).get("text") == "hello Ann"
            await wire.send(json.dumps(up))
        assert sent == 1
    arrived.release()
    await leave.wait()
    if number % 3 == 0:
        wire.transport.abort()
    else:
        await wire.close()


async def everybody(address: str, at_the_top: Any) -> None:
    gate, arrived, leave = asyncio.Semaphore(AT_ONCE), asyncio.Semaphore(0), asyncio.Event()
    visits = [asyncio.ensure_future(visit(address, n, gate, arrived, leave)) for n in range(SESSIONS)]
    for _ in range(SESSIONS):
        await asyncio.wait_for(arrived.acquire(), 60)
    at_the_top()
    leave.set()
    await asyncio.gather(*visits)


@pytest.mark.timeout(300)
def test_three_rounds_of_sessions_leave_nothing_behind(tmp_path: Path) -> None:
    server = run_app(tmp_path, APP)
    address = server.address.replace("http://", "ws://") + "_greenio/ws"
    memory: list[int] = []
    try:
        before = server.evaluate("greenlets()"), server.evaluate("files()")

        def at_the_top() -> None:
            assert server.evaluate("files()") >= before[1] + SESSIONS
            assert server.evaluate("greenlets()") >= SESSIONS
            assert server.evaluate("callbacks()") >= SESSIONS

        for _ in range(3):
            asyncio.run(everybody(address, at_the_top))
            server.wait_until(f"(greenlets(), files(), callbacks()) == {(*before, 0)}")
            memory.append(server.evaluate("resident()"))
    finally:
        server.stop()
    server.check_silence()
    # A leak of the sessions' own memory would be a third of it a round; what the allocator keeps moves by a tenth.
    assert memory[2] <= memory[0] * 1.15, memory
    print("resident memory after each round, in MB:", [round(pages * 4096 / 2**20, 1) for pages in memory])
