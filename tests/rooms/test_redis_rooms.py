"""Rooms in a real Redis server, which is killed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio import limits
from greenio.output import put_text
from greenio.rooms import RedisUnavailable
from greenio.rooms.listener import Listener
from greenio.rooms.membership import Membership
from greenio.rooms.redis_rooms import RedisRooms
from greenio.runtime.redis.server import RedisServer
from greenio.testing import Visit
from tests.support.servers.redis_server import RedisProcess, redis_server
from tests.support.servers.room_story import faults, play
from tests.support.waiting import wait_until


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisProcess]:
    with redis_server(tmp_path) as server:
        yield server


def rooms(redis: RedisProcess, patience: float | None = None) -> RedisRooms:
    return RedisRooms(RedisServer(redis.url, "GREENIO_ROOMS"), patience)


@pytest.mark.timeout(120)
def test_redis_is_killed_while_two_processes_write(redis: RedisProcess) -> None:
    def kill() -> None:
        threading.Event().wait(0.1)  # amid the writing; wherever it falls, nothing may be lost
        redis.kill()
        threading.Event().wait(0.3)
        redis.start()

    found = play(redis.port, kill)
    assert faults(found, 400) == []
    assert [each["connections"] for each in found] == [2, 2]


def test_history_and_what_follows_it_have_no_gap(redis: RedisProcess) -> None:
    here, there = rooms(redis), rooms(redis)
    for number in range(5):
        here.publish("lobby", b"%d" % number)
    first, second = Listener(there, "lobby", 2), Listener(there, "lobby", 100)
    here.publish("lobby", b"5")
    assert [next(first) for _ in range(3)] == [3, 4, 5]
    assert [next(second) for _ in range(6)] == list(range(6))
    assert there.history("lobby", 2) == [b"4", b"5"]
    first.close()
    second.close()
    assert not there._feeds


def test_a_listener_may_come_right_after_the_last_has_left(redis: RedisProcess) -> None:
    here = rooms(redis)
    for number in range(20):
        listener = Listener(here, "lobby")
        here.publish("lobby", b"%d" % number)
        assert next(listener) == number
        listener.close()


def test_a_loop_and_a_writer_are_told_when_the_server_stays_away(redis: RedisProcess) -> None:
    here = rooms(redis, patience=0.5)
    told: list[BaseException] = []

    def app() -> None:
        try:
            for message in Listener(here, "lobby"):
                put_text(message)
        except RedisUnavailable as error:
            told.append(error)

    with Visit(app) as page:
        page.wait(lambda: here._feeds["lobby"]._waiting and here._feeds["lobby"].is_ready)
        here.publish("lobby", b'"hello"')
        page.wait(lambda: page.texts() == ["hello"])
        redis.kill()
        with pytest.raises(RedisUnavailable, match="has not answered for"):
            here.publish("lobby", b"1")
        page.wait(lambda: told)
        assert not here._feeds
        redis.start()
        back = Listener(here, "lobby", 9)
        here.publish("lobby", b'"back"')
        assert "back" in [next(back) for _ in range(len(here.history("lobby", 9)))]


def test_members_are_those_of_living_processes(redis: RedisProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PRESENCE_BEAT", 0.1)
    here, there = rooms(redis), rooms(redis)
    ann, bob = Membership("lobby", "Ann", None, here.leave), Membership("lobby", "Bob", None, there.leave)
    here.join(ann)
    there.join(bob)
    assert here.members("lobby") == there.members("lobby") == ["Ann", "Bob"]
    there._members.clear()  # its process is dead: nobody speaks for it
    there._link.run("DEL", f"greenio:process:{there._link.process}")
    assert here.members("lobby") == ["Ann"]
    here._link.run("FLUSHALL")  # the server has forgotten everything
    wait_until(lambda: here.members("lobby") == ["Ann"])
    ann.leave()
    assert here.members("lobby") == []


def test_a_server_that_forgets_at_a_crash_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with redis_server(tmp_path, durable=False) as redis:
        here = rooms(redis)
        here.publish("lobby", b"1")
        here.publish("lobby", b"2")
    assert caplog.text.count("'appendonly yes' and 'appendfsync always'") == 1
