"""The last messages of a room, which all listeners of a process share. Without waiting: no greenlet, clock or thread."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from greenio import limits


@dataclass(frozen=True)
class Missed:
    """Stands in a loop over a room for messages that were gone before the loop came to them.

    A room keeps its last 1,000 messages for those who are slow. Its text is such as ``3 messages missed``.

    :param count: how many.

    Example: ``if isinstance(message, Missed): put_warning(message)``
    """

    count: int

    def __str__(self) -> str:
        return f"{self.count} message{'s' * (self.count != 1)} missed"


class Ring:
    """Messages by number; the oldest leave beyond a number, or beyond bytes.

    :param max_count: messages that are kept.
    :param max_bytes: bytes that are kept; a larger message is kept alone.
    """

    __slots__ = ("_bytes", "_kept", "_max_bytes", "_max_count", "end")

    def __init__(self, max_count: int = limits.ROOM_MESSAGES, max_bytes: int = limits.ROOM_BYTES) -> None:
        self._kept: deque[bytes] = deque()
        self._bytes = 0
        self._max_count = max_count
        self._max_bytes = max_bytes
        #: The number of the next message.
        self.end = 0

    @property
    def first(self) -> int:
        """The number of the oldest message that is kept."""
        return self.end - len(self._kept)

    def append(self, message: bytes) -> None:
        """Add a message."""
        self._kept.append(message)
        self._bytes += len(message)
        self.end += 1
        while len(self._kept) > self._max_count or (self._bytes > self._max_bytes and len(self._kept) > 1):
            self._bytes -= len(self._kept.popleft())

    def skip(self, count: int) -> None:
        """Note messages that are gone for this process; what came before them is gone, too."""
        self._kept.clear()
        self._bytes = 0
        self.end += count

    def read(self, position: int) -> tuple[bytes | Missed, int] | None:
        """Return the message of that number, or what was missed, and the position after it; None at the end."""
        first = self.first
        if position < first:
            return Missed(first - position), first
        if position == self.end:
            return None
        return self._kept[position - first], position + 1

    def last(self, count: int) -> list[bytes]:
        """Return the last messages, the oldest first."""
        size = len(self._kept)
        return [self._kept[index] for index in range(max(0, size - count), size)]
