"""What a server counts: plain numbers, read when somebody asks for them."""

from __future__ import annotations

import time

from greenio.engine.session import CloseReason


class Counters:
    """The traffic of one server's sessions, and how they ended."""

    __slots__ = ("bytes_in", "bytes_out", "closed", "lag", "messages_in", "messages_out")

    def __init__(self) -> None:
        self.closed = dict.fromkeys(CloseReason, 0)
        """Sessions that are over, by reason."""
        self.messages_in = 0
        """Frames from pages."""
        self.bytes_in = 0
        self.messages_out = 0
        """Frames to pages."""
        self.bytes_out = 0
        """Before compression."""
        self.lag = Lag()

    def count_in(self, frame: bytes | str) -> None:
        """A frame has come from a page."""
        self.messages_in += 1
        is_wide = type(frame) is str and not frame.isascii()
        self.bytes_in += len(frame.encode("utf-8", "replace")) if is_wide else len(frame)  # type: ignore[union-attr]


class Lag:
    """How late the hub comes to what is due, in classes, for a histogram. Counted twice a second.

    Example: ``lag.count(0.003)``
    """

    #: Upper bounds in seconds; the class after the last has none.
    BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

    def __init__(self) -> None:
        self.counts = [0] * (len(self.BOUNDS) + 1)
        self.total = 0.0
        self._due = 0.0

    def expect(self, seconds: float) -> None:
        """The next tick is due in that many seconds."""
        self._due = time.monotonic() + seconds

    def ticked(self, period: float) -> None:
        """A tick has come; the next one is due a period later."""
        now = time.monotonic()
        late = max(0.0, now - self._due)
        self._due = now + period
        self.total += late
        for number, bound in enumerate(self.BOUNDS):
            if late <= bound:
                self.counts[number] += 1
                return
        self.counts[-1] += 1
