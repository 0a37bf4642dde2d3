"""A native thread keeps the lock of ``logging`` while sessions end."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.app_process import run_app
from tests.support.servers.live import visiting

APP = """
    import logging
    from greenio.runtime.native import native_lock, start_native_thread

    from greenio.runtime.current import current_session

    kept = []
    is_held = []
    release = native_lock()
    release.acquire()

    def hold():
        with logging._lock, logging.getLogger("greenio").handlers[0].lock:
            is_held.append(True)
            release.acquire()

    def app():
        defer_call(lambda: log.append("deferred"))
        kept.append(current_session())
        put_text("x")
        greenio.enable_debug()  # what loggers know of their levels is forgotten, so they need the lock
        start_native_thread(hold)
        while not is_held:
            time.sleep(0.01)
        log.append("held")
        while True:
            time.sleep(0.01)
            put_text("y")
"""


def test_the_end_of_a_session_is_not_lost(tmp_path: Path) -> None:
    server = run_app(tmp_path, APP)
    try:
        with visiting(server.address) as page:
            page.wait("output")
            server.wait_log(1)
        server.wait_until("kept[0].closed")
        server.evaluate("release.release()")
        assert server.wait_log(2) == ["held", "deferred"]
        server.wait_for(lambda: [line for line in server.stderr if "closed: " in line], "line of the end")
        server.check_silence()
    finally:
        server.stop()
