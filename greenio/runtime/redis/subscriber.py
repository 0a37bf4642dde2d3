"""The one connection of a process on which Redis tells it of messages, kept up on a native thread."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import native_poll, native_rlock, native_sleep, start_native_thread

if TYPE_CHECKING:
    from greenio.runtime.redis.server import RedisServer

log = logging.getLogger("greenio.redis")

_POLLIN = 1


class Subscriber:
    """Subscribes to channels, again after each cut. All callbacks run on its thread, one at a time.

    :param server: the server.
    :param subscribed: called with the channels whose subscription has begun, before their first message: messages before
        that have to be looked up.
    :param received: called with channel and content of each message.
    :param away: called while the server is away, with the seconds and the error.
    """

    def __init__(
        self,
        server: RedisServer,
        subscribed: Callable[[list[str]], None],
        received: Callable[[str, bytes], None],
        away: Callable[[float, Exception], None],
    ) -> None:
        self._server = server
        self._subscribed = subscribed
        self._received = received
        self._away = away
        #: The process's own channel, so that there is always one.
        self._wanted = {"greenio:nobody"}
        #: Those that were asked for since the thread has looked: one may have been given up in between.
        self._fresh: set[str] = set()
        self._lock = native_rlock()  # a listener's destructor takes it as well
        self._is_running = False
        self._wake_in = self._wake_out = -1

    def subscribe(self, channel: str) -> None:
        """Subscribe to a channel, from any thread. ``subscribed`` follows."""
        with self._lock:
            self._wanted.add(channel)
            self._fresh.add(channel)
            if not self._is_running:
                self._is_running = True
                self._wake_out, self._wake_in = os.pipe()
                os.set_blocking(self._wake_in, False)
                start_native_thread(self._work)
        self._wake()

    def unsubscribe(self, channel: str) -> None:
        """End the subscription to a channel, from any thread."""
        with self._lock:
            self._wanted.discard(channel)
        self._wake()

    def _wake(self) -> None:
        try:
            os.write(self._wake_in, b"\n")
        except BlockingIOError:  # the server is away, and enough wait already to wake the thread
            pass

    # On the native thread

    def _work(self) -> None:
        away_since: float | None = None
        while True:
            connection = None
            try:
                connection = self._server.connect()
                for _ in self._listen(connection):
                    away_since = None
            except Exception as error:
                now = clock.now()
                away_since = now if away_since is None else away_since
                if not self._server.is_away(error):
                    log.exception("the subscription to %s failed; it is begun again", self._server.address)
                self._away(now - away_since, error)
            finally:
                if connection is not None:
                    connection.disconnect()
            native_sleep(limits.REDIS_PAUSE)

    def _listen(self, connection: Any) -> Any:
        """Serve one connection until it is cut. Yields whenever the server has answered."""
        begun: set[str] = set()
        poll = native_poll()
        poll.register(connection._sock.fileno(), _POLLIN)
        poll.register(self._wake_out, _POLLIN)
        heard = asked = clock.now()
        while True:
            with self._lock:
                wanted = set(self._wanted)
                fresh, self._fresh = self._fresh, set()
            if asked_for := wanted & ((wanted - begun) | fresh):
                connection.send_command("SUBSCRIBE", *sorted(asked_for), check_health=False)
            if begun - wanted:
                connection.send_command("UNSUBSCRIBE", *sorted(begun - wanted), check_health=False)
            begun = wanted
            ready = [descriptor for descriptor, _ in poll.poll(limits.REDIS_PING * 1000)]
            now = clock.now()
            if self._wake_out in ready:
                os.read(self._wake_out, 65536)
            if self._take(connection):
                heard = now
                yield
            elif now - heard > limits.REDIS_PING + limits.REDIS_TIMEOUT:
                raise ConnectionError("no answer to a ping")
            if now - max(heard, asked) >= limits.REDIS_PING:
                connection.send_command("PING", check_health=False)
                asked = now

    def _take(self, connection: Any) -> bool:
        """Handle what has arrived. Returns whether there was anything."""
        subscribed: list[str] = []
        is_any = False
        while connection.can_read(timeout=0):
            is_any = True
            kind, channel, content = (*connection.read_response(), None)[:3]
            if kind == b"subscribe":
                subscribed.append(channel.decode())
            elif kind == b"message":
                if subscribed:  # what came before the subscription goes before its first message
                    self._subscribed(subscribed)
                    subscribed = []
                self._received(channel.decode(), content)
        if subscribed:
            self._subscribed(subscribed)
        return is_any
