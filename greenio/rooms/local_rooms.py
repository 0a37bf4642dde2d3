"""Rooms of one process."""

from __future__ import annotations

from greenio import limits
from greenio.rooms.feed import Feed
from greenio.rooms.membership import Membership
from greenio.runtime.native import native_rlock


class LocalRooms:
    """All rooms of this process, where no server is named. See :class:`greenio.rooms.backend.Rooms`."""

    def __init__(self) -> None:
        self._lock = native_rlock()  # a listener's destructor takes it as well
        self._feeds: dict[str, Feed] = {}
        self._members: dict[str, list[Membership]] = {}

    def listen(self, name: str, history: int) -> tuple[Feed, int, list[bytes]]:
        feed = self._feed(name, 1)
        return feed, feed.place(history)[0], []

    def release(self, feed: Feed) -> None:
        with self._lock:
            feed.listeners -= 1

    def publish(self, name: str, message: bytes) -> None:
        self._feed(name).append(message)

    def history(self, name: str, count: int) -> list[bytes]:
        return self._feed(name).ring.last(count)

    def join(self, membership: Membership) -> None:
        self._members.setdefault(membership.room, []).append(membership)

    def leave(self, membership: Membership) -> None:
        members = self._members.get(membership.room, [])
        if membership in members:
            members.remove(membership)
        if not members:
            self._members.pop(membership.room, None)

    def members(self, name: str) -> list[str]:
        return [each.name for each in self._members.get(name, []) if not each.closed]

    def _feed(self, name: str, listeners: int = 0) -> Feed:
        """Return a room, to which so many listeners come."""
        with self._lock:
            feed = self._feeds.pop(name, None) or Feed(name)
            self._feeds[name] = feed  # now the one that was used last
            feed.listeners += listeners
            if len(self._feeds) > limits.ROOMS:
                unheard = (
                    other for other, each in self._feeds.items() if not each.listeners and each is not feed
                )
                self._feeds.pop(next(unheard, ""), None)
        return feed
