"""A connection without a network: both ends in this process."""

from __future__ import annotations

import pytest

from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until
from tests.support.wire.websocket_server import Recorder


def test_frames_go_both_ways_and_the_end_is_told_once() -> None:
    recorder = Recorder()
    connection, page = memory_pair(recorder)
    connection.send(b"down")
    assert page.receive() == "down"
    page.send("up")
    wait_until(lambda: recorder.frames == ["up"])
    connection.close(1000, "done")
    assert page.receive() is None
    assert (page.ended, recorder.losses) == ((1000, "done"), [(1000, "done")])


def test_a_paused_page_makes_a_backlog() -> None:
    connection, page = memory_pair(Recorder())
    page.pause()
    connection.send(b"12345")
    assert connection.backlog == 5
    page.resume()
    assert page.receive() == "12345"
    assert connection.backlog == 0


def test_silence_is_an_error_of_the_test() -> None:
    _, page = memory_pair(Recorder())
    with pytest.raises(TimeoutError, match=r"no frame within 0\.01 s"):
        page.receive(0.01)
