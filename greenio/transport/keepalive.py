"""What the WebSockets of one hub share, so that each of them stays small: buffer, options, one sweep.

The sweep looks at all connections a few times per ping interval. It counts its own rounds instead of reading a
clock: after a task has held the hub for a minute, everybody's bytes wait in the kernel, and a clock would call
all of them silent.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Protocol

from gevent import get_hub

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import native_ident

#: Rounds of the sweep in the shorter one of interval and time-out. A vanished client is noticed up to two late.
_ROUNDS = 4


@dataclass(frozen=True)
class WebSocketOptions:
    """What a server may choose.

    :param message_bytes: largest message of a page; above it 1009. Never above ``limits.MESSAGE_BYTES``.
    :param ping_interval: seconds without a byte from the page until it is pinged; 0 never pings.
    :param ping_timeout: seconds after the ping until a page that still says nothing counts as lost.
    """

    message_bytes: int = limits.MESSAGE_BYTES
    ping_interval: float = limits.PING_INTERVAL
    ping_timeout: float = limits.PING_TIMEOUT

    def __post_init__(self) -> None:
        if not 0 < self.message_bytes <= limits.MESSAGE_BYTES:
            raise ValueError(f"message_bytes must be 1 to {limits.MESSAGE_BYTES}, not {self.message_bytes}")
        if self.ping_interval < 0 or self.ping_timeout <= 0:
            raise ValueError("ping_interval must be at least 0 and ping_timeout more than 0")


class GroupMember(Protocol):
    """What a connection lets its home do."""

    def count_round(self, ping_after: int, lost_after: int) -> None:
        """A round of the sweep has passed."""


class ConnectionGroup:
    """The connections of one hub with the same options. It exists only while there are any.

    :param options: of all its members.
    """

    _groups: dict[tuple[Any, WebSocketOptions], ConnectionGroup] = {}

    __slots__ = (
        "_due",
        "_lost_after",
        "_ping_after",
        "_round",
        "_slice",
        "buffer",
        "loop",
        "members",
        "options",
        "thread",
    )

    def __init__(self, loop: Any, options: WebSocketOptions) -> None:
        self.loop = loop
        self.options = options
        self.thread: int = native_ident()
        self.members: set[Any] = set()
        self.buffer = memoryview(bytearray(limits.RECEIVE_BYTES))
        self._due: list[GroupMember] = []  # who is still to be looked at in this round
        self._round: Any = None
        self._slice: Any = None
        if options.ping_interval:
            seconds = min(options.ping_interval, options.ping_timeout) / _ROUNDS
            self._ping_after = math.ceil(options.ping_interval / seconds)
            self._lost_after = self._ping_after + math.ceil(options.ping_timeout / seconds)
            # No ref: looking after connections is no reason for the loop to go on.
            self._round = loop.timer(seconds, seconds, ref=False)
            self._slice = loop.timer(0, ref=False)
            self._round.start(self._start_round)

    @classmethod
    def of_this_hub(cls, options: WebSocketOptions) -> ConnectionGroup:
        """The calling thread's home for these options; made at the first connection, so after any fork."""
        loop = get_hub().loop
        group = cls._groups.get((loop, options))
        if group is None:
            group = cls._groups[(loop, options)] = cls(loop, options)
        return group

    @classmethod
    def count(cls) -> int:
        """All connections of this process whose socket is still open."""
        return sum(len(group.members) for group in list(cls._groups.values()))

    def leave(self, member: GroupMember) -> None:
        """A member's socket is closed. With the last one, the timers and the buffer go."""
        self.members.discard(member)
        if not self.members:
            self._groups.pop((self.loop, self.options), None)
            self._due.clear()
            for timer in (self._round, self._slice):
                if timer is not None:
                    timer.stop()
                    timer.close()
            self._round = self._slice = None

    def _start_round(self) -> None:
        if not self._due:
            self._due = list(self.members)
            self._go_on()

    def _go_on(self) -> None:
        due = self._due
        deadline = clock.now() + limits.TURN_SECONDS
        while due:
            due.pop().count_round(self._ping_after, self._lost_after)
            if clock.now() > deadline and self._slice is not None:
                # 9,000 pings at once would hold the hub for a tenth of a second.
                self._slice.start(self._go_on)
                return
