"""Commands on their way to the page: numbered, kept until acknowledged, repeated after a lost connection."""

from __future__ import annotations

from greenio import limits
from greenio.protocol.errors import CloseCode, ProtocolViolation


class Outbox:
    """The queue of one session's commands, each encoded and numbered from 1.

    A command stays until the page has acknowledged it. ``rewind()`` makes everything due again that the page of a
    new connection has not seen. There is a list only while something is queued: an empty list costs 56 bytes in
    each idle session, an empty deque 620.
    """

    __slots__ = ("_queue", "_taken", "acked", "sent", "size")

    def __init__(self) -> None:
        self._queue: list[bytes] | None = None
        self._taken = 0  # how many of the queue were taken since the last rewind
        self.acked = 0
        """Highest number that the page has acknowledged."""
        self.sent = 0
        """Highest number ever taken; a page cannot have seen more."""
        self.size = 0
        """Bytes of all commands in the queue."""

    @property
    def count(self) -> int:
        """Number of queued commands: not yet acknowledged, whether taken or not."""
        return len(self._queue) if self._queue else 0

    @property
    def unsent(self) -> int:
        """Number of queued commands that were not taken yet."""
        return self.count - self._taken

    @property
    def has_unsent(self) -> bool:
        """True if there are commands that were not taken yet."""
        return self._queue is not None and self._taken < len(self._queue)

    @property
    def is_full(self) -> bool:
        """True if a task that wants to output more has to wait."""
        queue = self._queue
        return queue is not None and (
            self.size >= limits.OUTBOX_HIGH_BYTES or len(queue) >= limits.OUTBOX_HIGH_COUNT
        )

    @property
    def is_drained(self) -> bool:
        """True if waiting tasks may go on."""
        return self.size <= limits.OUTBOX_LOW_BYTES and self.count <= limits.OUTBOX_LOW_COUNT

    def push(self, encoded: bytes) -> None:
        """Append one command. Never refuses; callers check ``is_full`` first."""
        if self._queue is None:
            self._queue = [encoded]
        else:
            self._queue.append(encoded)
        self.size += len(encoded)

    def take(self, max_bytes: int) -> tuple[int, list[bytes]]:
        """Take as many unsent commands as fit into ``max_bytes``, at least one.

        Commands stay queued until they are acknowledged.

        :returns: the number of the first one and the commands; ``(0, [])`` if there are none.
        """
        queue = self._queue
        start = self._taken
        if queue is None or start == len(queue):
            return 0, []
        if start == 0 and self.size <= max_bytes:
            part = queue[:]
        else:
            stop = start + 1
            room = max_bytes - len(queue[start])
            while stop < len(queue) and len(queue[stop]) <= room:
                room -= len(queue[stop])
                stop += 1
            part = queue[start:stop]
        first = self.acked + start + 1
        self._taken = start + len(part)
        self.sent = max(self.sent, self.acked + self._taken)
        return first, part

    def check(self, seen: int) -> None:
        """Raise ProtocolViolation (1002) if the page cannot have seen the command ``seen``."""
        if seen > self.sent:
            raise ProtocolViolation(
                CloseCode.PROTOCOL, f"acknowledged {seen}, but only {self.sent} were sent"
            )

    def acknowledge(self, seen: int) -> None:
        """Forget everything up to number ``seen``. A number that was acknowledged before changes nothing.

        :raises ProtocolViolation: as :meth:`check`.
        """
        self.check(seen)
        done = seen - self.acked
        queue = self._queue
        if done <= 0 or queue is None:
            return
        if done == len(queue):
            self._queue = None
            self.size = 0
        else:
            self.size -= sum(map(len, queue[:done]))
            del queue[:done]
        self.acked = seen
        # After a rewind, the page may acknowledge commands that only an earlier connection has carried so far.
        self._taken = max(0, self._taken - done)

    def rewind(self, seen: int) -> None:
        """Make everything after ``seen`` unsent again, for a page on a new connection.

        :raises ProtocolViolation: as :meth:`check`, and if ``seen`` is less than what was acknowledged: the commands
            between are no longer queued.
        """
        if seen < self.acked:
            raise ProtocolViolation(
                CloseCode.PROTOCOL, f"resumed at {seen}, but had acknowledged {self.acked}"
            )
        self.acknowledge(seen)
        self._taken = 0

    def clear(self) -> None:
        """Empty the queue. Numbers stay as they are."""
        self._queue = None
        self._taken = 0
        self.size = 0
