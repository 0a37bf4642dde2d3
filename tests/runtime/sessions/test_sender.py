"""The sender: which commands leave in which frame."""

from __future__ import annotations

import re

import pytest
from gevent import get_hub

from greenio import limits
from greenio.engine.channel import Channel, CloseReason
from greenio.output import put_text
from greenio.protocol.commands import RunScript
from greenio.runtime.native import native_ident
from greenio.runtime.sessions.counters import Counters
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.sender import CLOSE_CODES, Sender, channel_lock
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.fake_session import FakeConnection
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


@pytest.fixture
def channel() -> Channel:
    channel = Channel("secret", reconnect_timeout=10)
    channel.attach(0.0)
    return channel


@pytest.fixture
def connection() -> FakeConnection:
    return FakeConnection()


@pytest.fixture
def sender(channel: Channel, connection: FakeConnection) -> Sender:
    sender = Sender(channel, Counters(), "app-1", get_hub().loop, native_ident())
    sender.connection = connection
    sender.flush()
    connection.frames.clear()  # the welcome
    return sender


def run_script(number: int) -> RunScript:
    return RunScript(f"script({number})")


def scripts_in(frames: list[bytes]) -> list[list[int]]:
    """The numbers of the scripts in each frame."""
    return [[int(number) for number in re.findall(rb"script\((\d+)\)", frame)] for frame in frames]


def test_a_command_that_may_wait_travels_with_the_next_ones(
    sender: Sender, connection: FakeConnection
) -> None:
    sender.enqueue(run_script(1), flush_now=False)
    sender.enqueue(run_script(2))
    assert connection.frames == []
    wait_until(lambda: connection.frames)
    assert scripts_in(connection.frames) == [[1, 2]]


def test_a_task_that_never_yields_is_flushed_all_the_same(sender: Sender, connection: FakeConnection) -> None:
    for number in range(1000):
        sender.enqueue(run_script(number))
    sent = sum(map(len, scripts_in(connection.frames)))
    assert 1000 - 256 <= sent < 1000


def test_outputs_of_one_statement_leave_in_the_order_of_creation(
    sender: Sender, connection: FakeConnection
) -> None:
    sender.unsent = 1
    sender.release_output(run_script(2), 2, (1, 1))
    sender.unsent = 0
    sender.release_output(run_script(1), 1, (1, 1))
    wait_until(lambda: connection.frames)
    assert scripts_in(connection.frames) == [[1, 2]]


def test_the_next_statement_sends_the_outputs_of_the_one_before(
    sender: Sender, connection: FakeConnection
) -> None:
    sender.unsent = 2
    sender.release_output(run_script(1), 1, (1, 1))
    sender.release_output(run_script(2), 2, (1, 9))
    sender.enqueue(run_script(3))
    wait_until(lambda: sum(map(len, scripts_in(connection.frames))) == 3)
    assert [number for frame in scripts_in(connection.frames) for number in frame] == [1, 2, 3]


def test_nothing_is_sent_while_the_connection_has_a_backlog(
    sender: Sender, connection: FakeConnection
) -> None:
    connection.backlog = limits.BACKLOG_BYTES
    sender.enqueue(run_script(1))
    assert connection.frames == []
    connection.backlog = 0
    sender.flush()
    assert scripts_in(connection.frames) == [[1]]


def test_a_destructor_called_while_another_command_is_numbered_does_not_write(
    sender: Sender, connection: FakeConnection
) -> None:
    with channel_lock:
        sender.enqueue(run_script(1))
        assert connection.frames == []
    wait_until(lambda: connection.frames)
    assert scripts_in(connection.frames) == [[1]]


def test_the_connection_closes_once_everything_is_sent(
    sender: Sender, connection: FakeConnection, channel: Channel
) -> None:
    connection.backlog = limits.BACKLOG_BYTES
    sender.enqueue(run_script(1))
    sender.flush()
    channel.close(CloseReason.DONE)
    sender.flush()
    assert connection.closed is None
    connection.backlog = 0
    sender.flush()
    assert connection.closed == (CLOSE_CODES[CloseReason.DONE], "done")


def test_issued_counts_what_has_no_number_yet(sender: Sender, channel: Channel) -> None:
    sender.connection = None
    sender.enqueue(run_script(1))
    sender.enqueue(run_script(2))
    assert sender.issued == 2
    assert channel.outbox.count == 1
