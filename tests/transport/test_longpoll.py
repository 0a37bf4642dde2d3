"""Long poll: numbered frames both ways, repeated requests, silence."""

from __future__ import annotations

import time

import gevent

from greenio import limits
from greenio.transport.options import ConnectionOptions
from tests.support.waiting import wait_until
from tests.support.wire.poll_server import PollClient, polling
from tests.support.wire.websocket_server import Recorder


def test_a_lost_answer_is_repeated_and_a_lost_post_is_not_taken_twice() -> None:
    recorder = Recorder()
    with polling(recorder) as (port, _, acceptor):
        client = PollClient(port)
        head, _ = client.get("new", "?resume=1")
        identity = head["c"]
        acceptor.connections[0].send(b"one")
        assert client.get(identity, "?n=0")[1] == ["one"]
        acceptor.connections[0].send(b"two")
        assert client.get(identity, "?n=0") == ({"c": identity, "n": 1}, ["one", "two"])
        assert client.get(identity, "?n=1") == ({"c": identity, "n": 2}, ["two"])
        for _ in range(3):
            client.post(identity, 1, "a", "b")
        client.post(identity, 2, "b", "c")
        assert recorder.frames == ["a", "b", "c"]
        client.post(identity, 9, "far")
        assert client.get(identity, "?n=2")[0]["end"] == [1002, "frames are missing"]


def test_the_newest_request_wins() -> None:
    with polling(Recorder(), ConnectionOptions(ping_interval=20, ping_timeout=1)) as (port, _, acceptor):
        client = PollClient(port)
        identity = client.get("new", "?resume=1")[0]["c"]
        first = gevent.spawn(client.get, identity, "?n=0")
        wait_until(lambda: acceptor.connections[0]._reply is not None)
        second = gevent.spawn(client.get, identity, "?n=0")
        assert first.get(timeout=10) == ({"c": identity, "n": 1}, [])
        acceptor.connections[0].send(b"x")
        assert second.get(timeout=10)[1] == ["x"]


def test_a_request_waits_no_longer_than_agreed() -> None:
    with polling(Recorder()) as (port, _, _acceptor):
        client = PollClient(port)
        identity = client.get("new", "?resume=1")[0]["c"]
        began = time.monotonic()
        assert client.get(identity, "?n=0")[1] == []
        assert time.monotonic() - began > 0.3


def test_a_claim_to_have_seen_what_was_never_sent_changes_nothing() -> None:
    with polling(Recorder()) as (port, _, acceptor):
        client = PollClient(port)
        identity = client.get("new", "?resume=1")[0]["c"]
        acceptor.connections[0].send(b"x")
        for count in ("99", "-1", "9" * 40, "x"):
            assert client.get(identity, f"?n={count}")[1] == ["x"]


def test_a_page_that_never_acknowledges_does_not_pile_up_frames() -> None:
    recorder = Recorder()
    with polling(recorder) as (port, _, acceptor):
        client = PollClient(port)
        identity = client.get("new", "?resume=1")[0]["c"]
        answers = 0
        while not recorder.losses:
            acceptor.connections[0].send(b"more")
            head, frames = client.get(identity, "?n=0")
            answers += 1
            assert len(frames) == answers <= limits.POLL_REPEATS + 2
        assert head["end"][0] == recorder.losses[0][0] == 1008


def test_pages_that_are_gone_leave_nothing_behind() -> None:
    with polling(Recorder()) as (port, polls, _acceptor):
        for _ in range(50):
            PollClient(port).get("new", "?resume=1")
        assert len(polls) == 50
        wait_until(lambda: len(polls) == 0)
