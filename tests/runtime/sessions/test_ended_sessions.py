"""Ended sessions: tasks that go on, deferred functions, pages that do not read the farewell."""

from __future__ import annotations

import threading
from typing import Any

import gevent
import gevent.event
import pytest

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.output import put_text
from greenio.session import defer_call, local, register_thread
from greenio.testing import Visit
from tests.support.manual_clock import ManualClock
from tests.support.waiting import wait_until


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


def test_a_task_that_ignores_the_end_is_killed_after_the_grace(manual_clock, caplog):
    log = []

    def app():
        try:
            while True:
                gevent.sleep(0.01)
        finally:
            log.append("finally")

    with Visit(app) as page:
        page.settle()
        page.session.close(CloseReason.LEFT)
        manual_clock.advance(limits.CLOSE_GRACE)
    wait_until(lambda: log == ["finally"])
    assert any("killing" in record.getMessage() for record in caplog.records)
