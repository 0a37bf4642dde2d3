"""The log names the code that holds the hub, and no other; the watchdog sleeps while nothing goes on.

The test process is not patched: ``time.sleep()`` in an app holds its server's hub as a driver in C would.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
import time
from pathlib import Path

import gevent
import pytest

from greenio import limits
from greenio.input import input
from greenio.output import put_text
from greenio.runtime.fairness.stall import HubWatch
from greenio.runtime.fairness.watchdog import watchdog
from tests.support.servers.live import serving, visiting
from tests.support.servers.script_process import running, write
from tests.support.waiting import wait_until

HELD = limits.STALL + 0.5


def line_of(function, text):
    lines, first = inspect.getsourcelines(function)
    return first + next(number for number, line in enumerate(lines) if text in line)


def stalls(caplog):
    """Those of sessions; hubs that other tests of this process have left may be watched, too."""
    records = [record for record in caplog.records if record.name == "greenio.stall"]
    return [record for record in records if getattr(record, "session", None)]


#: Set when what holds the hub has been named: it may go on then.
named_in_log = threading.Event()


@pytest.fixture(autouse=True)
def _nothing_named():
    named_in_log.clear()


def wait_for_both_records(caplog):
    """Wait until the log names who holds the hub, let it go on, and wait until the log says so."""
    wait_until(lambda: stalls(caplog))
    named_in_log.set()
    wait_until(lambda: len(stalls(caplog)) == 2)


def blocked():
    put_text("before")
    named_in_log.wait(20)
    input("?")


def blocked_later():
    while not watchdog._asleep:
        gevent.sleep(0.05)
    json.dumps(Slow(), default=Slow.wait)
    input("?")


class Slow:
    def wait(self):
        named_in_log.wait(20)


def test_the_log_names_session_file_and_line_once(caplog):
    with serving(blocked) as server, visiting(server.url) as page:
        wait_for_both_records(caplog)
        page.wait("form")
        watch = server.sessions.stall_watch
        assert watch.stalls == 1
        wait_until(lambda: watch.stalled_seconds >= limits.STALL)
    named, ended = (record.getMessage() for record in stalls(caplog))
    assert "session index-1 has kept everybody waiting for" in named
    assert (
        f"{__file__}:{line_of(blocked, 'named_in_log.wait(20)')} in blocked(): named_in_log.wait(20)" in named
    )
    assert "greenio.offload()" in named
    assert "let the others go on after" in ended
    assert [record.session for record in stalls(caplog)] == ["index-1", "index-1"]


async def blocked_coroutine():
    await asyncio.sleep(0.01)
    named_in_log.wait(20)
    await input("?")


async def busy_coroutine():
    end = time.monotonic() + HELD
    while time.monotonic() < end:
        await asyncio.sleep(0)
    await input("?")


def test_coroutine_sessions_are_watched_on_their_own_thread(caplog):
    with serving(blocked_coroutine) as server, visiting(server.url) as page:
        wait_for_both_records(caplog)
        page.wait("form")
    named = stalls(caplog)[0].getMessage()
    assert "session index-1 has kept" in named
    assert f"{__file__}:{line_of(blocked_coroutine, 'named_in_log.wait')} in blocked_coroutine()" in named


def test_a_coroutine_that_lets_the_others_go_on_is_not_named(caplog):
    with serving(busy_coroutine) as server, visiting(server.url) as page:
        page.wait("form")
    assert not stalls(caplog)


def test_a_task_that_wakes_by_itself_is_watched_too(caplog):
    """Nothing has come from a page for longer than the watchdog stays awake."""
    with serving(blocked_later) as server, visiting(server.url) as page:
        wait_for_both_records(caplog)
        page.wait("form")
    assert f"{__file__}:{line_of(Slow.wait, 'named_in_log.wait')} in wait()" in stalls(caplog)[0].getMessage()


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
    reported = [line for line in server.stderr if "session index-1 has kept" in line or "returned" in line]
    named, returned = reported[0], next(line for line in reported if "returned" in line)
    assert f'{script}:10 in index(): hashlib.pbkdf2_hmac("sha256", b"password"' in named
    assert reported.index(named) < reported.index(returned)


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
        server.wait_for(
            lambda: any(
                "session index-1 has kept everybody waiting for" in line
                and f"{script}:8 in index(): sum(range(ROUNDS))" in line
                for line in server.stderr
            ),
            "line of the log",
        )


def test_a_thread_that_waits_in_one_turn_of_its_hub_is_blocked_and_one_that_computes_is_not():
    watch = HubWatch(gevent.get_hub().loop, threading.get_ident())
    now = time.monotonic()

    def sample(seconds):
        nonlocal now
        now += seconds
        watch.sample(now)
        return watch.is_blocked

    assert not sample(0)
    assert sample(10)  # no turn of the hub since, and no ten per cent of ten seconds
    assert not sample(1e-9)  # computing
    gevent.sleep(0.001)
    assert not sample(10)  # another turn
