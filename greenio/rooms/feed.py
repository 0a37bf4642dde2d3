"""A room in this process: its ring, and the tasks that wait for the next message."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from greenio.rooms.ring import Missed, Ring
from greenio.runtime.interfaces import Task
from greenio.runtime.native import native_lock


class Entry(NamedTuple):
    """A message in the stream of a Redis server."""

    id: tuple[int, int]
    """The message's id, which grows: milliseconds and a number."""
    number: int
    """Counts the messages of the room."""
    data: bytes


class Feed:
    """Messages of one room, in order, for all listeners of the process. Any thread may use it.

    :param name: of the room.
    :param is_ready: whether it may be read; in a server's room that is so once its place in the stream is known.
    """

    __slots__ = ("_last", "_lock", "_number", "_waiting", "error", "is_ready", "listeners", "name", "ring")

    def __init__(self, name: str, *, is_ready: bool = True) -> None:
        self.name = name
        self.is_ready = is_ready
        self.ring = Ring()
        self.listeners = 0
        self.error: Exception | None = None
        """The reason why nothing can arrive."""
        self._lock = native_lock()
        self._waiting: set[Task] = set()
        self._last = (0, 0)
        self._number = 0

    # What comes in

    def append(self, message: bytes) -> None:
        """Add a message of this process's own room."""
        with self._lock:
            self.ring.append(message)
        self.wake()

    def begin(self, last: Entry | None) -> None:
        """Begin after an entry of the stream; None: at its beginning."""
        with self._lock:
            if last is not None:
                self._last, self._number = last.id, last.number
            self.is_ready = True
            self.error = None
        self.wake()

    def take(self, entries: Iterable[Entry]) -> None:
        """Add entries of the stream in its order, each once, however often they come."""
        with self._lock:
            for entry in entries:
                if entry.id <= self._last or not self.is_ready:
                    continue
                if entry.number > self._number + 1:
                    self.ring.skip(entry.number - self._number - 1)
                self._last, self._number = entry.id, entry.number
                self.ring.append(entry.data)
            self.error = None
        self.wake()

    def fail(self, error: Exception) -> None:
        """Let all listeners raise an error."""
        self.error = error
        self.wake()

    def wake(self) -> None:
        """Let all that wait look again."""
        with self._lock:
            waiting, self._waiting = self._waiting, set()
        for task in waiting:
            task.unpark()

    # What goes out

    def place(self, back: int = 0) -> tuple[int, tuple[int, int]]:
        """Return the position of the next message, or so many before it as are kept; and the id of the last entry."""
        with self._lock:
            return max(self.ring.first, self.ring.end - back), self._last

    def read(self, position: int, task: Task) -> tuple[bytes | Missed, int] | None:
        """Return the message at a position, and the position after it. None: the task is woken at the next one.

        :raises Exception: see :attr:`error`.
        """
        with self._lock:
            if self.error is not None:
                raise self.error.with_traceback(None)
            found = self.ring.read(position) if self.is_ready else None
            if found is None:
                self._waiting.add(task)
            return found

    def forget(self, task: Task) -> None:
        """Wake a task no more."""
        self._waiting.discard(task)
