"""start_server() below a running asyncio loop; tests/scenarios/test_notebook.py has it in notebooks."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.live import visiting
from tests.support.servers.script_process import running, write

SCRIPT = """
import asyncio, threading

async def main():
    from greenio import start_server
    from greenio.output import put_text
    from greenio.session import defer_call
    both = threading.Barrier(2, timeout=30)

    def app():
        defer_call(lambda: print("deferred\\n", end="", flush=True))  # in one piece
        both.wait()
        put_text(threading.current_thread() is threading.main_thread())
        both.wait()
        end.set()

    end = asyncio.Event()
    end.set = lambda: loop.call_soon_threadsafe(asyncio.Event.set, end)
    loop = asyncio.get_running_loop()
    start_server(app, host="127.0.0.1")
    await end.wait()

asyncio.run(main())
"""


def test_the_loop_goes_on_and_the_end_of_the_process_ends_the_sessions(tmp_path: Path) -> None:
    with (
        running(write(tmp_path, SCRIPT), folder=tmp_path) as process,
        visiting(process.address) as one,
        visiting(process.address) as other,
    ):
        for page in (one, other):
            assert page.close_code() in (1000, 1001)
            assert page.texts == ["False"]
        assert process.wait_end() == 0
        assert process.stdout[1:] == ["deferred", "deferred"]
