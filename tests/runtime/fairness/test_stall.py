"""Who holds the hub is named in the log; nobody is while all is well, and the watchdog sleeps while nothing goes on.

The test process is not patched: ``time.sleep()`` in an app holds its server's hub as a driver in C would.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import time
from pathlib import Path

import gevent

from greenio import limits
from greenio.input import input
from greenio.output import put_text
from greenio.runtime.fairness.source_location import user_frame, waiting_place
from greenio.runtime.sessions.counters import Counters, Lag
from tests.support.servers.live import serving, visiting
from tests.support.servers.script_process import running, write

PATIENCE = 20.0
HELD = limits.STALL + 0.5


def line_of(function, text):
    lines, first = inspect.getsourcelines(function)
    return first + next(number for number, line in enumerate(lines) if text in line)


def until(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def stalls(caplog):
    """Those of sessions; hubs that other tests of this process have left may be watched, too."""
    records = [record for record in caplog.records if record.name == "greenio.stall"]
    return [record for record in records if getattr(record, "session", None)]


def blocked():
    put_text("before")
    time.sleep(HELD)
    input("?")


def blocked_later():
    gevent.sleep(3)
    json.dumps(Slow(), default=Slow.wait)
    input("?")


class Slow:
    def wait(self):
        time.sleep(HELD)


def test_the_log_names_session_file_and_line_once(caplog):
    with serving(blocked) as server, visiting(server.url) as page:
        page.wait("form")
        until(lambda: len(stalls(caplog)) == 2)
        watch = server.sessions.stall_watch
        assert watch.stalls == 1
        until(lambda: watch.stalled_seconds >= limits.STALL)
    named, ended = (record.getMessage() for record in stalls(caplog))
    assert "session index-1 has kept everybody waiting for" in named
    assert f"{__file__}:{line_of(blocked, 'time.sleep(HELD)')} in blocked(): time.sleep(HELD)" in named
    assert "greenio.offload()" in named
    assert "let the others go on after" in ended
    assert [record.session for record in stalls(caplog)] == ["index-1", "index-1"]


async def blocked_coroutine():
    await asyncio.sleep(0.01)
    time.sleep(HELD)
    await input("?")


async def busy_coroutine():
    end = time.monotonic() + HELD
    while time.monotonic() < end:
        await asyncio.sleep(0)
    await input("?")


def test_coroutine_sessions_are_watched_on_their_own_thread(caplog):
    with serving(blocked_coroutine) as server, visiting(server.url) as page:
        page.wait("form")
        until(lambda: len(stalls(caplog)) == 2)
    named = stalls(caplog)[0].getMessage()
    assert "session index-1 has kept" in named
    assert f"{__file__}:{line_of(blocked_coroutine, 'time.sleep')} in blocked_coroutine()" in named


def test_a_coroutine_that_lets_the_others_go_on_is_not_named(caplog):
    with serving(busy_coroutine) as server, visiting(server.url) as page:
        page.wait("form")
    assert not stalls(caplog)


def test_a_task_that_wakes_by_itself_is_watched_too(caplog):
    """Nothing has come from a page for longer than the watchdog stays awake."""
    with serving(blocked_later) as server, visiting(server.url) as page:
        page.wait("form")
        until(lambda: len(stalls(caplog)) == 2)
    assert f"{__file__}:{line_of(Slow.wait, 'time.sleep')} in wait()" in stalls(caplog)[0].getMessage()


def test_sessions_that_wait_for_their_users_are_not_restless(caplog):
    def app():
        input("?")
        put_text("thanks")
        input("?")

    with serving(app) as server, visiting(server.url) as page, visiting(server.url) as other:
        page.wait("form")
        other.wait("form")
        until(lambda: not server.sessions.has_restless_task())
        page.answer("x")
        until(lambda: "thanks" in page.texts or page.read())
    assert not stalls(caplog)


def test_a_task_that_sleeps_is_restless_until_it_waits_for_its_page():
    def app():
        gevent.sleep(0.5)
        input("?")

    with serving(app) as server, visiting(server.url) as page:
        until(lambda: server.sessions.has_restless_task())
        page.wait("form")
        until(lambda: not server.sessions.has_restless_task())
        (session,) = server.sessions
        place = waiting_place(session.tasks[0])
        assert (place.file, place.line) == (__file__, line_of(app, "input("))
        assert place.code == 'input("?")'


def test_in_a_patched_process_it_is_named_while_it_goes_on(tmp_path: Path):
    script = write(
        tmp_path,
        """
        import hashlib, logging, time
        from greenio import start_server
        from greenio.input import input

        def index():
            input("?")
            end = time.monotonic() + 1.5
            while time.monotonic() < end:
                hashlib.pbkdf2_hmac("sha256", b"password", b"salt", ROUNDS)
            logging.warning("returned after %s", time.monotonic() - end + 1.5)

        began = time.monotonic()
        hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 100_000)
        ROUNDS = int(100_000 * 1.5 / (time.monotonic() - began))
        logging.basicConfig()
        start_server(index, host="127.0.0.1")
        """,
    )
    with running(script, folder=tmp_path) as server, visiting(server.address) as page:
        page.answer("go")
        page.close_code()
        server.wait_for(lambda: any("go on after" in line for line in server.stderr), "end of the stall")
    told = [line for line in server.stderr if "session index-1 has kept" in line or "returned" in line]
    named, returned = told[0], next(line for line in told if "returned" in line)
    assert f'{script}:10 in index(): hashlib.pbkdf2_hmac("sha256", b"password"' in named
    assert told.index(named) < told.index(returned)


def test_code_that_keeps_the_interpreters_lock_is_named_when_it_returns(tmp_path: Path):
    script = write(
        tmp_path,
        """
        import logging, time
        from greenio import start_server
        from greenio.input import input

        def index():
            input("?")
            sum(range(ROUNDS))
            input("?")

        began = time.monotonic()
        sum(range(5_000_000))
        ROUNDS = int(5_000_000 * 3 / (time.monotonic() - began))
        logging.basicConfig()
        start_server(index, host="127.0.0.1")
        """,
    )
    with running(script, folder=tmp_path) as server, visiting(server.address) as page:
        page.answer("go")
        page.wait("form")
        named = server.wait_for(lambda: server.stderr[:1], "line of the log")
    assert "session index-1 has kept everybody waiting for" in named[0]
    assert f"{script}:8 in index(): sum(range(ROUNDS))" in named[0]


def test_code_of_nobody_is_named_by_its_innermost_line():
    place = user_frame(inspect.currentframe())
    assert place.function == "test_code_of_nobody_is_named_by_its_innermost_line"
    assert user_frame(None) is None


def test_lag_is_counted_in_classes():
    lag = Lag()
    lag.expect(100)
    lag.ticked(0)
    assert lag.counts[0] == 1
    lag.expect(-3)
    lag.ticked(0)
    assert lag.counts[Lag.BOUNDS.index(5.0)] == 1
    lag.expect(-30)
    lag.ticked(0)
    assert lag.counts[-1] == 1
    assert lag.total >= 33


def test_bytes_are_counted_whatever_the_frame_is():
    counters = Counters()
    for frame in (b"abc", "abc", "äöü", "\ud800"):
        counters.count_in(frame)
    assert (counters.messages_in, counters.bytes_in) == (4, 3 + 3 + 6 + 1)
