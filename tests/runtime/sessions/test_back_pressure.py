"""Tasks that are faster than their page."""

from __future__ import annotations

import gevent

from greenio.engine.channel import CloseReason
from greenio.output import put_text
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
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
