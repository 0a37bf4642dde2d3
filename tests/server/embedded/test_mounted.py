"""greenio as a WSGI application inside of another one: servers of threads and of greenlets, and the end."""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from greenio.exceptions import GreenioWarning
from greenio.server.embedded.mounted import wsgi_app
from greenio.session import defer_call, hold
from tests.support.servers.mounted import ask_for, poll_to_the_end
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


def test_settings_are_checked_at_once() -> None:
    for arguments in ({"session_expire_seconds": 0}, {"max_payload_size": "k40"}):
        with pytest.raises(ValueError, match=r".+"):
            wsgi_app(lambda: None, **arguments)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        wsgi_app(3)  # type: ignore[arg-type]
