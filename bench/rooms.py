"""Rooms over Redis: ``python -m bench.rooms``. Ends with 1 if a message was lost or doubled, or costs too much.

Needs Debian's redis-server. Four processes of 100 sessions each write into one room and listen to it. Amid that the Redis
server is killed for two seconds, its connections are cut, and then lose everything that is sent. Then the memory of a
session that waits in the loop is compared with that of one that waits in ``hold()``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.servers.cutting_proxy import Proxy
from tests.support.servers.redis_server import RedisProcess, redis_server
from tests.support.servers.room_story import faults, play

#: Bytes that a waiting listener may take, and connections of a process.
MAX_BYTES = 2048
CONNECTIONS = 2

ROOT = Path(__file__).resolve().parent.parent


def kill(redis: RedisProcess, proxy: Proxy) -> None:
    time.sleep(0.2)
    redis.kill()
    time.sleep(2)
    redis.start()


def cut(redis: RedisProcess, proxy: Proxy) -> None:
    for _ in range(3):
        time.sleep(0.4)
        proxy.cut_everything()


def silence(redis: RedisProcess, proxy: Proxy) -> None:
    time.sleep(0.2)
    proxy.silence()


def bytes_per_listener(sessions: int, url: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.scripts.room_process", "--memory", str(sessions)],
        env={**os.environ, "GREENIO_PATCH": "1", "GREENIO_ROOMS": url, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def tell_story(
    disturb: Callable[[RedisProcess, Proxy], None], options: argparse.Namespace
) -> tuple[list[dict[str, Any]], list[str]]:
    written = options.processes * 4 * options.messages
    with (
        tempfile.TemporaryDirectory() as folder,
        redis_server(Path(folder)) as redis,
        Proxy(redis.port) as proxy,
    ):
        found = play(
            proxy.port,
            lambda: disturb(redis, proxy),
            processes=options.processes,
            sessions=options.sessions,
            messages=options.messages,
        )
    wrong = faults(found, written)
    if any(each["connections"] != CONNECTIONS for each in found):
        wrong.append(f"connections: {[each['connections'] for each in found]}, {CONNECTIONS} were expected")
    return found, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--messages", type=int, default=50, help="of each of four tasks in each process")
    parser.add_argument("--listeners", type=int, default=3000, help="for the memory of one")
    options = parser.parse_args()
    is_wrong = False
    for disturb in (kill, cut, silence):
        begun = time.monotonic()
        found, wrong = tell_story(disturb, options)
        got = sum(each["counts"][-1] for each in found) * options.sessions
        is_wrong |= bool(wrong)
        print(
            f"{disturb.__name__}: {got:,} messages received in {time.monotonic() - begun:.1f} s, "
            f"{[each['connections'] for each in found]} connections; {'; '.join(wrong) or 'none lost, none doubled, one order'}",
            flush=True,
        )
    with tempfile.TemporaryDirectory() as folder, redis_server(Path(folder)) as redis:
        sizes = bytes_per_listener(options.listeners, redis.url)
    more = sizes["loop"] - sizes["hold"]
    print(
        f"a session that waits in a room takes {more:.0f} bytes more than one in hold(), at most {MAX_BYTES}"
    )
    return int(is_wrong or more > MAX_BYTES)


if __name__ == "__main__":
    sys.exit(main())
