"""Delivery: how a session's commands get from its tasks to its connection.

Commands are encoded by the task that issues them and appended to ``_pending``: one list append, safe from any
thread and from destructors. ``flush`` numbers them, builds frames and writes. It runs inline for the first
command of a turn of the hub, so that a single output leaves at once; once more at the turn's end for all the
others, as one frame; and from the watchdog's native thread when the hub does not come round because a task
computes. A native lock makes these writers one.
"""

from __future__ import annotations

import logging
from types import TracebackType
from typing import TYPE_CHECKING

from gevent import get_hub

from greenio import limits
from greenio.engine.channel import Channel, CloseReason
from greenio.engine.mirror.page import MirroredCommand, Page
from greenio.protocol import codec
from greenio.protocol.commands import Command
from greenio.protocol.errors import CloseCode
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.native import call_in_hub, native_ident, native_rlock
from greenio.runtime.sessions.released_outputs import ReleasedOutputs

if TYPE_CHECKING:
    from greenio.runtime.interfaces import Connection
    from greenio.runtime.sessions.registry import SessionRegistry

log = logging.getLogger("greenio.session")

#: Pending commands at which a task that never yields flushes by itself, so that the page starts early.
_FLUSH_EVERY = 256

#: What the connection says when the session is over.
CLOSE_CODES = {
    CloseReason.DONE: CloseCode.DONE,
    CloseReason.IDLE: CloseCode.DONE,
    CloseReason.LEFT: CloseCode.DONE,
    CloseReason.LOST: CloseCode.DONE,
    CloseReason.STOPPED: CloseCode.GOING_AWAY,
    CloseReason.VIOLATION: CloseCode.POLICY,
}

flush_lock = native_rlock()


class _Exclusive:
    """See :meth:`Sender.exclusive`. A class, as a generator costs a click a twentieth of its time."""

    __slots__ = ("_before", "_session")

    def __init__(self, session: Sender) -> None:
        self._session = session

    def __enter__(self) -> None:
        flush_lock.acquire()
        session = self._session
        self._before, session._flushing = session._flushing, native_ident()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session._flushing = self._before
        flush_lock.release()


class Sender:
    """The part of a session that sends. A base class and not a part of its own to save an object per session.

    :param channel: the engine session, which numbers and keeps.
    """

    __slots__ = (
        "__weakref__",
        "_flushing",
        "_pending",
        "_turn_open",
        "channel",
        "connection",
        "home_thread",
        "loop",
        "page",
        "released",
        "unsent",
    )

    registry: SessionRegistry

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.loop = get_hub().loop
        self.home_thread = native_ident()
        self.connection: Connection | None = None
        #: How many outputs exist that nobody has shown, embedded or dropped.
        self.unsent = 0
        self.released: ReleasedOutputs | None = None
        #: What the page shows, if it may be shown again.
        self.page: Page | None = None
        self._pending: list[bytes | MirroredCommand] = []
        self._turn_open = False
        #: The thread that is numbering and writing, 0 for none: what it collects as garbage must not start again.
        self._flushing = 0

    @property
    def name(self) -> str:
        """The session's name in logs."""
        raise NotImplementedError

    @property
    def issued(self) -> int:
        """Number of the last command that was issued; it may still wait to be numbered."""
        with flush_lock:
            outbox = self.channel.outbox
            return outbox.acked + outbox.count + len(self._pending)

    def enqueue(self, command: Command, *, flush_now: bool = True) -> None:
        """Encode and queue a command. Never waits, never switches; callable from anywhere.

        :param flush_now: the first command of a turn leaves at once. Without it the command waits for the turn's end,
            so that it travels with what replaces it: an emptied scope that arrived alone would flicker.
        :raises TypeError: the command holds a value that cannot travel to the page.
        """
        encoded = codec.encode(command)
        self._enqueue(encoded if self.page is None else MirroredCommand(command, encoded), flush_now)

    def _enqueue(self, entry: bytes | MirroredCommand, flush_now: bool = True) -> None:
        if self.released is not None:
            self._send_released()
        pending = self._pending
        pending.append(entry)
        if not self._turn_open:
            self._open_turn(inline=flush_now)
        elif len(pending) >= _FLUSH_EVERY and native_ident() == self.home_thread:
            self.flush()

    def release_output(self, command: Command, number: int, place: tuple[int, int]) -> None:
        """Queue the output ``number``, dropped at ``place`` perhaps together with others: see ReleasedOutputs."""
        encoded = codec.encode(command)
        with flush_lock:
            group = self.released
            if group is None or group.place != place:
                self._send_released()
                group = self.released = ReleasedOutputs(place)
            group.add(number, encoded if self.page is None else MirroredCommand(command, encoded))
        if not self.unsent:
            self._send_released()
        elif not self._turn_open:
            self._open_turn(inline=False)

    def flush(self, *, ack_now: bool = False) -> None:
        """Number what is pending, build frames, hand them to the connection.

        Waits for nothing but another thread that is at it just now: who ends the session next relies on it.
        """
        here = native_ident()
        if self._flushing == here:
            return
        group = self.released
        if group is not None and group.is_complete():
            self._send_released()
        with flush_lock:
            self._flushing = here  # alone(), but quicker
            try:
                self._write(ack_now)
            finally:
                self._flushing = 0

    def exclusive(self) -> _Exclusive:
        """Nobody numbers or writes meanwhile: no other thread, no destructor that the collector calls."""
        return _Exclusive(self)

    def _write(self, ack_now: bool) -> None:
        channel = self.channel
        pending = self._pending
        count = len(pending)
        if count:
            for entry in pending[:count]:
                if isinstance(entry, MirroredCommand):
                    channel.push(entry.encoded)
                    self._mirror(entry)
                else:
                    channel.push(entry)  # numbers it
            del pending[:count]
        connection = self.connection
        if connection is None:
            return
        while connection.backlog < limits.BACKLOG_BYTES:
            frame = channel.frame_to_send(ack_now=ack_now)
            if frame is None:
                break
            connection.send(frame)
            counters = self.registry.counters
            counters.messages_out += 1
            counters.bytes_out += len(frame)
            if channel.is_flushed:
                break
        if channel.reason is not None and channel.is_flushed:
            connection.close(CLOSE_CODES[channel.reason], channel.reason.value)

    def _mirror(self, entry: MirroredCommand) -> None:
        page = self.page
        if page is None:
            return  # the session has ended meanwhile
        try:
            page.apply(entry)
        except Exception:  # what is numbered must leave the queue, or it would be sent again and again
            log.exception("session %s: a page that comes back will lack something", self.name)

    def _open_turn(self, *, inline: bool = True) -> None:
        self._turn_open = True
        if native_ident() == self.home_thread:
            watchdog.turn_opened(self)
            self.loop.run_callback(self._end_turn)
            if inline:
                self.flush()
        else:
            call_in_hub(self.loop, self._end_turn)

    def _end_turn(self) -> None:
        self._turn_open = False
        watchdog.turn_ended(self)
        if self._pending or self.released is not None or not self.channel.is_flushed:
            self.flush()
        if (self._pending or self.released) and not self._turn_open:  # another thread was at it just now
            self._open_turn(inline=False)

    def _send_released(self) -> None:
        with flush_lock:
            group, self.released = self.released, None
        for entry in group.in_order() if group is not None else ():
            self._enqueue(entry)
