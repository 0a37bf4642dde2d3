"""The sweep: silent and vanished clients are noticed, living ones stay, and nothing ticks without any."""

from __future__ import annotations

import itertools
import time

import gevent
import pytest

from greenio.transport.options import ConnectionOptions
from greenio.transport.websocket.keepalive import ConnectionGroup
from tests.support.waiting import wait_until
from tests.support.wire.websocket_client import PING, PONG, TEXT, Client, frame
from tests.support.wire.websocket_server import Recorder, serving

QUICK = ConnectionOptions(ping_interval=0.2, ping_timeout=0.2)

#: What the script of a page sees of a ping.
HEARTBEAT = (0x80 | TEXT, b"{}")


@pytest.fixture(autouse=True)
def no_other_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out connections of tests before, which a server that was stopped may still hold."""
    monkeypatch.setattr(ConnectionGroup, "_groups", {})


def test_a_silent_client_is_pinged_then_given_up() -> None:
    with serving(Recorder, QUICK) as server, Client(server.port) as client:
        client.upgrade()
        assert client.read_frame() == (0x80 | PING, b"")
        assert client.read_frame() == HEARTBEAT
        wait_until(lambda: server.receivers[0].losses)
        with pytest.raises((EOFError, ConnectionResetError)):
            client.read_frame()
    assert server.receivers[0].losses == [(1006, "no sign of life")]


def test_clients_that_answer_or_talk_stay() -> None:
    with serving(Recorder, QUICK) as server, Client(server.port) as polite, Client(server.port) as chatty:
        polite.upgrade()
        chatty.upgrade()

        def talk() -> None:
            while True:
                chatty.text("x")
                gevent.sleep(0.05)

        talker = gevent.spawn(talk)
        for _ in range(4):
            assert polite.read_frame() == (0x80 | PING, b"")
            assert polite.read_frame() == HEARTBEAT
            polite.send(frame(PONG))
        talker.kill()
        assert [receiver.losses for receiver in server.receivers] == [[], []]
        assert chatty.data == b""


def test_a_slow_reader_that_still_reads_stays_and_one_that_stopped_goes() -> None:
    with serving(Recorder, QUICK) as server, Client(server.port, receive_buffer=4096) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        connection = server.connections[0]
        while connection.backlog < 4_000_000:
            connection.send(b"x" * 100_000)
        until = time.monotonic() + 1
        while time.monotonic() < until:
            client.exactly(60_000)
            gevent.sleep(0.02)
        assert server.receivers[0].losses == []
        wait_until(lambda: server.receivers[0].losses)
        assert connection.backlog == 0


def test_a_blocked_hub_is_nobodys_silence() -> None:
    with serving(Recorder, QUICK) as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        time.sleep(1.5)  # a task computes: three times as long as a client may be silent
        client.text("I was here all the time")
        wait_until(lambda: server.receivers[0].frames)
        assert server.receivers[0].losses == []


def test_no_pings_when_turned_off() -> None:
    options = ConnectionOptions(ping_interval=0)
    with serving(Recorder, options) as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        assert next(iter(ConnectionGroup._groups.values()))._round is None


def test_the_home_lives_as_long_as_its_connections() -> None:
    assert ConnectionGroup._groups == {}
    with serving(Recorder, QUICK) as server:
        with Client(server.port) as one, Client(server.port) as two:
            one.upgrade()
            two.upgrade()
            wait_until(lambda: len(server.connections) == 2)
            assert ConnectionGroup.count() == 2
            (group,) = ConnectionGroup._groups.values()
            assert group._round.active
        wait_until(lambda: ConnectionGroup.count() == 0)
        assert ConnectionGroup._groups == {}
        assert group._round is None
        with Client(server.port) as three:
            three.upgrade()
            wait_until(lambda: ConnectionGroup.count() == 1)


def test_a_round_over_many_is_cut_into_slices() -> None:
    class Slow:
        rounds = 0

        def count_round(self, ping_after: int, lost_after: int) -> None:
            self.rounds += 1
            time.sleep(0.003)

    group = ConnectionGroup.of_this_hub(ConnectionOptions(ping_interval=0.4, ping_timeout=10))
    members = [Slow() for _ in range(30)]
    group.members.update(members)
    ticks = []

    def tick() -> None:
        while True:
            ticks.append(time.monotonic())
            gevent.sleep(0.001)

    ticker = gevent.spawn(tick)
    wait_until(lambda: all(member.rounds for member in members))
    ticker.kill()
    for member in members:
        group.leave(member)
    inside = [later - earlier for earlier, later in itertools.pairwise(ticks)]
    assert sum(gap > 0.003 for gap in inside) >= 8  # 90 ms of work in about 15 pieces
    assert ConnectionGroup._groups == {}
