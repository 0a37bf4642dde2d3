"""The server of one process: in the hub of the requests, or beside threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import gevent
import pytest

from tests.support.servers.mounted import ask_for, ask_here, poll_to_the_end
from tests.support.servers.wsgi_hosts import hosting
from tests.support.wire.polling_page import PollingPage


def test_beside_the_hub_sessions_are_what_they_are_inside_of_it(tmp_path: Path) -> None:
    """On a server of threads: callbacks that wait for each other, threads registered late, slow deferred functions."""
    app = """
def main():
    what = input("What")
    if what == "callbacks":
        def pressed():
            put_text("begin")
            time.sleep(0.02)
            put_text("end")
        put_button("go", pressed, serial_mode=True)
    elif what == "thread":
        go = threading.Event()
        def work():
            go.wait()
            put_text("from the thread")
        thread = threading.Thread(target=work)
        thread.start()
        register_thread(thread)
        go.set()
    elif what == "free":
        free.set()
    else:
        local.what = what
        def slow():
            free.wait()
            log.append((local.what, info.protocol))
        defer_call(slow)
        defer_call(lambda: put_text("misuse"))
free = threading.Event()
"""
    with hosting(tmp_path, "wsgi", "threads", app=app) as server:
        leaving = PollingPage(server.address)
        leaving.submit("defer")
        assert poll_to_the_end(leaving) == 1000

        clicking = PollingPage(server.address)
        clicking.submit("callbacks")
        button = clicking.wait("output")["node"]
        clicking.send(*[{"t": "click", "callback": button["callback"], "value": 0}] * 3)
        assert [clicking.text() for _ in range(6)] == ["begin", "end"] * 3
        clicking.close()

        threaded = PollingPage(server.address)
        threaded.submit("thread")
        assert threaded.text() == "from the thread"
        assert poll_to_the_end(threaded) == 1000

        assert server.log == []
        freeing = PollingPage(server.address)
        freeing.submit("free")
        assert server.wait_log(1) == [("defer", "http")]
        freeing.close()
        server.wait_for(lambda: any("deferred function talks" in line for line in server.stderr), "a warning")
        server.may_print_tracebacks = True  # of the misuse


def test_the_threads_of_requests_keep_no_hub(mounted, monkeypatch: pytest.MonkeyPatch) -> None:
    application = mounted()
    ask_for(application)

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterator[bytes]:
        start_response("200 OK", [])
        gevent.sleep(0)  # as uploads do, and files while they are read
        yield b"file"
        gevent.sleep(0)

    monkeypatch.setattr(application._server, "app", app)
    answers: list[tuple[str, bytes]] = []

    def files() -> int:
        return len(os.listdir("/proc/self/fd"))

    before = files()
    for _ in range(20):
        answers.append(ask_for(application))
    assert answers == [("200 OK", b"file")] * 20
    assert files() <= before


def test_a_hub_that_was_there_before_a_request_stays(mounted) -> None:
    application = mounted()

    def ask() -> tuple[bool, list[str]]:
        hub = gevent.get_hub()
        answers = [ask_here(application, path)[0] for path in ("/", "/healthz", "/_greenio/icon.png")]
        stays = gevent.get_hub() is hub and not hub.dead
        hub.destroy(destroy_loop=True)
        return stays, answers

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(ask).result() == (True, ["200 OK"] * 3)


def test_blocking_apps_hold_nobody_up(mounted) -> None:
    """Without patching, a task that blocks is a thread of its own: the others go on."""
    free = threading.Event()

    def app() -> None:
        from greenio.output import put_text

        put_text("started")
        free.wait(20)
        put_text("freed")

    application = mounted(app)
    first = [ask_for(application, "/_greenio/poll", HTTP_GREENIO_POLL="new")[1] for _ in range(3)]
    assert all(b"started" in body or b'"w"' in body for body in first)
    free.set()
