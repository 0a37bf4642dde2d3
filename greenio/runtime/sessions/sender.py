"""How a session's commands get from its tasks to its connection.

Commands are encoded by the task that issues them and appended to a list: one step, safe from any thread and from
destructors. ``flush`` numbers them, builds frames and writes. It runs inline for the first command of a turn of the
hub, so that a single output leaves at once; once more at the turn's end for all the others, as one frame; and from
the watchdog's native thread when the hub does not come round because a task computes. A native lock lets one writer
in at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.engine.channel import Channel, CloseReason
from greenio.engine.mirror.page import MirroredCommand, Page
from greenio.protocol import codec, commands
from greenio.protocol.errors import CloseCode
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.native import call_in_hub, native_ident, native_rlock
from greenio.runtime.sessions.released_outputs import ReleasedOutputs

if TYPE_CHECKING:
    from greenio.protocol.commands import Command
    from greenio.runtime.interfaces import Connection, TerminalPort
    from greenio.runtime.sessions.counters import Counters

log = hub_logger("greenio.session")

#: Pending commands at which a task that never yields flushes by itself, so that the page starts early.
_FLUSH_EVERY = 256

#: The close code of the connection for each reason why a session is over.
CLOSE_CODES = {
    CloseReason.DONE: CloseCode.DONE,
    CloseReason.ERROR: CloseCode.DONE,
    CloseReason.IDLE: CloseCode.DONE,
    CloseReason.LEFT: CloseCode.DONE,
    CloseReason.LOST: CloseCode.DONE,
    CloseReason.STOPPED: CloseCode.GOING_AWAY,
    CloseReason.VIOLATION: CloseCode.POLICY,
}

#: Commands before which printed text has to be sent; what is printed later does not belong to it.
_MOVES_OUTPUTS = (
    commands.Output,
    commands.CreateScope,
    commands.ClearScope,
    commands.RemoveScope,
    commands.Popup,
    commands.ClosePopup,
    commands.End,
)

#: Held while a session's channel changes. One for all sessions: it is never held for long.
channel_lock = native_rlock()

#: Whether the running thread holds it. A destructor that the garbage collector calls meanwhile must not write.
_is_writing = channel_lock._is_owned  # type: ignore[attr-defined]  # threading.Condition relies on it, too


class Sender:
    """The part of a session that sends.

    :param channel: numbers the commands and keeps them until they are acknowledged.
    :param counters: of the server.
    :param name: of the session, for logs.
    :param loop: of the session's hub.
    :param home_thread: the native thread of that hub.
    """

    __slots__ = (
        "_channel",
        "_counters",
        "_home_thread",
        "_loop",
        "_turn_open",
        "connection",
        "name",
        "page",
        "pending",
        "released",
        "terminal",
        "unsent",
    )

    def __init__(self, channel: Channel, counters: Counters, name: str, loop: Any, home_thread: int) -> None:
        self._channel = channel
        self._counters = counters
        self._loop = loop
        self._home_thread = home_thread
        self.name = name
        self.connection: Connection | None = None
        #: How many outputs exist that nobody has shown, embedded or dropped.
        self.unsent = 0
        #: Outputs that a statement has dropped, while it may still drop others.
        self.released: ReleasedOutputs | None = None
        #: Mirrors what the page shows, if it may be shown again.
        self.page: Page | None = None
        #: The session's terminal, once something was printed or read.
        self.terminal: TerminalPort | None = None
        #: Commands that have no number yet.
        self.pending: list[bytes | MirroredCommand] = []
        self._turn_open = False

    @property
    def issued(self) -> int:
        """Number of the last command that was issued; it may still wait to be numbered."""
        with channel_lock:
            outbox = self._channel.outbox
            return outbox.acked + outbox.count + len(self.pending)

    def enqueue(self, command: Command, *, flush_now: bool = True) -> None:
        """Encode and queue a command. Never waits, never switches; callable from anywhere.

        :param flush_now: the first command of a turn leaves at once. Without it the command waits for the turn's
            end, so that it travels with what replaces it: an emptied scope that arrived alone would flicker.
        :raises TypeError: the command holds a value that cannot travel to the page.
        """
        encoded = codec.encode(command)
        if self.released is not None:
            self.send_released()
        if self.terminal is not None and isinstance(command, _MOVES_OUTPUTS):
            self.terminal.before_output()
        pending = self.pending
        pending.append(encoded if self.page is None else MirroredCommand(command, encoded))
        if not self._turn_open:
            self._open_turn(inline=flush_now)
        elif len(pending) >= _FLUSH_EVERY and native_ident() == self._home_thread:
            self.flush()

    def mirror(self, command: Command) -> None:
        """Keep, to show it again, what the page has shown by itself."""
        if self.page is not None:
            self.page.apply(MirroredCommand(command, b""))

    def release_output(self, command: Command, number: int, place: tuple[int, int]) -> None:
        """Queue an output that a statement has dropped, perhaps together with others.

        :param number: of the output, in the order of creation.
        :param place: identifies the statement, see :class:`ReleasedOutputs`.
        """
        encoded = codec.encode(command)
        if self.terminal is not None:
            self.terminal.before_output()
        while True:
            with channel_lock:
                group = self.released
                if group is None:
                    group = self.released = ReleasedOutputs(place)
                if group.place == place:
                    group.add(number, encoded if self.page is None else MirroredCommand(command, encoded))
                    break
            self.send_released()
        if not self.unsent:
            self.send_released()
        elif not self._turn_open:
            self._open_turn(inline=False)

    def send_released(self) -> None:
        """Queue the outputs that were dropped together."""
        with channel_lock:
            group, self.released = self.released, None
        if group is not None:
            self.pending.extend(group.in_order())
            if not self._turn_open:
                self._open_turn()

    def flush(self, *, ack_now: bool = False) -> None:
        """Number what is pending, build frames, hand them to the connection.

        Waits for nothing but another thread that is at it just now: whoever ends the session next relies on it.

        :param ack_now: acknowledge the page's events even if there is nothing else to send.
        """
        if _is_writing():
            return
        if self.released is not None and self.released.is_complete():
            self.send_released()
        channel = self._channel
        with channel_lock:
            if self.pending:
                self._number()
            connection = self.connection
            if connection is None:
                return
            while connection.backlog < limits.BACKLOG_BYTES:
                frame = channel.frame_to_send(ack_now=ack_now)
                if frame is None:
                    break
                connection.send(frame)
                counters = self._counters
                counters.messages_out += 1
                counters.bytes_out += len(frame)
                if channel.is_flushed:
                    break
            if channel.reason is not None and channel.is_flushed:
                connection.close(CLOSE_CODES[channel.reason], channel.reason.value)

    def open_turn(self) -> None:
        """Write what is due at the end of this turn of the hub."""
        if not self._turn_open:
            self._open_turn(inline=False)

    def clear(self) -> None:
        """Let go of what was not sent."""
        self.page = self.released = self.terminal = None
        self.pending.clear()

    def _number(self) -> None:
        channel, pending = self._channel, self.pending
        count = len(pending)  # a destructor may append meanwhile
        for entry in pending[:count]:
            if isinstance(entry, MirroredCommand):
                channel.push(entry.encoded)
                self._mirror(entry)
            else:
                channel.push(entry)
        del pending[:count]

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
        if native_ident() == self._home_thread:
            watchdog.turn_opened(self)
            self._loop.run_callback(self._end_turn)
            if inline:
                self.flush()
        else:
            call_in_hub(self._loop, self._end_turn)

    def _end_turn(self) -> None:
        self._turn_open = False
        watchdog.turn_ended(self)
        if self.pending or self.released is not None or not self._channel.is_flushed:
            self.flush()
        if (self.pending or self.released) and not self._turn_open:  # another thread was at it just now
            self._open_turn(inline=False)
