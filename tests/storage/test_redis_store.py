"""Values in a real Redis server, which is killed."""

from __future__ import annotations

from pathlib import Path

import gevent

from greenio.runtime.redis.link import RedisLink
from greenio.runtime.redis.server import RedisServer
from greenio.storage.redis_store import RedisStore
from tests.support.servers.redis_server import redis_server
from tests.support.waiting import wait_until


def test_every_sum_is_counted_once_while_the_server_is_killed(tmp_path: Path) -> None:
    with redis_server(tmp_path) as redis:
        stores = [RedisStore(RedisLink(RedisServer(redis.url, "GREENIO_STORAGE"))) for _ in range(2)]
        sums: list[bytes | None] = []

        def work(store: RedisStore) -> None:
            for _ in range(100):
                sums.append(store.add("app", "n", 1))

        tasks = [gevent.spawn(work, store) for store in stores]
        wait_until(lambda: len(sums) > 50)
        redis.kill()
        redis.start()
        gevent.joinall(tasks, raise_error=True)
        assert sorted(map(int, filter(None, sums))) == list(range(1, 201))
