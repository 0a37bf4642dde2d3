"""The counters of a server: plain numbers, read when its metrics are fetched."""

from __future__ import annotations

from greenio.engine.channel import CloseReason
from greenio.runtime import clock


class Counters:
    """The traffic of one server's sessions, and how they ended."""

    __slots__ = (
        "bytes_in",
        "bytes_out",
        "closed",
        "lag",
        "messages_in",
        "messages_out",
        "misrouted",
        "opened",
        "refused",
        "uncaught_exceptions",
    )

    def __init__(self) -> None:
        self.opened = 0
        """Sessions ever opened."""
        self.messages_in = 0
        """Frames from pages."""
        self.bytes_in = 0
        self.messages_out = 0
        """Frames to pages."""
        self.bytes_out = 0
        """Before compression."""
        self.closed = dict.fromkeys(CloseReason, 0)
        """Sessions that are over, by reason."""
        self.misrouted = 0
        """Requests with an id that another process has made."""
        self.refused = 0
        """Requests for a session that were turned away: the server was full, or about to stop."""
        self.uncaught_exceptions = 0
        """Exceptions that apps, callbacks, threads and deferred functions did not catch."""
        self.lag = Lag()

    def count_in(self, frame: bytes | str) -> None:
        """Count a frame from a page."""
        self.messages_in += 1
        is_wide = type(frame) is str and not frame.isascii()
        self.bytes_in += len(frame.encode("utf-8", "replace")) if is_wide else len(frame)  # type: ignore[union-attr]


class Lag:
    """A histogram of how late the hub runs a timer that is due. Counted twice a second."""

    __slots__ = ("_due", "counts", "total")

    #: Upper bounds of the buckets in seconds; the last bucket has none.
    BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

    def __init__(self) -> None:
        self.total = 0.0
        """Seconds in all."""
        self.counts = [0] * (len(self.BOUNDS) + 1)
        """Ticks per bucket."""
        self._due = 0.0

    def expect(self, seconds: float) -> None:
        """Note that the next tick is due in ``seconds``."""
        self._due = clock.now() + seconds

    def ticked(self, period: float) -> None:
        """Count a tick that has come. The next one is due ``period`` seconds later."""
        now = clock.now()
        late = max(0.0, now - self._due)
        self._due = now + period
        self.total += late
        for number, bound in enumerate(self.BOUNDS):
            if late <= bound:
                self.counts[number] += 1
                return
        self.counts[-1] += 1
