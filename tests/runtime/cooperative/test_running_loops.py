"""``asyncio.run()`` in ordinary apps, for several visitors at once."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

SCRIPT = """
import greenio
import asyncio, socketserver, sys, threading, time
import greenlet
from greenio.output import put_text
from greenio.testing import Visit
from tests.support.scripts.concurrently import Ticker

class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())

server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo)
threading.Thread(target=server.serve_forever, daemon=True).start()

async def numbers(closed):
    try:
        for number in range(1000):
            await asyncio.sleep(0.001)
            yield number
    finally:
        closed.append(asyncio.get_running_loop())

async def work():
    loop, closed = asyncio.get_running_loop(), []
    async for number in numbers(closed):
        assert asyncio.get_running_loop() is loop
        if number == 5:
            break
    await asyncio.gather(*(asyncio.sleep(0.005) for _ in range(5)))
    time.sleep(0.01)  # others run, their loops too
    assert asyncio.get_running_loop() is loop
    assert asyncio.current_task() is not None
    await loop.run_in_executor(None, time.sleep, 0.02)
    await asyncio.to_thread(time.sleep, 0.02)
    reader, writer = await asyncio.open_connection(*server.server_address)
    writer.write(b"line\\n")
    assert await reader.readline() == b"line\\n"
    writer.close()
    return loop, closed

def app():
    for _ in range(3):
        loop, closed = asyncio.run(work())
        assert closed == [loop]
        assert asyncio._get_running_loop() is None
        assert sys.get_asyncgen_hooks() == (None, None)

    async def nested():
        unused = work()
        try:
            asyncio.run(unused)
        except RuntimeError as error:
            put_text(str(error))
        unused.close()

    asyncio.run(nested())
    put_text("done")

async def failing():
    raise LookupError("in a loop")

def crash():
    try:
        asyncio.run(failing())
    except LookupError as error:
        put_text(error)

ticker = Ticker()
visits = [Visit(app, timeout=20) for _ in range(5)] + [Visit(crash, timeout=20)]
for visit in visits:
    visit.wait(lambda: not visit.session.tasks)
    print(visit.texts())
print(ticker.stop()["ticks"] > 20, greenlet.gettrace())
"""


def test_each_visitor_has_a_running_loop_of_its_own(tmp_path: Path) -> None:
    done = run("-W", "error", write(tmp_path, SCRIPT))
    refused = "['asyncio.run() cannot be called from a running event loop', 'done']"
    assert done.stdout.splitlines() == [refused] * 5 + ["['in a loop']", "True None"], done.stderr
    assert done.stderr == ""


def test_whoever_traces_switches_goes_on_doing_so(tmp_path: Path) -> None:
    script = """
    import greenio, asyncio, gevent, greenlet
    seen = []
    def trace(event, greenlets):
        seen.append(event)
    greenlet.settrace(trace)
    async def work():
        await asyncio.sleep(0.01)
    gevent.joinall([gevent.spawn(asyncio.run, work()) for _ in range(2)], raise_error=True)
    print(len(seen) > 4, greenlet.gettrace() is trace)
    """
    done = run(write(tmp_path, script))
    assert done.stdout == "True True\n", done.stderr
