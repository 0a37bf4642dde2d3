"""A room in a process: every order in which a stream's entries may come, and who is woken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenio.rooms.feed import Entry, Feed
from greenio.rooms.ring import Missed
from tests.support.fake_session import FakeTask


def entry(number: int) -> Entry:
    return Entry((1000 + number // 3, number % 3), number, b"%d" % number)


def contents(feed: Feed, position: int = 0) -> list[object]:
    got: list[object] = []
    while (found := feed.read(position, FakeTask())) is not None:
        message, position = found
        got.append(message)
    return got


class Server:
    """A stream, and a subscriber's connection to it that may be cut."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self.stream: list[Entry] = []
        self.under_way: list[Entry] | None = None

    def publish(self) -> None:
        self.stream.append(entry(len(self.stream) + 1))
        if self.under_way is not None:
            self.under_way.append(self.stream[-1])

    def cut(self) -> None:
        self.under_way = None

    def connect(self) -> None:
        if self.under_way is None:
            self.under_way = []

    def fill(self) -> None:
        """Read what is new in the stream; what comes over the connection meanwhile comes again."""
        if self.under_way is not None:
            last = self.feed.place()[1]
            self.feed.take([each for each in self.stream if each.id > last])

    def arrive(self) -> None:
        if self.under_way:
            self.feed.take([self.under_way.pop(0)])


#: A connection is filled from the stream before anything that came over it is taken, as the subscriber does.
STEPS = st.lists(st.sampled_from(["publish", "publish", "cut", "connect and fill", "arrive"]), max_size=80)


@given(STEPS, st.booleans())
def test_nothing_is_lost_or_doubled_and_the_order_stays(steps: list[str], late: bool) -> None:
    feed = Feed("lobby", is_ready=False)
    server = Server(feed)
    server.connect()
    if late:
        server.publish()
        server.under_way = []
    feed.begin(server.stream[-1] if server.stream else None)
    first = len(server.stream)
    for step in steps:
        if step == "publish":
            server.publish()
        elif step == "cut":
            server.cut()
        elif step == "connect and fill":
            server.connect()
            server.fill()
        else:
            server.arrive()
    server.connect()
    server.fill()
    assert contents(feed) == [each.data for each in server.stream[first:]]


def test_what_the_stream_has_forgotten_is_counted() -> None:
    feed = Feed("lobby", is_ready=False)
    feed.begin(entry(3))
    feed.take([entry(9), entry(10)])
    assert contents(feed) == [Missed(5), b"9", b"10"]


def test_a_server_that_begins_to_count_anew_is_followed() -> None:
    feed = Feed("lobby", is_ready=False)
    feed.begin(entry(500))
    feed.take([Entry((2000, 0), 1, b"after the loss")])
    assert contents(feed) == [b"after the loss"]


def test_a_task_is_woken_once_by_the_next_message() -> None:
    feed, task, other = Feed("lobby"), FakeTask(), FakeTask()
    assert feed.read(0, task) is None
    assert feed.read(0, other) is None
    feed.forget(other)
    feed.append(b"1")
    feed.append(b"2")
    assert (task.woken, other.woken) == (1, 0)
    assert feed.read(0, task) == (b"1", 1)


def test_an_error_reaches_all_until_something_arrives() -> None:
    feed, task = Feed("lobby", is_ready=False), FakeTask()
    assert feed.read(0, task) is None
    feed.fail(ConnectionError("away"))
    assert task.woken == 1
    with pytest.raises(ConnectionError, match="away"):
        feed.read(0, task)
    feed.begin(None)
    assert feed.read(0, task) is None
