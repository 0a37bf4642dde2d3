"""The sender: which commands leave in which frame."""

from __future__ import annotations

from greenio.output import put_text
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until


def test_the_first_output_leaves_at_once_and_the_rest_of_the_turn_in_one_frame():
    def app():
        for number in range(5):
            put_text(number)
        frames.append(len(page.frames))

    frames = []
    sessions = SessionRegistry()
    connection, page = memory_pair(NoReceiver())
    sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: b"".join(page.frames).count(b'"output"') == 5)
    texts = [frame.count(b'"output"') for frame in page.frames]
    assert len([count for count in texts if count]) <= 2
    assert sessions.close_all(timeout=5)
