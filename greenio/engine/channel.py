"""One visit: what was said in both directions, and whether somebody is listening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from greenio import limits
from greenio.engine.inbox import Inbox
from greenio.engine.outbox import Outbox
from greenio.protocol.codec import assemble_down
from greenio.protocol.errors import CloseCode, ProtocolViolation
from greenio.protocol.frames import Up, Welcome


class ChannelState(Enum):
    """Whether the session has a connection."""

    NEW = "new"
    """No page has been here yet."""
    ATTACHED = "attached"
    """A page is connected."""
    DETACHED = "detached"
    """The connection was lost; the page may come back until ``expires_at``."""
    CLOSED = "closed"
    """Nothing is to be said any more, in either direction."""


class CloseReason(Enum):
    """Why a session is over. The values are those of the command End."""

    DONE = "done"
    """There was nothing left to do."""
    STOPPED = "stopped"
    """The server stops."""
    IDLE = "idle"
    """The user did nothing for too long."""
    LEFT = "left"
    """The page was closed, reloaded or went elsewhere."""
    LOST = "lost"
    """The connection broke and nobody resumed in time."""
    VIOLATION = "violation"
    """The page broke the protocol, or a limit."""

    @property
    def is_orderly(self) -> bool:
        """Whether the page is still to be told."""
        return self in _ORDERLY


_ORDERLY = frozenset((CloseReason.DONE, CloseReason.STOPPED, CloseReason.IDLE))


@dataclass(frozen=True)
class ChannelStatistics:
    """A snapshot for logs, metrics and tests."""

    state: ChannelState
    reason: CloseReason | None
    queued: int
    """Commands not yet acknowledged."""
    unsent: int
    """Those of them not yet given to the present connection."""
    bytes: int
    """Size of the queued commands."""
    sent: int
    """Number of the last command that was ever sent."""
    acked: int
    """Number of the last command that the page has acknowledged."""
    received: int
    """Number of the last event from the page."""


class Channel:
    """The state of one session, without clock, connection and tasks.

    A session ends in two steps. ``close()`` sets ``reason``: from then on it accepts neither commands nor
    events. With an orderly reason it stays attached (or detached) for as long as the page has not seen
    everything that was queued before, so that last words survive a broken connection, too. After that,
    and at once with any other reason, its state is CLOSED.

    :param secret: what a page resumes with.
    :param reconnect_timeout: seconds that the session outlives a lost connection; 0 ends it at once.
    :param debug: whether the page shows errors with their traceback.
    :param keep: whether a page that was reloaded may resume: somebody mirrors what it shows.
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
        self, secret: str, *, reconnect_timeout: float, debug: bool = False, keep: bool = False
    ) -> None:
        self.secret = secret
        self.reconnect_timeout = reconnect_timeout
        self.debug = debug
        self.keep = keep
        self.state = ChannelState.NEW
        self.reason: CloseReason | None = None
        self.expires_at = 0.0
        """While DETACHED: when nobody can resume any more."""
        self.outbox = Outbox()
        self.inbox = Inbox()
        self.ack_owed = False
        """Whether the page has sent events that no frame has acknowledged yet."""
        self._welcome: Welcome | None = None

    @property
    def is_open(self) -> bool:
        """Whether commands and events are still accepted."""
        return self.reason is None

    @property
    def is_flushed(self) -> bool:
        """Whether ``frame_to_send()`` has nothing for the page, an owed acknowledgement aside."""
        return self._welcome is None and not self.outbox.has_unsent

    @property
    def is_full(self) -> bool:
        """Whether a task that wants to output more has to wait until ``is_drained``."""
        return self.outbox.is_full

    @property
    def is_drained(self) -> bool:
        """Whether tasks that waited may go on. Also true once the session is over: nobody waits then."""
        return self.reason is not None or self.outbox.is_drained

    # Connections come and go.

    def attach(
        self, now: float, seen: int = 0, fresh: bool = False, limit: int = limits.MESSAGE_BYTES
    ) -> None:
        """A page is connected. The next frame says welcome and goes on after command ``seen``.

        Attaching again without ``detach()`` is allowed, the newest connection wins; the caller lets go
        of the other one and of what still comes from it.

        ``fresh`` means that the page of a known session is empty (reloaded, or another device). It counts
        from 1 in both directions, and nothing that was queued is for it: the caller pushes the whole
        page next. The first page of a session is fresh without saying so.

        Raises ProtocolViolation, and nobody is attached: 4001 if the session is over, also if it has ended
        and the page is empty or has seen all of it; 1002 if ``seen`` cannot be.
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
        )

    def detach(self, now: float) -> None:
        """The connection was lost. Without ``reconnect_timeout`` the session is CLOSED."""
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
        """Whether nobody can resume any more. The caller then closes with LOST."""
        return self.state is ChannelState.DETACHED and now >= self.expires_at

    # From the page.

    def receive(self, up: Up) -> list[Any]:
        """Take a frame from the page; return its new events, still raw, in order.

        Without connection nothing is taken: the page repeats what nobody has acknowledged. After
        ``close()`` there are no events, but acknowledgements count.

        Raises ProtocolViolation (1002), with nothing changed, if its numbers cannot be.
        """
        if self.state is not ChannelState.ATTACHED:
            return []
        self.outbox.check(up.a)
        new = self.inbox.accept(up.s, up.e)
        self.outbox.acknowledge(up.a)
        if up.e:
            self.ack_owed = True  # for repeated ones, too: the page has missed the acknowledgement
        if self.reason is None:
            return new
        if not self.outbox.count:
            self._release()
        return []

    # To the page.

    def push(self, encoded: bytes) -> None:
        """Queue a command, encoded as JSON. After ``close()`` it vanishes."""
        if self.reason is None:
            self.outbox.push(encoded)

    def frame_to_send(self, max_bytes: int = limits.FRAME_BYTES, *, ack_now: bool = False) -> bytes | None:
        """One frame with everything that is due, or None. Call again until None.

        :param max_bytes: about how much one frame carries; a larger command gets a frame of its own.
        :param ack_now: send an owed acknowledgement even if there is nothing else to say.
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

    # The end.

    def close(self, reason: CloseReason) -> None:
        """End the session. Push the command End before, if the page is to be told.

        The first reason stays. A later one that is not orderly gives up what the page has not seen yet.
        """
        if self.reason is None:
            self.reason = reason
        resumable = self.state in (ChannelState.ATTACHED, ChannelState.DETACHED)
        if not (reason.is_orderly and resumable and self.outbox.count):
            self._release()

    def statistics(self) -> ChannelStatistics:
        """A snapshot of the counters."""
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
