"""SIGTERM with five hundred live sessions: all are told, all deferred functions run, in time, exit code 0."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.support.servers.app_process import Server, run_app

SESSIONS = 500
LIMIT = 15.0

THREADS = """
done = []
def app():
    defer_call(lambda: done.append(1))
    input("Wait")
import atexit
atexit.register(lambda: log.append(len(done)))
"""
COROUTINES = THREADS.replace("def app():", "async def app():").replace('input("Wait")', 'await input("Wait")')


async def visit(address: str, gate: asyncio.Semaphore, arrived: asyncio.Semaphore) -> tuple[str, int]:
    """Stay until the end; what the page was told, and the close code."""
    async with gate:
        wire = await connect(address, compression=None, proxy=None, ping_interval=None, open_timeout=60)
    reason = ""
    seen = 0
    try:
        while True:
            down = json.loads(await wire.recv())
            seen = down.get("s", seen + 1) + len(down.get("c", ())) - 1
            for command in down.get("c", ()):
                if command["t"] == "form":
                    arrived.release()
                if command["t"] == "end":
                    reason = command["reason"]
            await wire.send(json.dumps({"a": seen}))
    except ConnectionClosed as closed:
        return reason, closed.rcvd.code if closed.rcvd else 0


async def everybody(server: Server) -> tuple[list[tuple[str, int]], float]:
    address = server.address.replace("http://", "ws://") + "_greenio/ws"
    gate, arrived = asyncio.Semaphore(50), asyncio.Semaphore(0)
    visits = [asyncio.ensure_future(visit(address, gate, arrived)) for _ in range(SESSIONS)]
    for _ in range(SESSIONS):
        await asyncio.wait_for(arrived.acquire(), 60)
    start = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    reported = await asyncio.wait_for(asyncio.gather(*visits), LIMIT + 15)
    return reported, time.monotonic() - start


@pytest.mark.parametrize("app", [THREADS, COROUTINES], ids=["threads", "coroutines"])
def test_all_are_told_and_everything_deferred_runs(tmp_path: Path, app: str) -> None:
    server = run_app(tmp_path, app, stop_timeout=LIMIT)
    try:
        reported, seconds = asyncio.run(everybody(server))
        assert server.wait_end() == 0
        assert server.log == [SESSIONS]
    finally:
        server.stop()
    server.check_silence()
    assert set(reported) == {("stopped", 1001)}
    assert seconds < LIMIT
    print(f"{SESSIONS} sessions told in {seconds:.1f} s")
