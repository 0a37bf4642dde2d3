"""Sessions that nobody uses end."""

from __future__ import annotations

from greenio.engine.channel import CloseReason
from greenio.input import input
from greenio.runtime import clock
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until


def test_idle_sessions_end_and_busy_ones_do_not(manual_clock):
    sessions = SessionRegistry(idle_timeout=60)
    sleepy = sessions.open(lambda: input("x"), memory_pair(NoReceiver())[0], RequestInfo({}))
    busy = sessions.open(lambda: input("x"), memory_pair(NoReceiver())[0], RequestInfo({}))
    manual_clock.advance(30)
    busy.active_at = clock.now()  # what an event does
    manual_clock.advance(30)
    wait_until(lambda: sleepy.closed)
    assert sleepy.channel.reason is CloseReason.IDLE
    assert not busy.closed
    assert sessions.close_all(timeout=5)
