"""Rooms in a Redis or Valkey server: all processes that use it have the same ones.

Publishing is one script that adds the message to the room's stream and tells all subscribers of it. A process
subscribes once, for all its listeners, and reads from the stream what it may have missed: after each subscription,
so also after each cut. Presence ends with the process: each one says every few seconds that it lives.
"""

from __future__ import annotations

import logging
from math import inf
from typing import Any

from greenio import limits
from greenio.rooms import scripts
from greenio.rooms.feed import Entry, Feed
from greenio.rooms.membership import Membership
from greenio.runtime.current import known_task
from greenio.runtime.native import native_rlock, native_sleep, start_native_thread
from greenio.runtime.redis.link import Command, RedisLink
from greenio.runtime.redis.server import RedisServer
from greenio.runtime.redis.subscriber import Subscriber
from greenio.runtime.tasks.task import HubWaiter
from greenio.runtime.tasks.waiting_for import wait_for

log = logging.getLogger("greenio.redis")

_ROOM = "greenio:room:"
_PROCESS = "greenio:process:"


class RedisRooms:
    """All rooms of a server. See :class:`greenio.rooms.backend.Rooms`.

    :param server: the server.
    :param patience: seconds without an answer after which callers and listeners get an error.
    """

    def __init__(self, server: RedisServer, patience: float | None = None) -> None:
        self._server = server
        self._link = RedisLink(server, limits.REDIS_PATIENCE if patience is None else patience)
        self._subscriber = Subscriber(server, self._subscribed, self._received, self._away)
        self._lock = native_rlock()  # a listener's destructor takes it as well
        self._feeds: dict[str, Feed] = {}
        self._members: dict[int, Membership] = {}
        self._is_beating = False
        self._is_durable: bool | None = None

    # Messages

    def listen(self, name: str, history: int) -> tuple[Feed, int, list[bytes]]:
        with self._lock:
            feed = self._feeds.get(name)
            if feed is None:
                feed = self._feeds[name] = Feed(name, is_ready=False)
                self._subscriber.subscribe(_ROOM + name)
            feed.listeners += 1
        try:
            _wait_until_ready(feed)
            position, last = feed.place()
            earlier = self._read(name, history, f"{last[0]}-{last[1]}") if history else []
        except BaseException:
            self.release(feed)
            raise
        return feed, position, [entry.data for entry in earlier]

    def release(self, feed: Feed) -> None:
        with self._lock:
            feed.listeners -= 1
            if not feed.listeners:
                del self._feeds[feed.name]
                self._subscriber.unsubscribe(_ROOM + feed.name)

    def publish(self, name: str, message: bytes) -> None:
        stream = _ROOM + name
        kept = limits.ROOM_MESSAGES, limits.ROOM_KEEP_SECONDS
        self._link.once(scripts.PUBLISH, [stream, f"{stream}:count"], message, *kept)
        if self._is_durable is None:
            self._is_durable = self._look_for_log()

    def history(self, name: str, count: int) -> list[bytes]:
        return [entry.data for entry in self._read(name, count, "+")]

    def _read(self, name: str, count: int, last: str) -> list[Entry]:
        """Return so many entries up to that id, the oldest first."""
        found = self._link.run("XREVRANGE", _ROOM + name, last, "-", "COUNT", count)
        return [_entry(*each) for each in reversed(found)]

    def _look_for_log(self) -> bool:
        """Warn once if the server forgets the last messages when it crashes."""
        try:
            is_durable = b"aof_enabled:1" in self._link.run("INFO", "persistence")
        except Exception:  # not every server lets everybody look
            return True
        if not is_durable:
            log.warning(
                "The Redis server %s keeps no append-only file: if it crashes, rooms lose the last messages. "
                "'appendonly yes' and 'appendfsync always' in its configuration prevent that.",
                self._server.address,
            )
        return is_durable

    # On the subscriber's thread

    def _subscribed(self, channels: list[str]) -> None:
        """Read what came before the subscriptions."""
        asked: list[tuple[Feed, Command]] = []
        for channel in channels:
            feed = self._feeds.get(channel.removeprefix(_ROOM))
            if feed is not None:
                after = ("XRANGE", channel, "({}-{}".format(*feed.place()[1]), "+")
                newest = ("XREVRANGE", channel, "+", "-", "COUNT", "1")
                # For as long as it takes: _away() tells the listeners.
                asked.append((feed, self._link.submit(*(after if feed.is_ready else newest), patience=inf)))
        for feed, command in asked:
            found = [_entry(*each) for each in wait_for(command)]
            if feed.is_ready:
                feed.take(found)
            else:
                feed.begin(found[0] if found else None)

    def _received(self, channel: str, content: bytes) -> None:
        feed = self._feeds.get(channel.removeprefix(_ROOM))
        if feed is not None:
            id, number, data = content.split(b" ", 2)
            feed.take([Entry(_stream_id(id), int(number), data)])

    def _away(self, seconds: float, error: Exception) -> None:
        if seconds >= self._link.patience:
            for feed in list(self._feeds.values()):
                feed.fail(self._server.unavailable(seconds, error))

    # Presence

    def join(self, membership: Membership) -> None:
        with self._lock:
            self._members[membership.number] = membership
            begins = not self._is_beating
            self._is_beating = True
        if begins:
            start_native_thread(self._beat)
        self._enter(membership)

    def leave(self, membership: Membership) -> None:
        if self._members.pop(membership.number, None) is not None:
            self._link.run("HDEL", f"{_ROOM}{membership.room}:members", self._field(membership))

    def members(self, name: str) -> list[str]:
        found = self._link.script(scripts.MEMBERS, [f"{_ROOM}{name}:members"], _PROCESS)
        return [each.decode().partition(" ")[2] for each in sorted(found)]

    def _enter(self, membership: Membership) -> None:
        keys = [f"{_ROOM}{membership.room}:members", _PROCESS + self._link.process]
        process, number = self._field(membership).split(":")
        self._link.script(scripts.JOIN, keys, process, number, membership.name, limits.PRESENCE_SECONDS)

    def _field(self, membership: Membership) -> str:
        return f"{self._link.process}:{membership.number}"

    def _beat(self) -> None:
        """Say that this process lives, on a native thread, while it has members."""
        while True:
            native_sleep(limits.PRESENCE_BEAT)
            with self._lock:
                self._is_beating = bool(self._members)
                if not self._is_beating:
                    return
            try:
                key = _PROCESS + self._link.process
                is_known = self._link.run("SET", key, "1", "XX", "EX", limits.PRESENCE_SECONDS)
                for membership in list(self._members.values()):
                    if membership.closed:
                        self.leave(membership)
                    elif not is_known:  # the server has counted this process as dead
                        self._enter(membership)
            except Exception as error:
                log.warning("presence in rooms could not be renewed: %s", error)


def _entry(id: bytes, fields: list[bytes]) -> Entry:
    return Entry(_stream_id(id), int(fields[1]), fields[3])


def _stream_id(text: bytes) -> tuple[int, int]:
    milliseconds, _, number = text.partition(b"-")
    return int(milliseconds), int(number)


def _wait_until_ready(feed: Feed) -> None:
    task: Any = known_task() or HubWaiter()
    while not feed.is_ready:
        feed.read(0, task)
        if not feed.is_ready:
            task.park()
    feed.forget(task)
