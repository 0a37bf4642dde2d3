"""Commands to a Redis server that survive its restart: each is done once, or the caller is told.

A native thread sends them, several at a time over one connection, so that a slow server holds up no hub, and so that
tasks of every hub and plain threads may ask. Replies that a cut has swallowed are asked for again; what may not be
done twice carries a number, by which the server recognizes it.
"""

from __future__ import annotations

import logging
import os
import secrets
from itertools import count
from typing import TYPE_CHECKING, Any

from gevent.monkey import get_original

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import native_lock, native_sleep, start_native_thread
from greenio.runtime.offload.future import Future
from greenio.runtime.tasks.waiting_for import wait_for

if TYPE_CHECKING:
    from greenio.runtime.redis.server import RedisServer

log = logging.getLogger("greenio.redis")

_native_queue = get_original("queue", "SimpleQueue")

#: Precedes scripts that may not be done twice. The results of the last thousand are kept for ten minutes.
_ONCE = """
local number = table.remove(ARGV)
local done_key = table.remove(KEYS)
local done = redis.call('HGET', done_key, number)
if done then return cjson.decode(done)[1] end
local function finish(result)
  redis.call('HSET', done_key, number, cjson.encode({result}))
  redis.call('HDEL', done_key, number - 1000)
  redis.call('EXPIRE', done_key, 600)
  return result
end
"""


class Command(Future[Any]):
    """A command and its reply.

    :param arguments: of the command.
    :param deadline: of the clock, from which nobody waits any more.
    """

    def __init__(self, arguments: tuple[Any, ...], deadline: float) -> None:
        super().__init__()
        self.arguments = arguments
        self.deadline = deadline


class RedisLink:
    """Sends commands to one server.

    :param server: the server.
    :param patience: seconds that a command may take before its caller is told that the server is away.
    """

    def __init__(self, server: RedisServer, patience: float = limits.REDIS_PATIENCE) -> None:
        self.server = server
        self.patience = patience
        self._lock = native_lock()
        self.forget()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.forget)

    def forget(self) -> None:
        """Start again without thread and connection: after a fork the existing ones belong to the parent."""
        self._queue = _native_queue()
        self._is_running = False
        self._numbers = count(1)
        #: Names this process among all that use the server.
        self.process = secrets.token_hex(8)
        self.away_since: float | None = None

    def submit(self, *arguments: Any, patience: float | None = None) -> Command:
        """Send a command. It may be sent twice.

        :param patience: seconds, such as ``math.inf``; None: that of the link.
        """
        command = Command(arguments, clock.now() + (self.patience if patience is None else patience))
        with self._lock:
            if not self._is_running:
                self._is_running = True
                start_native_thread(self._work)
        self._queue.put(command)
        return command

    def run(self, *arguments: Any) -> Any:
        """Send a command that may be sent twice, and wait for its reply.

        :raises RedisUnavailable: the server was away for longer than the patience.
        :raises Exception: the server refuses the command.
        """
        return wait_for(self.submit(*arguments))

    def script(self, script: str, keys: list[str], *arguments: Any) -> Any:
        """Run a script in Lua that may run twice, and wait for its result. Errors as for :meth:`run`."""
        return self.run("EVAL", script, len(keys), *keys, *arguments)

    def once(self, script: str, keys: list[str], *arguments: Any) -> Any:
        """Run a script in Lua once, however often the connection is cut, and wait for its result.

        :param script: ends with ``return finish(RESULT)``, which keeps the result for a repetition.
        """
        keys = [*keys, f"greenio:done:{self.process}"]
        return self.run("EVAL", _ONCE + script, len(keys), *keys, *arguments, next(self._numbers))

    # On the native thread

    def _work(self) -> None:
        queue = self._queue
        waiting: list[Command] = []
        connection: Any = None
        while queue is self._queue:
            if not waiting:
                waiting.append(queue.get())
            while len(waiting) < limits.REDIS_BATCH and not queue.empty():
                waiting.append(queue.get())
            try:
                if connection is None:
                    connection = self.server.connect()
                    self._is_back()
                _exchange(self.server.exceptions, connection, waiting)
            except Exception as error:
                if connection is not None:
                    connection.disconnect()
                    connection = None
                if self.server.is_away(error):
                    waiting = self._still_waiting(waiting, error)
                    native_sleep(limits.REDIS_PAUSE)
                else:  # such as a wrong password: waiting is of no use
                    for command in waiting:
                        command.set_result(None, error)
                    waiting = []

    def _is_back(self) -> None:
        if self.away_since is not None:
            log.warning("the Redis server %s is back", self.server.address)
            self.away_since = None

    def _still_waiting(self, waiting: list[Command], error: Exception) -> list[Command]:
        now = clock.now()
        if self.away_since is None:
            self.away_since = now
            log.warning("the Redis server %s is away: %s", self.server.address, error)
        still = []
        for command in waiting:
            if now < command.deadline:
                still.append(command)
            else:
                command.set_result(None, self.server.unavailable(now - self.away_since, error))
        return still


def _exchange(known: Any, connection: Any, waiting: list[Command]) -> None:
    """Send commands and take their replies; those that were answered leave the list.

    :param known: the exceptions of the package.
    """
    refused: list[Command] = []
    reason: Exception | None = None
    connection.send_packed_command(connection.pack_commands([each.arguments for each in waiting]))
    try:
        while waiting:
            result, error = None, None
            try:
                result = connection.read_response()
            except (known.ReadOnlyError, known.TryAgainError) as found:  # a replica by now
                reason = found
                refused.append(waiting.pop(0))
                continue
            except known.ResponseError as found:
                error = found
            waiting.pop(0).set_result(result, error)
    finally:
        waiting[:0] = refused
    if reason is not None:
        raise reason
