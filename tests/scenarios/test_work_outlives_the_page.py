"""The page goes while its app works: interactive calls raise, everything else runs to its end."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import gevent
import pytest
import requests
from gevent.event import Event

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.session import defer_call, hold
from greenio.testing import Visit
from tests.support.manual_clock import ManualClock
from tests.support.servers.admin import TOKEN, figures
from tests.support.servers.app_process import run_app
from tests.support.servers.live import serving, visiting
from tests.support.waiting import wait_until


@contextmanager
def left_by_its_page(app: Callable[[], object], **actions: str) -> Iterator[Visit]:
    """A visit whose page has gone while the app is at work."""
    page = Visit(app, timeout=0.01)
    page.settle()
    if "click" in actions:
        page.click(actions["click"])
    page.drop_connection()
    yield page
    page.close()


def sessions_of(page: Visit) -> SessionRegistry:
    return page._sessions


def test_what_makes_no_interactive_call_runs_to_its_end(manual_clock: ManualClock) -> None:
    go_on, steps = Event(), []

    def app() -> None:
        defer_call(lambda: steps.append("deferred"))
        put_text("working")
        go_on.wait()
        steps.append("main")

    with left_by_its_page(app) as page:
        assert page.session.closed
        manual_clock.advance(limits.ORPHAN_TIMEOUT - 60)
        gevent.sleep(0.6)  # more than a tick
        assert (steps, page.session.is_orphaned) == ([], True)
        go_on.set()
        wait_until(lambda: not len(sessions_of(page)))
    assert steps == ["main", "deferred"]


def test_a_callback_runs_to_its_end_as_well() -> None:
    go_on, steps = Event(), []

    def work() -> None:
        go_on.wait()
        steps.append("callback")

    def app() -> None:
        put_button("Work", onclick=work)
        try:
            hold()
        finally:
            steps.append("hold")

    with left_by_its_page(app, click="Work") as page:
        wait_until(lambda: steps == ["hold"])
        go_on.set()
        wait_until(lambda: not len(sessions_of(page)))
    assert steps == ["hold", "callback"]


def test_a_waiting_input_and_every_later_call_raise() -> None:
    raised = []

    def app() -> None:
        for call in (lambda: input("?"), lambda: put_text("x"), lambda: input("?")):
            try:
                call()
            except SessionClosedException:
                raised.append(True)

    with left_by_its_page(app) as page:
        wait_until(lambda: not len(sessions_of(page)))
    assert raised == [True] * 3


def test_what_the_page_held_returns_at_once() -> None:
    go_on = Event()

    def app() -> None:
        put_button("x", onclick=lambda: None)
        go_on.wait()

    page = Visit(app, keep_page=True, timeout=0.01)
    page.settle()
    page.close()
    session = page.session
    assert session.is_orphaned
    assert session.sender.page is None
    assert not list(session.callbacks.functions())
    assert not session.channel.outbox.size
    go_on.set()
    wait_until(lambda: not len(sessions_of(page)))


def test_a_task_that_lasts_too_long_is_killed_and_its_line_is_named(
    manual_clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    steps = []

    def app() -> None:
        defer_call(lambda: steps.append("deferred"))
        try:
            gevent.sleep(1000)
        finally:
            steps.append("finally")

    with left_by_its_page(app) as page, caplog.at_level(logging.WARNING):
        manual_clock.advance(limits.ORPHAN_TIMEOUT)
        wait_until(lambda: not len(sessions_of(page)))
    assert steps == ["finally", "deferred"]
    [record] = caplog.records
    text = record.getMessage()
    assert "session app-1: killing task-" in text
    assert f"{Path(__file__).name}:" in text
    assert text.endswith(" in app()")


def test_a_task_that_catches_the_exception_for_ever_is_slowed_down_and_ended(
    manual_clock: ManualClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(limits, "REFUSALS", 3)
    rounds = 0

    def app() -> None:
        nonlocal rounds
        while True:
            try:
                input("?")
            except SessionClosedException:
                rounds += 1

    with left_by_its_page(app) as page, caplog.at_level(logging.WARNING):
        wait_until(lambda: rounds > 3)
        assert len(sessions_of(page)) == 1
        manual_clock.advance(limits.ORPHAN_TIMEOUT)
        wait_until(lambda: not len(sessions_of(page)))
    slowed, killed = (record.getMessage() for record in caplog.records)
    assert "although the session is over" in slowed
    assert f"{Path(__file__).name}:" in killed


def test_operators_see_and_stop_what_runs_on(manual_clock: ManualClock) -> None:
    ended = []

    def app() -> None:
        put_text("working")
        try:
            gevent.sleep(1000)
        finally:
            ended.append(True)

    with serving(app, metrics=True, admin_token=TOKEN) as server:
        with visiting(server.url) as page:
            page.wait("output")
            assert figures(f"{server.url}metrics")["greenio_sessions_orphaned"] == "0.0"
        wait_until(lambda: figures(f"{server.url}metrics")["greenio_sessions_orphaned"] == "1.0")
        address, headers = f"{server.url}_greenio/admin/sessions", {"Authorization": f"Bearer {TOKEN}"}
        [described] = requests.get(address, headers=headers, timeout=10).json()["sessions"]
        assert described["orphaned"] is True
        assert Path(__file__).name in described["tasks"][0]["at"]
        requests.post(f"{address}/{described['name']}", headers=headers, timeout=10)
        wait_until(lambda: manual_clock.advance(limits.CLOSE_GRACE) or ended)
        wait_until(lambda: figures(f"{server.url}metrics")["greenio_sessions_orphaned"] == "0.0")


SAVING = """\
import subprocess, sys

CODE = "import sys, time; time.sleep(6); open(sys.argv[1], 'w').write('saved')"

def app():
    defer_call(lambda: log.append("deferred"))
    put_text("saving")
    log.append("saving")
    subprocess.run([sys.executable, "-c", CODE, "order.txt"], check=True)
    log.append("saved")
    put_text("saved")
    log.append("never")
"""


def test_a_subprocess_finishes_and_writes_its_file_after_the_page_has_left(tmp_path: Path) -> None:
    server = run_app(tmp_path, SAVING)
    try:
        with visiting(server.address) as page:
            page.wait("output")
        left = time.monotonic()
        wait_until(lambda: server.log == ["saving", "saved", "deferred"])
        assert time.monotonic() - left > limits.CLOSE_GRACE
        assert (tmp_path / "order.txt").read_text() == "saved"
    finally:
        server.stop()
