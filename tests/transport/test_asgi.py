"""The WebSocket that an asynchronous server carries, beyond the contract of all transports."""

from __future__ import annotations

import threading

import gevent
import pytest

from greenio import limits
from greenio.transport.options import ConnectionOptions
from tests.support.waiting import wait_until
from tests.support.wire.asgi_loop import asgi_pair
from tests.support.wire.websocket_server import Recorder


def test_a_page_that_stays_silent_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HIDDEN_TIMER", 0.1)
    recorder = Recorder()
    with asgi_pair(recorder, ConnectionOptions(ping_interval=0.1, ping_timeout=0.1)):
        wait_until(lambda: recorder.losses)
    assert recorder.losses == [(1006, "no sign of life")]


def test_a_page_that_does_not_read_its_last_frames_is_given_up() -> None:
    recorder = Recorder()
    with asgi_pair(recorder, ConnectionOptions(ping_interval=0, ping_timeout=0.1)) as (connection, page):
        page.pause()
        connection.send(b"x")
        connection.close(1000)
        wait_until(lambda: recorder.losses)
        wait_until(lambda: connection._given_up is not None and connection._given_up.done())
        gevent.sleep(0.05)
        page.resume()
    assert page.texts == []


def test_a_page_that_floods_waits_for_its_session() -> None:
    """One frame at a time is under way to the hub."""
    recorder = Recorder()
    with asgi_pair(recorder) as (_, page):
        for number in range(1000):
            page.send(str(number))
        done = threading.Event()
        page._loop.loop.call_soon_threadsafe(done.set)
        done.wait(10)  # without letting this hub run
        assert page._up.qsize() >= 998
        wait_until(lambda: len(recorder.frames) == 1000)


def test_only_text_of_the_agreed_size() -> None:
    for message, ending in (
        ({"type": "websocket.receive", "bytes": b"x"}, (1003, "only text")),
        ({"type": "websocket.receive", "text": "é" * 40}, (1009, "message too big")),
    ):
        recorder = Recorder()
        with asgi_pair(recorder, ConnectionOptions(message_bytes=50)) as (_, page):
            page.up(message)
            wait_until(lambda recorder=recorder: recorder.losses)
        assert (recorder.losses, recorder.frames) == ([ending], [])
        assert page.ended == ending


def test_many_frames_wake_the_loop_once() -> None:
    with asgi_pair(Recorder()) as (connection, page):
        wait_until(lambda: connection._news is not None and not connection._news.is_set())
        connection._is_nudged = True  # as between the first frame and the writer's look
        for _ in range(100):
            connection.send(b"x")
        assert page.texts == []
        connection._is_nudged = False
        connection.send(b"last")
        wait_until(lambda: len(page.texts) == 101)
