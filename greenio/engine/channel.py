"""The channel between a session and its page: numbering, acknowledgement and attachment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from msgspec import Raw

from greenio import limits
from greenio.engine.inbox import Inbox
from greenio.engine.outbox import Outbox
from greenio.protocol.codec import assemble_down
from greenio.protocol.errors import CloseCode, ProtocolViolation
from greenio.protocol.frames import Debug, Up, Welcome


class ChannelState(Enum):
    """The states of a channel."""

    NEW = "new"
    """No page has been attached yet."""
    ATTACHED = "attached"
    """A page is connected."""
    DETACHED = "detached"
    """The connection was lost; the page may resume until ``expires_at``."""
    CLOSED = "closed"
    """Nothing more is sent or received."""


class CloseReason(Enum):
    """Reasons for the end of a session. The values are those of the command End."""

    DONE = "done"
    """There was nothing left to do."""
    ERROR = "error"
    """The app has failed: an exception that it did not catch."""
    STOPPED = "stopped"
    """The server stops."""
    IDLE = "idle"
    """The user did nothing for too long."""
    LEFT = "left"
    """The page was closed, reloaded or left for another address."""
    LOST = "lost"
    """The connection broke and no page resumed in time."""
    VIOLATION = "violation"
    """The page broke the protocol, or a limit."""

    @property
    def is_orderly(self) -> bool:
        """True if the page still gets what was queued, the command End last."""
        return self in _ORDERLY


_ORDERLY = frozenset((CloseReason.DONE, CloseReason.ERROR, CloseReason.STOPPED, CloseReason.IDLE))


@dataclass(frozen=True)
class ChannelStatistics:
    """A snapshot of a channel for logs, metrics and tests."""

    state: ChannelState
    reason: CloseReason | None
    queued: int
    """Commands not yet acknowledged."""
    unsent: int
    """Queued commands that the present connection has not got yet."""
    bytes: int
    """Size of the queued commands."""
    sent: int
    """Number of the last command that was ever sent."""
    acked: int
    """Number of the last command that the page has acknowledged."""
    received: int
    """Number of the last event from the page."""


class Channel:
    """The server's end of one session's exchange with its page, without clock, connection and tasks.

    A channel closes in two steps. ``close()`` sets ``reason``: from then on it accepts neither commands nor
    events. With an orderly reason it stays attached (or detached) until the page has seen everything that was
    queued before, so that the command End survives a broken connection, too. After that, and at once with any
    other reason, its state is CLOSED.

    :param secret: the id that a page resumes with.
    :param reconnect_timeout: seconds that the channel outlives a lost connection; 0 closes it at once.
    :param debug: whether the page shows errors with their traceback, and gives the same answers again after a restart.
    :param keep: whether a page that was reloaded may resume, because what it shows is mirrored.
    """

    __slots__ = (
        "_welcome",
        "ack_owed",
        "debug",
        "expires_at",
        "inbox",
        "keep",
        "outbox",
        "reason",
        "reconnect_timeout",
        "secret",
        "state",
    )

    def __init__(
        self, secret: str, *, reconnect_timeout: float, debug: Debug = 0, keep: bool = False
    ) -> None:
        self.secret = secret
        self.reconnect_timeout = reconnect_timeout
        self.debug = debug
        self.keep = keep
        self.state = ChannelState.NEW
        self.reason: CloseReason | None = None
        self.expires_at = 0.0
        """While DETACHED: the time after which no page can resume."""
        self.outbox = Outbox()
        self.inbox = Inbox()
        self.ack_owed = False
        """True if the page has sent events that no frame has acknowledged yet."""
        self._welcome: Welcome | None = None

    @property
    def is_open(self) -> bool:
        """True while commands and events are accepted."""
        return self.reason is None

    @property
    def is_flushed(self) -> bool:
        """True if ``frame_to_send()`` has nothing but at most an owed acknowledgement."""
        return self._welcome is None and not self.outbox.has_unsent

    @property
    def is_full(self) -> bool:
        """True if a task that wants to output more has to wait until ``is_drained``."""
        return self.outbox.is_full

    @property
    def is_drained(self) -> bool:
        """True if tasks that waited may go on. True after ``close()``, too: no task waits then."""
        return self.reason is not None or self.outbox.is_drained

    # Connections

    def attach(
        self,
        now: float,
        seen: int = 0,
        fresh: bool = False,
        limit: int = limits.MESSAGE_BYTES,
        heartbeat: float = 0,
        instance: str = "",
    ) -> None:
        """Attach a page. The next frame holds the welcome and continues after the command ``seen``.

        Attaching again without ``detach()`` is allowed, the newest connection wins; the caller drops the
        other one and ignores what still arrives from it.

        :param now: the time in seconds.
        :param seen: number of the last command that the page has seen.
        :param fresh: the page of a known session is empty (it was reloaded). Numbers start at 1 again
            in both directions, and nothing that was queued is sent: the caller pushes the whole page next. The
            first page of a session is fresh without this.
        :param limit: bytes that the server takes in one frame.
        :param heartbeat: seconds after which a silent page hears from the server; 0: not at all.
        :param instance: names this run of the server.
        :raises ProtocolViolation: nothing is attached. 4001: the session is over, also if it has ended and the
            page is empty or has seen all of it. 1002: the page cannot have seen ``seen``.
        """
        gone = self.state is ChannelState.CLOSED or self.has_expired(now)
        if gone or (fresh and self.reason is not None):
            raise ProtocolViolation(CloseCode.EXPIRED, "the session is over")
        if fresh:
            if self.state is not ChannelState.NEW:
                self.outbox = Outbox()
                self.inbox = Inbox()
        else:
            self.outbox.rewind(seen)
            if self.reason is not None and not self.outbox.count:
                self._release()
                raise ProtocolViolation(CloseCode.EXPIRED, "the session is over")
            fresh = self.state is ChannelState.NEW
        self.state = ChannelState.ATTACHED
        self.ack_owed = False  # the welcome acknowledges
        self._welcome = Welcome(
            self.secret,
            fresh=fresh,
            reconnect=self.reconnect_timeout,
            debug=self.debug,
            limit=limit,
            keep=self.keep,
            heartbeat=heartbeat,
            instance=instance,
        )

    def detach(self, now: float) -> None:
        """Note that the connection was lost. Without ``reconnect_timeout`` the channel closes."""
        if self.state is not ChannelState.ATTACHED:
            return
        self._welcome = None
        self.ack_owed = False
        if self.reconnect_timeout > 0:
            self.state = ChannelState.DETACHED
            self.expires_at = now + self.reconnect_timeout
        else:
            self.close(CloseReason.LOST)

    def has_expired(self, now: float) -> bool:
        """Return whether it is too late to resume. The caller then closes with LOST."""
        return self.state is ChannelState.DETACHED and now >= self.expires_at

    # From the page

    def receive(self, up: Up) -> list[Raw]:
        """Take a frame from the page; return its new events, still raw, in order.

        Without a connection nothing is taken: the page repeats what was not acknowledged. After ``close()`` events
        are ignored, but acknowledgements count.

        :raises ProtocolViolation: its numbers are impossible (1002); nothing has changed.
        """
        if self.state is not ChannelState.ATTACHED:
            return []
        self.outbox.check(up.a)
        new = self.inbox.accept(up.s, up.e)
        self.outbox.acknowledge(up.a)
        if up.e or up.p:
            self.ack_owed = True  # for repeated ones, too: the page has missed the acknowledgement
        if self.reason is None:
            return new
        if not self.outbox.count:
            self._release()
        return []

    # To the page

    def push(self, encoded: bytes) -> None:
        """Queue an encoded command. After ``close()`` it is ignored."""
        if self.reason is None:
            self.outbox.push(encoded)

    def frame_to_send(self, max_bytes: int = limits.FRAME_BYTES, *, ack_now: bool = False) -> bytes | None:
        """Return one frame with everything that is due, or None. Call again until None.

        :param max_bytes: about how much one frame carries; a larger command gets a frame of its own.
        :param ack_now: send an owed acknowledgement even if there is nothing else to send.
        """
        if self.state is not ChannelState.ATTACHED:
            return None
        first, commands = self.outbox.take(max_bytes)
        welcome = self._welcome
        if not commands and welcome is None and not (ack_now and self.ack_owed):
            return None
        self._welcome = None
        self.ack_owed = False
        return assemble_down(commands, first=first, ack=self.inbox.seen, welcome=welcome)

    # The end

    def close(self, reason: CloseReason) -> None:
        """Close the channel. Push the command End first if the page is to show the reason.

        The first reason stays. A later one that is not orderly gives up what the page has not seen yet.
        """
        if self.reason is None:
            self.reason = reason
        resumable = self.state in (ChannelState.ATTACHED, ChannelState.DETACHED)
        if not (reason.is_orderly and resumable and self.outbox.count):
            self._release()

    def statistics(self) -> ChannelStatistics:
        """Return a snapshot of the counters."""
        outbox = self.outbox
        return ChannelStatistics(
            state=self.state,
            reason=self.reason,
            queued=outbox.count,
            unsent=outbox.unsent,
            bytes=outbox.size,
            sent=outbox.sent,
            acked=outbox.acked,
            received=self.inbox.seen,
        )

    def _release(self) -> None:
        self.state = ChannelState.CLOSED
        self.outbox.clear()
        self.ack_owed = False
        self._welcome = None
