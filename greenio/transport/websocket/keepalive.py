"""The state that the WebSockets of one hub share, so that each of them stays small: buffer, options, one sweep.

The sweep visits all connections a few times per ping interval. It counts its own rounds instead of reading a clock:
after a task has held the hub for a minute, everybody's bytes wait in the kernel, and a clock would find all of them
silent.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from gevent import get_hub

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import native_ident
from greenio.transport.options import ConnectionOptions

if TYPE_CHECKING:
    from greenio.runtime.native import Loop, Timer

#: Rounds of the sweep in the shorter one of interval and time-out. A vanished client is noticed up to two late.
_ROUNDS = 4


class GroupMember(Protocol):
    """A connection, as its group sees it."""

    def count_round(self, ping_after: int, lost_after: int) -> None:
        """Count a round of the sweep."""


class ConnectionGroup:
    """The connections of one hub with the same options. It exists only while there are any.

    :param options: of all its members.
    """

    _groups: dict[tuple[Loop, ConnectionOptions], ConnectionGroup] = {}

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

    def __init__(self, loop: Loop, options: ConnectionOptions) -> None:
        self.loop = loop
        self.options = options
        self.thread: int = native_ident()
        self.members: set[GroupMember] = set()
        self.buffer = memoryview(bytearray(limits.RECEIVE_BYTES))
        self._due: list[GroupMember] = []  # still to be visited in this round
        self._round: Timer | None = None
        self._slice: Timer | None = None
        if options.ping_interval:
            seconds = min(options.ping_interval, options.ping_timeout) / _ROUNDS
            self._ping_after = math.ceil(options.ping_interval / seconds)
            self._lost_after = self._ping_after + math.ceil(options.ping_timeout / seconds)
            # No ref: the sweep does not keep the loop running.
            self._round = loop.timer(seconds, seconds, ref=False)
            self._slice = loop.timer(0, ref=False)
            self._round.start(self._start_round)

    @classmethod
    def of_this_hub(cls, options: ConnectionOptions) -> ConnectionGroup:
        """Return the calling thread's group for these options; made at the first connection, so after any fork."""
        loop = get_hub().loop
        group = cls._groups.get((loop, options))
        if group is None:
            group = cls._groups[(loop, options)] = cls(loop, options)
        return group

    @classmethod
    def count(cls) -> int:
        """Return the number of connections of this process whose socket is still open."""
        return sum(len(group.members) for group in list(cls._groups.values()))

    def leave(self, member: GroupMember) -> None:
        """Forget a member whose socket is closed. With the last one, the timers and the buffer go."""
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
