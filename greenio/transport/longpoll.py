"""Long poll: the connection of a page that cannot hold a WebSocket, made of ordinary HTTP requests.

The page always has one request waiting; it is answered with the frames that are there, or empty after a while. Frames
of the page come in requests of their own. Frames are numbered both ways within the connection and kept until the other
side has acknowledged them, so a request that got lost is repeated: nothing is lost, doubled or reordered. A connection
is known by an unguessable id, which travels in headers and bodies, never in an address.

Nothing in here blocks: a request that has to wait leaves a function that is called with the answer. Its caller is a
greenlet of the same hub or a thread of another WSGI server, see ``greenio.server.routes.poll``. All methods run in the
hub, ``send()`` and ``close()`` excepted, which any thread may call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gevent import get_hub

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.identity import new_id
from greenio.runtime.native import native_ident
from greenio.transport.base import NO_RECEIVER, Receiver
from greenio.transport.deferring import run_later
from greenio.transport.options import ConnectionOptions
from greenio.transport.poll_body import encode_answer

if TYPE_CHECKING:
    from greenio.runtime.native import Timer

log = hub_logger("greenio.transport")

#: Rounds in which silence is counted, as in ``websocket.keepalive``: after the hub was held up, requests come before the clock.
_ROUNDS = 4

#: Takes the body of an answer.
Reply = Callable[[bytes], None]


class Polls:
    """All long polls of one server. Belongs to the hub that makes it.

    :param options: ``ping_interval`` is how long a request waits, ``ping_timeout`` after how much silence between
        two requests the page counts as lost.
    """

    def __init__(self, options: ConnectionOptions) -> None:
        self.loop = get_hub().loop
        self.thread: int = native_ident()
        self.wait_seconds = min(options.ping_interval or limits.POLL_SECONDS, limits.POLL_SECONDS)
        self.silence = options.ping_timeout
        self.message_bytes = options.message_bytes
        self._by_id: dict[str, PollConnection] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def open(self, receiver: Receiver) -> PollConnection:
        """Make a connection."""
        connection = PollConnection(self, receiver)
        self._by_id[connection.id] = connection
        return connection

    def get(self, identity: str) -> PollConnection | None:
        """Return the connection of that id, None if there is none."""
        return self._by_id.get(identity)

    def forget(self, connection: PollConnection) -> None:
        """Remove a connection; later requests for it find none."""
        self._by_id.pop(connection.id, None)

    def count_untold(self) -> int:
        """Return the number of closed connections whose pages have not been told."""
        return sum(one.is_untold for one in self._by_id.values())


class PollConnection:
    """A ``Connection`` (see ``base``) over HTTP requests. Made by :meth:`Polls.open`."""

    __slots__ = (
        "_acknowledged",
        "_ending",
        "_fetched",
        "_has_left",
        "_out",
        "_polls",
        "_quiet",
        "_repeats",
        "_reply",
        "_seen",
        "_taken",
        "_timer",
        "_told",
        "id",
        "receiver",
    )

    protocol = "http"

    def __init__(self, polls: Polls, receiver: Receiver) -> None:
        self.id = new_id()
        self.receiver = receiver
        self._polls = polls
        self._ending: tuple[int, str] | None = None
        self._told = False  # the receiver knows of the end
        self._fetched = False  # the page does
        self._has_left = False  # the page has closed, and asks for nothing any more
        self._acknowledged = 0  # frames down that the page has, all gone from _out
        self._out: list[bytes] = []
        self._taken = 0  # how many of _out an answer has carried
        self._repeats = 0  # answers in a row of which the page has not told that it has them
        self._seen = 0  # frames up
        self._reply: Reply | None = None  # of the request that waits
        self._quiet = 0  # rounds without a request
        self._timer: Timer | None = None  # the end of the waiting request, or of the silence that is allowed
        self._count_silence()

    def __repr__(self) -> str:
        return f"<PollConnection {'open' if self._ending is None else 'closed'} backlog={self.backlog}>"

    @property
    def backlog(self) -> int:
        """See :class:`greenio.transport.base.Connection`."""
        return 0 if self._told else sum(map(len, self._out[self._taken :]))

    @property
    def is_untold(self) -> bool:
        """True if it has closed and no answer has told the page."""
        return self._ending is not None and not self._fetched

    # Any thread

    def send(self, frame: bytes) -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is None:
            self._out.append(frame)
            self._defer(self._wake)

    def close(self, code: int, reason: str = "") -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is None:
            self._ending = code, reason
            self._defer(self._end)

    def _defer(self, function: Callable[[], None]) -> None:
        run_later(self._polls.loop, self._polls.thread, function)

    # Requests of the page

    def poll(self, seen: int, seconds: float, reply: Reply) -> None:
        """Take a request for frames.

        :param seen: how many frames the page has.
        :param seconds: how long it may wait; 0 for an answer at once.
        :param reply: called once with the body of the answer, now or later.
        """
        self._stop_timer()
        self._quiet = 0
        self._supersede()
        self._forget_seen(seen)
        # Frames that the page never acknowledges here would pile up, even if it acknowledges their commands in posts.
        self._repeats = self._repeats + 1 if self._taken else 0
        if self._repeats > limits.POLL_REPEATS:
            self.close(1008, "frames are not acknowledged")
        if self._out or self._ending is not None or seconds <= 0:
            self._answer(reply)
        else:
            self._reply = reply
            self._timer = self._polls.loop.timer(seconds)
            self._timer.start(self._nothing_came)

    def post(
        self, first: int, frames: list[str], end: tuple[int, str] | None, done: Callable[[], None]
    ) -> None:
        """Take frames of the page; those that came before are dropped.

        :param first: number of the first of them.
        :param end: code and reason, if the page closes behind them.
        :param done: called when all of them are taken, now or later: the others have their turn in between.
        """
        self._quiet = 0
        if self._ending is None and first > self._seen + 1:
            self.close(1002, "frames are missing")
        deadline = clock.now() + limits.TURN_SECONDS
        while not self._is_ending() and self._seen + 1 - first < len(frames):
            frame = frames[self._seen + 1 - first]
            self._seen += 1
            if len(frame) > self._polls.message_bytes:
                self.close(1009, "message too big")
                break
            try:
                self.receiver.received(frame)
            except Exception:
                self._receiver_failed()
            if clock.now() > deadline:
                self._post_later(first, frames, end, done)
                return
        if end is not None:
            self._fetched = self._has_left = True
            if not self._is_ending():
                self._ending = end
                self._end()
            self._count_silence()
        done()

    # The hub only

    def _post_later(
        self, first: int, frames: list[str], end: tuple[int, str] | None, done: Callable[[], None]
    ) -> None:
        # A timer, because callbacks run before timers and I/O and would leave them no room.
        timer = self._polls.loop.timer(0)

        def go_on() -> None:
            timer.stop()
            timer.close()
            self.post(first, frames, end, done)

        timer.start(go_on)

    def _is_ending(self) -> bool:
        return self._ending is not None

    def _wake(self) -> None:
        if self._reply is not None and (self._out or self._ending is not None):
            reply, self._reply = self._reply, None
            self._stop_timer()
            self._answer(reply)

    def _answer(self, reply: Reply) -> None:
        was_behind = self.backlog >= limits.POLL_BACKLOG_BYTES
        end = self._ending  # before the frames: none comes after it
        frames = list(self._out)
        self._taken = len(frames)
        self._fetched = end is not None
        reply(encode_answer(self.id, self._acknowledged + 1, frames, end))
        self._count_silence()
        if was_behind:
            self._defer(self._drained)

    def _supersede(self) -> None:
        """Answer the request that waits: the page has given it up, or never had its answer."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply(encode_answer(self.id, self._acknowledged + 1, ()))

    def _forget_seen(self, seen: int) -> None:
        count = min(seen - self._acknowledged, self._taken)
        if count > 0:
            del self._out[:count]
            self._acknowledged += count
            self._taken -= count

    def _nothing_came(self) -> None:
        self._stop_timer()
        self._supersede()
        self._count_silence()

    def _drained(self) -> None:
        if self._ending is None:
            try:
                self.receiver.writable()
            except Exception:
                self._receiver_failed()

    def _receiver_failed(self) -> None:
        log.exception("receiver of a long poll failed")
        self.close(1011, "internal error")

    def _count_silence(self) -> None:
        """Start to count silence, between two requests. A closed connection is counted, too: its end is to be fetched."""
        self._stop_timer()
        if self._has_left:
            self._forget()
            return
        seconds = self._polls.silence / _ROUNDS
        self._timer = self._polls.loop.timer(seconds, seconds, ref=False)
        self._timer.start(self._round)

    def _round(self) -> None:
        self._quiet += 1
        if self._quiet >= _ROUNDS:
            if self._ending is None:
                self._ending = 1006, "no sign of life"
                self._end()
            self._forget()

    def _forget(self) -> None:
        self._stop_timer()
        self._polls.forget(self)
        self._out.clear()

    def _end(self) -> None:
        if self._told:
            return
        self._told = True
        self._wake()
        # A session may end while its page fetches the end.
        receiver, self.receiver = self.receiver, NO_RECEIVER
        try:
            assert self._ending is not None
            receiver.lost(self, *self._ending)
        except Exception:
            log.exception("receiver of a long poll failed")

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer.close()
            self._timer = None
