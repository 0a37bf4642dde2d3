"""The application of ASGI: life and end of its sessions, options, blocking apps."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from greenio.output import put_text
from greenio.server.asgi.app import AsgiApp
from greenio.session import defer_call, hold
from tests.support.servers.async_project import check_project
from tests.support.waiting import wait_until
from tests.support.wire.asgi_client import ask, open_websocket
from tests.support.wire.asgi_loop import AsgiPage, Loop

Mount = Callable[..., AsgiApp]


def live(loop: Loop, app: AsgiApp) -> AsgiPage:
    """Serve the lifespan of the application; its messages are those of the page."""
    page = AsgiPage(loop)
    page.up({"type": "lifespan.startup"})
    page.served = loop.start(app({"type": "lifespan"}, page.from_page, page.to_page))
    return page


def test_its_lifespan_ends_the_sessions(loop: Loop, mounted: Mount) -> None:
    left: list[int] = []

    def main() -> None:
        defer_call(lambda: left.append(1))
        hold()

    app = mounted(main)
    lifespan = live(loop, app)
    page = open_websocket(loop, app)
    wait_until(lambda: page.texts)
    lifespan.up({"type": "lifespan.shutdown"})
    wait_until(lifespan.served.done)
    assert [message["type"] for message in lifespan.messages] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]
    assert left == [1]
    wait_until(page.served.done)
    assert page.ended is not None


def test_apps_that_block_hold_up_nobody(loop: Loop, mounted: Mount) -> None:
    """Neither the other sessions nor the event loop: each task is a thread where nothing is patched."""
    free, lock = threading.Event(), threading.Lock()
    lock.acquire()
    reached: list[str] = []

    def main() -> None:
        put_text("started")
        kind = len(reached)
        reached.append("one")
        if kind == 0:
            free.wait(20)
        elif kind == 1:
            with lock:
                pass
        elif kind == 2:
            time.sleep(1)
        put_text("done")

    app = mounted(main)
    pages = []
    for number in range(4):
        pages.append(open_websocket(loop, app))
        wait_until(lambda number=number: len(reached) == number + 1)
    wait_until(lambda: "done" in "".join(pages[3].texts), seconds=0.9)
    assert ask(loop, app, "/healthz").status == 200
    free.set()
    lock.release()
    for page in pages:
        wait_until(page.served.done)
        assert "done" in "".join(page.texts)


def test_options_are_those_of_mounted_applications(mounted: Mount) -> None:
    assert mounted(keep_page=True, reconnect_timeout=7)._options.reconnect_timeout == 7
    assert mounted(session_expire_seconds=100)._options.reconnect_timeout == 80
    with pytest.raises(TypeError, match=r"asgi_app\(\) got an unexpected keyword argument 'port'"):
        mounted(port=80)
    with pytest.raises(TypeError):
        mounted("no app")


def test_a_server_that_is_told_to_stop_learns_of_it_when_the_sessions_have_ended(
    loop: Loop, mounted: Mount
) -> None:
    told: list[str] = []

    def main() -> None:
        def deferred() -> None:
            time.sleep(0.2)
            told.append("deferred")

        defer_call(deferred)
        hold()

    before = signal.signal(signal.SIGTERM, lambda number, frame: told.append("server"))
    try:
        app = mounted(main)
        app.follow_signals(loop.loop)
        page = open_websocket(loop, app)
        wait_until(lambda: page.texts)
        signal.raise_signal(signal.SIGTERM)
        wait_until(lambda: len(told) == 2)
        assert told == ["deferred", "server"]
        signal.raise_signal(signal.SIGTERM)  # in a hurry
        assert told[2:] == ["server"]
        wait_until(page.served.done)
    finally:
        signal.signal(signal.SIGTERM, before)


def test_it_serves_nothing_else(loop: Loop, mounted: Mount) -> None:
    with pytest.raises(ValueError, match="not 'smtp'"):
        loop.run(mounted()({"type": "smtp"}, None, None))


def test_a_session_survives_its_connection(loop: Loop, mounted: Mount) -> None:
    def main() -> None:
        put_text("first")
        hold()

    app = mounted(main, reconnect_timeout=30)
    page = open_websocket(loop, app)
    wait_until(lambda: page.texts)
    welcome: dict[str, Any] = json.loads(page.texts[0])["w"]
    page.vanish()
    wait_until(page.served.done)
    again = open_websocket(loop, app, query="resume=1")
    again.send(f'{{"r":{{"session":"{welcome["session"]}"}}}}')
    wait_until(lambda: again.texts)
    assert "first" in again.texts[0]


@pytest.mark.parametrize(
    ("server", "environment"),
    [("hypercorn", {}), ("uvicorn", {"GREENIO_PATCH": "1"})],
    ids=lambda value: str(value),
)
def test_other_servers_and_patched_processes(
    tmp_path: Path, server: str, environment: dict[str, str]
) -> None:
    check_project(tmp_path, "starlette", server, **environment)
