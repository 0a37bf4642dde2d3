"""The registry of sessions: which are found, what is counted, how all of them end."""

from __future__ import annotations

from greenio.engine.channel import CloseReason
from greenio.input import input
from greenio.protocol import commands
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until


def test_a_session_is_found_by_its_secret_only_and_expires(manual_clock):
    sessions = SessionRegistry(reconnect_timeout=60)
    connection, wire = memory_pair(NoReceiver())
    session = sessions.open(lambda: input("x"), connection, RequestInfo({}))
    assert len(session.channel.secret) >= 32
    assert session.channel.secret not in repr(session)
    assert sessions.resume("wrong", memory_pair(NoReceiver())[0]) is None
    wire.vanish()
    wait_until(lambda: session.sender.connection is None)
    manual_clock.advance(60)
    wait_until(lambda: len(sessions) == 0)
    assert session.closed
    assert sessions.resume(session.channel.secret, memory_pair(NoReceiver())[0]) is None


def test_addresses_are_counted_as_long_as_their_sessions_last():
    sessions = SessionRegistry()
    made = [
        sessions.open(
            lambda: input("x"), memory_pair(NoReceiver())[0], RequestInfo({}, remote_address=address)
        )
        for address in ("a", "a", "b")
    ]
    assert [sessions.count_from(address) for address in "abc"] == [2, 1, 0]
    made[0].close(CloseReason.LEFT)
    wait_until(lambda: sessions.count_from("a") == 1)
    assert sessions.close_all(timeout=5)
    assert sessions.count_from("b") == 0


def test_stopping_tells_all_in_slices():
    sessions = SessionRegistry()
    wires = []
    for _ in range(450):
        connection, wire = memory_pair(NoReceiver())
        wires.append(wire)
        sessions.open(lambda: input("x"), connection, RequestInfo({}))
    wait_until(lambda: all(wire.frames for wire in wires))
    assert sessions.close_all(timeout=20)
    wait_until(lambda: all(wire.ended for wire in wires))
    assert {wire.ended[0] for wire in wires} == {1001}
    assert all(b'"reason":"stopped"' in wire.frames[-1] for wire in wires)
    assert commands.End
