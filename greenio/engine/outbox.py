"""Commands on their way to the page: numbered, kept until acknowledged, replayed after a cut."""

from __future__ import annotations

from greenio import limits
from greenio.protocol.errors import CloseCode, ProtocolViolation


class Outbox:
    """The queue of one session's commands, each encoded and numbered from 1.

    A command stays until the page has acknowledged it. ``rewind()`` makes everything that a new
    connection's page has not seen due again. Idle, nothing is allocated but this object: a list costs
    56 bytes and a deque 620, so there is a list while something is queued and None otherwise.
    """

    __slots__ = ("_queue", "_taken", "acked", "sent", "size")

    def __init__(self) -> None:
        self._queue: list[bytes] | None = None
        self._taken = 0  # how many of the queue were taken since the last rewind
        self.acked = 0
        """Highest number that the page has acknowledged."""
        self.sent = 0
        """Highest number ever taken; no page can have seen more."""
        self.size = 0
        """Bytes of all commands in the queue."""

    @property
    def count(self) -> int:
        """How many commands are queued: not yet acknowledged, whether taken or not."""
        return len(self._queue) if self._queue else 0

    @property
    def unsent(self) -> int:
        """How many of them have yet to be taken."""
        return self.count - self._taken

    @property
    def has_unsent(self) -> bool:
        """Whether there are any."""
        return self._queue is not None and self._taken < len(self._queue)

    @property
    def is_full(self) -> bool:
        """Whether a task that wants to output more has to wait."""
        queue = self._queue
        return queue is not None and (
            self.size >= limits.OUTBOX_HIGH_BYTES or len(queue) >= limits.OUTBOX_HIGH_COUNT
        )

    @property
    def is_drained(self) -> bool:
        """Whether waiting tasks may go on."""
        return self.size <= limits.OUTBOX_LOW_BYTES and self.count <= limits.OUTBOX_LOW_COUNT

    def push(self, encoded: bytes) -> None:
        """Append one command. Never refuses: that a full outbox is spared is the caller's business."""
        if self._queue is None:
            self._queue = [encoded]
        else:
            self._queue.append(encoded)
        self.size += len(encoded)

    def take(self, max_bytes: int) -> tuple[int, list[bytes]]:
        """The number of the first unsent command, and as many as fit into ``max_bytes``, at least one.

        Returns ``(0, [])`` if there are none. What was taken stays queued until it is acknowledged.
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
        """Raise ProtocolViolation (1002) if no page can have seen the command ``seen``."""
        if seen > self.sent:
            raise ProtocolViolation(
                CloseCode.PROTOCOL, f"acknowledged {seen}, but only {self.sent} were sent"
            )

    def acknowledge(self, seen: int) -> None:
        """Forget everything up to number ``seen``. One that was acknowledged before changes nothing.

        Raises ProtocolViolation like ``check()``.
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
        # After a rewind, a page may acknowledge what an earlier connection brought and this one did not yet.
        self._taken = max(0, self._taken - done)

    def rewind(self, seen: int) -> None:
        """A page on a new connection has seen everything up to ``seen``: the rest is unsent again.

        Raises ProtocolViolation like ``check()``, and if the page now says less than it had
        acknowledged: what it misses is no longer here.
        """
        if seen < self.acked:
            raise ProtocolViolation(
                CloseCode.PROTOCOL, f"resumed at {seen}, but had acknowledged {self.acked}"
            )
        self.acknowledge(seen)
        self._taken = 0

    def clear(self) -> None:
        """Drop the queue. Numbers stay as they are."""
        self._queue = None
        self._taken = 0
        self.size = 0
