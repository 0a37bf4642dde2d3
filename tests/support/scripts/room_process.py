"""A process whose sessions listen to a room and which writes into it: ``python -m ... NAME SESSIONS MESSAGES WRITERS``.

Prints ``ready`` when all listen, writes after a line of its input, and prints when every session has the messages of all
WRITERS processes: a digest of what each session got, in its order, and how many sessions, messages and connections.
With ``--memory`` it prints bytes for each session that waits in ``hold()``, and in the loop.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

import gevent
import psutil

from greenio.rooms import Missed, Room
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.session import hold
from greenio.testing import Visit
from greenio.transport.base import NO_RECEIVER
from greenio.transport.memory import memory_pair

ROOM = Room("story")


def main(name: str, sessions: int, messages: int, writers: int) -> None:
    got: list[list[Any]] = []

    def listen() -> None:
        mine: list[Any] = []
        listener = ROOM.listen()
        got.append(mine)
        for message in listener:
            mine.append("missed" if isinstance(message, Missed) else message)

    visits = [Visit(listen) for _ in range(sessions)]
    while len(got) < sessions:
        gevent.sleep(0.01)
    print("ready", flush=True)
    sys.stdin.readline()
    tasks = [gevent.spawn(_write, name, part, messages) for part in range(4)]
    gevent.joinall(tasks, raise_error=True)
    while any(len(each) < messages * 4 * writers for each in got):
        gevent.sleep(0.02)
    gevent.sleep(0.5)  # what comes twice comes now
    digests = {hashlib.sha256(json.dumps(each).encode()).hexdigest() for each in got}
    doubled = max(len(each) - len({tuple(message) for message in each}) for each in got)
    connections = [each for each in psutil.Process().net_connections("all") if _is_of_redis(each)]
    print(
        json.dumps(
            {
                "digests": sorted(digests),
                "counts": sorted({len(each) for each in got}),
                "doubled": doubled,
                "connections": len(connections),
            }
        ),
        flush=True,
    )
    for visit in visits:
        visit.close()


def _write(name: str, part: int, messages: int) -> None:
    for number in range(messages):
        ROOM.publish([name, part, number])
        gevent.sleep(0.001)


def _is_of_redis(connection: Any) -> bool:
    port = int(os.environ["STORY_PORT"])
    return bool(connection.raddr) and connection.raddr.port == port and connection.status == "ESTABLISHED"


def memory(sessions: int) -> None:
    def listen() -> None:
        for _ in ROOM:
            pass

    server = SessionRegistry()
    kept = []

    def come(app: Callable[[], object], visitors: int) -> float:
        gevent.sleep(0.5)
        before = psutil.Process().memory_info().rss
        for _ in range(visitors):
            connection, page = memory_pair(NO_RECEIVER)
            kept.append((page, server.open(app, connection, RequestInfo({}))))
        gevent.sleep(0.5)
        return (psutil.Process().memory_info().rss - before) / visitors

    for app in (hold, listen):
        come(app, 200)
    sizes = [come(app, sessions) for app in (hold, listen, hold, listen)]
    print(json.dumps({"hold": (sizes[0] + sizes[2]) / 2, "loop": (sizes[1] + sizes[3]) / 2}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "--memory":
        memory(int(sys.argv[2]))
    else:
        main(sys.argv[1], *map(int, sys.argv[2:]))
