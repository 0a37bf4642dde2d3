"""Tasks that are faster than their page."""

from __future__ import annotations

import gevent
import gevent.event
import pytest
from gevent.event import Event

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.output import put_text
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.session import hold, run_js
from greenio.testing import Visit
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until


def test_a_task_that_outruns_its_page_waits_and_wakes_at_the_end(monkeypatch):
    log = []

    def app():
        try:
            while True:
                put_text("x" * 1000)
                log.append(1)
        finally:
            log.append("woken")

    sessions = SessionRegistry()
    connection, page = memory_pair(NoReceiver())
    session = sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: session.channel.is_full)
    assert 500 < len(log) < 3000, "about a megabyte"
    count = len(log)
    for _ in range(20):  # turns of the hub, in which it could go on
        gevent.sleep(0)
    assert len(log) == count
    session.close(CloseReason.LEFT)
    wait_until(lambda: log[-1] == "woken")
    assert sessions.close_all(timeout=5)
    assert page is not None


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
