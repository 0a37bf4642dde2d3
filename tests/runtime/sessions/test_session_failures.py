"""Failures between the parts of a session: two native threads at once, ends at the wrong moment, floods."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import gevent
import gevent.event
import pytest
from gevent.event import Event

from greenio import limits
from greenio.engine.mirror.page import MirroredCommand, Page
from greenio.output import put_button, put_text
from greenio.protocol import commands, events
from greenio.runtime.files.upload_folder import Directory
from greenio.runtime.sessions.session import Session
from greenio.session import defer_call, hold, local, register_thread, run_js
from greenio.testing import Visit
from greenio.transport.memory import MemoryConnection, memory_pair
from tests.support.manual_clock import ManualClock
from tests.support.waiting import wait_until


class TwoThreads(MemoryConnection):
    """While it is armed, a thread that sends stays in there until the hub has had time for all that it has to do."""

    __slots__ = ()
    home = 0
    armed = False
    inside = threading.Event()

    def send(self, frame: bytes) -> None:
        if TwoThreads.armed and threading.get_ident() != TwoThreads.home:
            TwoThreads.armed = False
            TwoThreads.inside.set()
            time.sleep(0.05)  # the hub may wait for this thread natively, and then nothing tells
        super().send(frame)


def test_what_is_put_while_the_watchdog_writes_survives_the_sessions_end() -> None:
    sessions: list[Session] = []
    flushing: list[threading.Thread] = []

    def app() -> None:
        gevent.sleep(0.01)
        session = sessions[0]
        assert session.sender.connection is not None
        session.sender.connection.__class__ = TwoThreads
        put_text("1")  # at once
        put_text("2")  # with the turn's end, or the watchdog
        TwoThreads.home = threading.get_ident()
        TwoThreads.inside.clear()
        TwoThreads.armed = True
        watchdog = threading.Thread(target=session.sender.flush)
        flushing.append(watchdog)
        watchdog.start()
        assert TwoThreads.inside.wait(5)
        put_text("3")

    with Visit(app) as page:
        sessions.append(page.session)
        page.wait(lambda: page.ended is not None, "the end")
        assert page.texts() == ["1", "2", "3"]
    flushing[0].join()


def test_an_output_that_cannot_be_mirrored_is_sent_once(monkeypatch: pytest.MonkeyPatch, caplog) -> None:
    def fail(self: Page, mirrored: MirroredCommand) -> None:
        raise KeyError("k")

    monkeypatch.setattr(Page, "apply", fail)

    def app() -> None:
        put_text("once")
        gevent.sleep(0.01)
        put_text("then")
        hold()

    with Visit(app, keep_page=True) as page:
        page.wait(lambda: len(page.texts()) >= 2)
        assert page.texts() == ["once", "then"]
    assert "will lack something" in caplog.text


def test_a_task_that_is_too_fast_goes_on_when_an_empty_page_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "OUTBOX_HIGH_COUNT", 4)
    monkeypatch.setattr(limits, "OUTBOX_LOW_COUNT", 2)
    went_on: list[int] = []
    dropped = Event()

    def app() -> None:
        dropped.wait()
        for number in range(10):
            run_js("0")
            gevent.sleep(0)  # the end of the turn numbers it
            went_on.append(number)
        hold()

    with Visit(app, keep_page=True) as page:
        page.drop_connection()
        dropped.set()
        page.wait(lambda: len(went_on) >= 3)
        gevent.sleep(0)
        before = len(went_on)
        assert before < 10
        # A page that is empty and stays so has nothing to acknowledge.
        connection, _wire = memory_pair(page._wire._connection.receiver)
        page._sessions.resume(page.session.channel.secret, connection, fresh=True)
        page.wait(lambda: len(went_on) > before, "the task")


def test_a_frame_of_too_many_events_ends_the_session() -> None:
    clicks: list[int] = []

    def app() -> None:
        put_button("b", onclick=lambda: clicks.append(1))

    with Visit(app) as page:
        [button] = page.scopes["ROOT"]
        click = events.Click(button["callback"], 0)
        page.send(*[click] * 1001)  # what a page may keep, and its good-bye
        page.wait(lambda: len(clicks) == 1001)
        page.send(*[click] * (limits.FRAME_EVENTS + 1))
        assert page._wire.ended is not None
        assert page._wire.ended[0] == 1008
    assert len(clicks) == 1001


def test_clicks_that_wait_for_one_that_never_ends_are_bounded() -> None:
    def app() -> None:
        put_text("text").onclick(hold, serial_mode=True)
        hold()

    with Visit(app) as page:
        [text] = page.scopes["ROOT"]
        click = events.Click(text["click"])
        page.send(*[click] * 1000)
        assert page._wire.ended is None
        page.send(*[click] * 10)
        assert page._wire.ended is not None
        assert page._wire.ended[0] == 1008


def test_a_deferred_function_ends_neither_the_server_nor_the_others() -> None:
    called: list[str] = []

    def app() -> None:
        defer_call(lambda: sys.exit(1))
        defer_call(expire)
        defer_call(lambda: called.append("last"))

    def expire() -> None:
        with gevent.Timeout(0.001):
            gevent.sleep(5)

    with Visit(app) as page:
        page.wait(lambda: called, "the last one")
        page.wait(lambda: not len(page._sessions), "the end")


def test_a_time_out_of_gevent_is_an_error_of_the_app(caplog) -> None:
    def app() -> None:
        with gevent.Timeout(0.01):
            hold()

    with Visit(app) as page:
        page.wait(lambda: any(isinstance(each, commands.Crash) for each in page.commands), "the error")
    assert "uncaught exception" in caplog.text


def test_deferred_functions_that_never_end_are_killed_after_a_while(manual_clock: ManualClock) -> None:
    ended = []

    def stubborn() -> None:
        try:
            gevent.sleep(1000)
        finally:
            ended.append("finally")

    def app() -> None:
        defer_call(stubborn)

    with Visit(app) as page:
        page.wait(lambda: page.session.tasks.deferring)
        manual_clock.advance(limits.DEFER_GRACE)
    assert ended == ["finally"]


@pytest.mark.parametrize("outlives", [False, True], ids=["ends before", "ends after"])
def test_a_thread_that_a_deferred_function_starts_takes_nothing_away_from_it(outlives: bool) -> None:
    seen: list[Any] = []
    may_end = gevent.event.Event()

    def work() -> None:
        may_end.wait()
        seen.append("thread")

    def deferred() -> None:
        thread.greenlet = gevent.spawn(thread.run)  # as in a patched process, where threads are greenlets
        gevent.sleep(0)
        if not outlives:
            may_end.set()
            thread.greenlet.join()
        seen.append(local.key)

    thread: Any = threading.Thread(target=work)

    def app() -> None:
        local.key = "value"
        register_thread(thread)
        defer_call(deferred)

    with Visit(app) as page:
        page.wait(lambda: "value" in seen, "the deferred function")
        gevent.sleep(0)
        assert len(page._sessions) or not outlives
        may_end.set()
        page.wait(lambda: not len(page._sessions), "the end")
    assert seen == (["value", "thread"] if outlives else ["thread", "value"])


def test_a_page_that_never_reads_the_last_words_is_let_go(manual_clock: ManualClock) -> None:
    stops_reading = gevent.event.Event()

    def app() -> None:
        stops_reading.wait()
        for _ in range(3):
            put_text("x" * limits.BACKLOG_BYTES)
            gevent.sleep(0)

    page = Visit(app, reconnect_timeout=60)
    page._wire.pause()
    stops_reading.set()
    page.wait(lambda: page.session.closed, "the app's end")

    def is_let_go() -> bool:
        manual_clock.advance(limits.FAREWELL_TIMEOUT)
        return page.session.is_disconnected

    wait_until(is_let_go)
    assert not len(page._sessions)


def test_a_disk_that_refuses_to_delete_an_upload_does_not_keep_the_session_from_ending(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ends: list[str] = []

    def refuse(path: str, **_: Any) -> None:
        raise PermissionError(1, "read-only", path)

    def app() -> None:
        defer_call(lambda: ends.append("deferred"))
        put_text("x")
        hold()

    with Visit(app) as page:
        page.wait(lambda: page.texts())
        directory = Directory()
        path = directory.new_file()
        monkeypatch.setattr(page._sessions.uploads, "session_ended", lambda _session: directory.forget(path))
        monkeypatch.setattr("greenio.runtime.files.upload_folder.os.unlink", refuse)
        page.drop_connection()
        page.wait(lambda: ends, "the deferred function")
        page.wait(lambda: not len(page._sessions), "the end")
        monkeypatch.undo()
    assert "an upload could not be deleted" in caplog.text
    assert "failed" not in caplog.text
