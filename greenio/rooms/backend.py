"""The place where rooms are: in this process, or in the server that ``GREENIO_ROOMS`` names."""

from __future__ import annotations

import logging
from threading import RLock
from typing import Protocol

from greenio.environ import variable
from greenio.rooms.feed import Feed
from greenio.rooms.local_rooms import LocalRooms
from greenio.rooms.membership import Membership
from greenio.rooms.redis_rooms import RedisRooms
from greenio.runtime.identity import process_name
from greenio.runtime.redis.server import RedisServer

log = logging.getLogger("greenio.rooms")


class Rooms(Protocol):
    """All rooms that this process can reach. Messages are JSON. Any thread may call the methods."""

    def listen(self, name: str, history: int) -> tuple[Feed, int, list[bytes]]:
        """Return the room's messages from now on, the position of the first one, and earlier messages before it."""

    def release(self, feed: Feed) -> None:
        """Learn that a listener has ended."""

    def publish(self, name: str, message: bytes) -> None:
        """Send a message; return when it has its place in the order."""

    def history(self, name: str, count: int) -> list[bytes]:
        """Return the last messages, the oldest first."""

    def join(self, membership: Membership) -> None:
        """Enter a name."""

    def leave(self, membership: Membership) -> None:
        """Take a name out."""

    def members(self, name: str) -> list[str]:
        """Return the names that are there, in the order in which they came."""


_rooms: Rooms | None = None
_lock = RLock()


def rooms() -> Rooms:
    """Return the rooms of this process; made when they are first asked for.

    :raises ValueError: ``GREENIO_ROOMS`` is no address of a server.
    :raises MissingExtra: the package ``redis`` is not installed.
    """
    global _rooms
    with _lock:
        if _rooms is None:
            _rooms = _make(variable("ROOMS"))
        return _rooms


def _make(url: str | None) -> Rooms:
    if url:
        return RedisRooms(RedisServer(url, "GREENIO_ROOMS"))
    name = process_name() or variable("WORKER")
    if name:
        log.warning(
            "This process, %s, is one of several: its rooms reach its own visitors only. "
            "GREENIO_ROOMS=redis://host makes them common to all.",
            name,
        )
    return LocalRooms()
