"""A loop over the messages of a room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from greenio.json_values import from_json
from greenio.rooms.ring import Missed
from greenio.runtime.current import known_task
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.runtime.tasks.task import HubWaiter

if TYPE_CHECKING:
    from greenio.rooms.backend import Rooms
    from greenio.rooms.feed import Feed
    from greenio.runtime.interfaces import Task


class Listener:
    """The messages of a room from a moment on, for ``for`` and ``async for``. Several loops may run at a time.

    It ends with the session of the task that waits in it, and by :meth:`close`.

    :param rooms: the place of the room.
    :param name: of the room.
    :param history: number of earlier messages that come first.
    """

    __slots__ = ("_earlier", "_feed", "_position", "_rooms", "_waiting")

    def __init__(self, rooms: Rooms, name: str, history: int = 0) -> None:
        self._feed: Feed | None = None
        self._rooms = rooms
        self._waiting: Task | None = None
        self._feed, self._position, self._earlier = rooms.listen(name, history)

    def __iter__(self) -> Listener:
        if in_coroutine():
            raise RuntimeError("a coroutine listens to a room by 'async for message in room'")
        return self

    def __next__(self) -> Any:
        found = self._next()
        if found is None:
            raise StopIteration
        return found[0]

    def __aiter__(self) -> Listener:
        return self

    async def __anext__(self) -> Any:
        found = await as_awaitable(self._next)
        if found is None:
            raise StopAsyncIteration
        return found[0]

    def close(self) -> None:
        """End the loop, from any task. Later calls do nothing."""
        feed, self._feed = self._feed, None
        if feed is not None:
            self._rooms.release(feed)
            if self._waiting is not None:
                self._waiting.unpark()

    def __del__(self) -> None:
        self.close()

    def _next(self) -> tuple[Any] | None:
        """Wait for the next message; None at the end."""
        task = known_task()
        waiter = HubWaiter() if task is None else task
        while (feed := self._feed) is not None:
            if task is not None and task.session.closed:
                self.close()
                break
            if self._earlier:
                return (from_json(self._earlier.pop(0)),)
            try:
                found = feed.read(self._position, waiter)
            except ConnectionError:
                self.close()
                raise
            if found is not None:
                message, self._position = found
                return (message if isinstance(message, Missed) else from_json(message),)
            self._waiting = waiter
            try:
                if task is None:
                    waiter.park()
                else:
                    task.session.park(task)
            finally:
                self._waiting = None
                feed.forget(waiter)
        return None
