"""greenio as a WSGI application inside of another one: servers of threads and of greenlets, and the end."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import gevent
import pytest

from greenio.exceptions import GreenioWarning
from greenio.server.embedded import mode
from greenio.server.embedded.mounted import MountedApp, wsgi_app
from greenio.session import defer_call, hold
from tests.support.servers.mounted_project import (
    check_project_below_a_prefix,
    check_websockets_under_gunicorn,
)
from tests.support.servers.wsgi_hosts import HOSTS, hosting
from tests.support.wire.polling_page import PollingPage


@pytest.mark.parametrize("host", HOSTS)
def test_a_project_below_a_prefix(tmp_path: Path, host: str) -> None:
    check_project_below_a_prefix(tmp_path, "wsgi", host)


def test_websockets_under_gunicorn(tmp_path: Path) -> None:
    check_websockets_under_gunicorn(tmp_path, "wsgi")


def poll_to_the_end(page: PollingPage) -> int:
    while page.ended is None:
        page.read()
    return page.ended[0]


@pytest.mark.parametrize("host", HOSTS)
def test_a_server_that_stops_ends_its_sessions(tmp_path: Path, host: str) -> None:
    app = """
        def main():
            defer_call(lambda: log.append("deferred"))
            put_text("here")
            hold()
    """
    with hosting(tmp_path, "wsgi", host, app=app) as server:
        page = PollingPage(server.address)
        page.wait("output")
        with ThreadPoolExecutor(1) as thread:
            polls = thread.submit(poll_to_the_end, page)  # servers wait for requests that are under way
            server.process.terminate()
            assert server.wait_log(1) == ["deferred"]
            if host != "threads":  # which closes its doors before it thinks of the end
                assert polls.result() == 1001
        page.http.close()
        assert server.wait_end() == 0


def test_a_page_that_leaves_ends_its_session_at_once(tmp_path: Path) -> None:
    app = """
def main():
    defer_call(lambda: log.append("gone"))
    put_text("here")
    hold()
"""
    with hosting(tmp_path, "wsgi", "threads", app=app) as server:
        page = PollingPage(server.address)
        page.wait("output")
        page.close()
        assert server.wait_log(1) == ["gone"]


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


# The application itself, called as a WSGI server would


def environ(path: str = "/", **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"SCRIPT_NAME": "/tool", "PATH_INFO": path, "HTTP_HOST": "h", **more}
    setup_testing_defaults(made)
    return made


def ask_here(app: MountedApp, path: str = "/", **more: Any) -> tuple[str, bytes]:
    told: list[str] = []
    body = app(environ(path, **more), lambda status, headers: told.append(status))
    try:
        text = b"".join(body)
        return told[0], text
    finally:
        if hasattr(body, "close"):  # not every body has something to close
            body.close()


def ask_for(app: MountedApp, path: str = "/", **more: Any) -> tuple[str, bytes]:
    """Ask on a thread of its own, as a server of threads does: this one may have a hub since an earlier test."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(ask_here, app, path, **more).result()


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., MountedApp]]:
    monkeypatch.setattr(mode, "_serving", False)
    made: list[MountedApp] = []

    def mount(applications: Any = None, **options: Any) -> MountedApp:
        made.append(wsgi_app(applications or (lambda: None), **options))
        return made[-1]

    yield mount
    for app in made:
        app.close(5)


def test_nothing_runs_before_the_first_request(mounted) -> None:
    threads = len(os.listdir("/proc/self/task"))
    app = mounted()
    assert app.sessions is None
    assert len(os.listdir("/proc/self/task")) == threads
    assert ask_for(app, "/healthz")[0] == "200 OK"
    assert app.sessions is not None


def test_several_processes_give_a_warning(mounted) -> None:
    app = mounted()
    with pytest.warns(GreenioWarning, match="several processes"):
        ask_for(app, **{"wsgi.multiprocess": True})
    ask_for(app, **{"wsgi.multiprocess": True})  # once


def test_sessions_expire_on_time_and_the_app_learns_of_it(mounted) -> None:
    gone = threading.Event()

    def app() -> None:
        defer_call(gone.set)
        hold()

    application = mounted(app, session_expire_seconds=0.6)
    began = time.monotonic()
    status, _ = ask_for(application, "/_greenio/poll", HTTP_GREENIO_POLL="new")
    assert status == "200 OK"
    assert len(application.sessions) == 1
    assert gone.wait(10)
    assert time.monotonic() - began > 0.5
    while len(application.sessions) and time.monotonic() < began + 10:
        time.sleep(0.01)  # the hub hears a moment later that what was deferred has run
    assert len(application.sessions) == 0


def test_the_threads_of_requests_keep_no_hub(mounted, monkeypatch: pytest.MonkeyPatch) -> None:
    application = mounted()
    ask_for(application)

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterator[bytes]:
        start_response("200 OK", [])
        gevent.sleep(0)  # as uploads do, and files while they are read
        yield b"file"
        gevent.sleep(0)

    monkeypatch.setattr(application._server, "_app", app)
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


def test_settings_are_checked_at_once() -> None:
    for arguments in ({"session_expire_seconds": 0}, {"max_payload_size": "k40"}):
        with pytest.raises(ValueError, match=r".+"):
            wsgi_app(lambda: None, **arguments)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        wsgi_app(3)  # type: ignore[arg-type]
