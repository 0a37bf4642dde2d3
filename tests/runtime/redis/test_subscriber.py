"""A subscription to a real server, which is cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio import limits
from greenio.runtime.redis.link import RedisLink
from greenio.runtime.redis.server import RedisServer
from greenio.runtime.redis.subscriber import Subscriber
from tests.support.servers.redis_server import redis_server
from tests.support.waiting import wait_until


def test_it_begins_anew_after_a_cut_and_tells_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REDIS_PING", 0.2)
    monkeypatch.setattr(limits, "REDIS_TIMEOUT", 0.5)
    begun: list[str] = []
    received: list[tuple[str, bytes]] = []
    away: list[float] = []
    with redis_server(tmp_path) as redis:
        server = RedisServer(redis.url, "GREENIO_X")
        link = RedisLink(server)
        subscriber = Subscriber(
            server, begun.extend, lambda *what: received.append(what), lambda seconds, _: away.append(seconds)
        )
        subscriber.subscribe("a")
        wait_until(lambda: "a" in begun)
        subscriber.subscribe("b")
        wait_until(lambda: "b" in begun)
        link.run("PUBLISH", "a", "1")
        link.run("PUBLISH", "b", "2")
        wait_until(lambda: received == [("a", b"1"), ("b", b"2")])
        begun.clear()
        redis.freeze()  # says nothing, and closes nothing
        wait_until(lambda: away)
        redis.thaw()
        wait_until(lambda: {"a", "b"} <= set(begun))
        subscriber.unsubscribe("a")
        wait_until(lambda: link.run("PUBSUB", "NUMSUB", "a")[1] == 0)
        assert link.run("PUBLISH", "a", "3") == 0
        link.run("PUBLISH", "b", "4")
        wait_until(lambda: received[-1] == ("b", b"4"))
        assert len(received) == 3


def test_what_came_before_is_looked_up_before_the_first_message() -> None:
    steps: list[str] = []
    replies = [
        [b"subscribe", b"a", 1],
        [b"subscribe", b"b", 2],
        [b"message", b"a", b"1"],
        [b"subscribe", b"c", 3],
    ]

    class Connection:
        """One whose replies are all there already."""

        def can_read(self, timeout: float) -> bool:
            return bool(replies)

        def read_response(self) -> list[object]:
            return replies.pop(0)

    subscriber = Subscriber(
        RedisServer("redis://host", "GREENIO_X"),
        lambda channels: steps.append(f"look up {channels}"),
        lambda channel, content: steps.append(f"{content!r} in {channel}"),
        lambda *_: None,
    )
    assert subscriber._take(Connection())
    assert steps == ["look up ['a', 'b']", "b'1' in a", "look up ['c']"]
