"""Commands to a real server that is killed, and comes back."""

from __future__ import annotations

from pathlib import Path

import gevent
import pytest

from greenio.runtime.redis.link import RedisLink
from greenio.runtime.redis.server import RedisServer, RedisUnavailable
from tests.support.servers.cutting_proxy import Proxy
from tests.support.servers.redis_server import redis_server
from tests.support.waiting import wait_until

COUNT = "return finish(redis.call('INCR', KEYS[1]))"


def test_each_command_is_done_once_while_connections_are_cut_and_the_server_is_killed(tmp_path: Path) -> None:
    with redis_server(tmp_path) as redis, Proxy(redis.port) as proxy:
        link = RedisLink(RedisServer(f"redis://127.0.0.1:{proxy.port}", "GREENIO_X"))
        got: list[int] = []

        def work() -> None:
            for _ in range(60):
                got.append(link.once(COUNT, ["n"]))

        tasks = [gevent.spawn(work) for _ in range(4)]
        wait_until(lambda: len(got) > 40)
        proxy.cut_everything()
        wait_until(lambda: len(got) > 120)
        redis.kill()
        redis.start()
        gevent.joinall(tasks, raise_error=True)
        assert sorted(got) == list(range(1, 241))
        assert link.run("GET", "n") == b"240"


def test_an_answer_that_was_lost_is_given_again(tmp_path: Path) -> None:
    with redis_server(tmp_path) as redis:
        link = RedisLink(RedisServer(redis.url, "GREENIO_X"))
        assert link.once(COUNT, ["n"]) == 1
        link._numbers = iter([1, 2])  # type: ignore[assignment]  # the same number again: a repetition
        assert [link.once(COUNT, ["n"]), link.once(COUNT, ["n"])] == [1, 2]


def test_a_refused_command_is_the_callers_error_alone(tmp_path: Path) -> None:
    with redis_server(tmp_path) as redis:
        link = RedisLink(RedisServer(redis.url, "GREENIO_X"))
        good, bad = link.submit("SET", "a", "1"), link.submit("NONSENSE")
        wait_until(lambda: good.ready() and bad.ready())
        assert good.get() == b"OK"
        with pytest.raises(Exception, match="unknown command"):
            bad.get()


def test_patience_ends_with_a_clear_error(tmp_path: Path) -> None:
    link = RedisLink(RedisServer(f"unix://{tmp_path}/nobody.sock", "GREENIO_X"), patience=0.1)
    with pytest.raises(RedisUnavailable, match=r"has not answered for .* is GREENIO_X its address"):
        link.run("PING")
