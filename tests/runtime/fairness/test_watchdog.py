"""The watchdog sends the output of a task that computes."""

from __future__ import annotations

import inspect
import threading
import time

import gevent

from greenio.input import input
from greenio.output import put_text
from greenio.runtime.fairness.source_location import waiting_location
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.servers.live import serving, visiting
from tests.support.waiting import wait_until


def test_the_watchdog_shows_output_of_a_task_that_computes():
    seen = []

    def app():
        put_text("first")
        put_text("second")
        end = time.monotonic() + 20
        while shown() < 2 and time.monotonic() < end:
            pass
        seen.append(shown())

    def shown():
        return b"".join(page.frames).count(b'"output"')

    sessions = SessionRegistry()
    connection, page = memory_pair(NoReceiver())
    sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: seen)
    assert seen == [2]
    assert sessions.close_all(timeout=5)


def line_of(function, text):
    lines, first = inspect.getsourcelines(function)
    return first + next(number for number, line in enumerate(lines) if text in line)


def stalls(caplog):
    """Those of sessions; hubs that other tests of this process have left may be watched, too."""
    records = [record for record in caplog.records if record.name == "greenio.stall"]
    return [record for record in records if getattr(record, "session", None)]


def test_sessions_that_wait_for_their_users_are_not_self_running(caplog):
    def app():
        input("?")
        put_text("thanks")
        input("?")

    with serving(app) as server, visiting(server.url) as page, visiting(server.url) as other:
        page.wait("form")
        other.wait("form")
        wait_until(lambda: not server.sessions.has_self_running_task())
        page.answer("x")
        wait_until(lambda: "thanks" in page.texts or page.read())
    assert not stalls(caplog)


def test_a_task_that_sleeps_is_self_running_until_it_waits_for_its_page():
    may_ask = threading.Event()

    def app():
        while not may_ask.is_set():
            gevent.sleep(0.01)
        input("?")

    with serving(app) as server, visiting(server.url) as page:
        wait_until(lambda: server.sessions.has_self_running_task())
        may_ask.set()
        page.wait("form")
        wait_until(lambda: not server.sessions.has_self_running_task())
        (session,) = server.sessions
        place = waiting_location(session.tasks.running[0])
        assert (place.file, place.line) == (__file__, line_of(app, "input("))
        assert place.code == 'input("?")'
