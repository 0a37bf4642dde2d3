"""What a server counts: plain numbers, read when somebody asks for them.

They are C's, not Python's. A Python number that changes is a new one each time, at any free place: the last of those
that are made while a crowd of visitors comes and goes would keep a megabyte from the system each (see trim.py).
"""

from __future__ import annotations

import ctypes

from greenio.engine.channel import CloseReason
from greenio.runtime import clock


class Counters(ctypes.Structure):
    """The traffic of one server's sessions, and how they ended."""

    opened: int
    """Sessions ever opened."""
    messages_in: int
    """Frames from pages."""
    bytes_in: int
    messages_out: int
    """Frames to pages."""
    bytes_out: int
    """Before compression."""
    _fields_ = [
        (name, ctypes.c_uint64) for name in ("opened", "messages_in", "bytes_in", "messages_out", "bytes_out")
    ]

    def __init__(self) -> None:
        super().__init__()
        self.closed = dict.fromkeys(CloseReason, 0)
        """Sessions that are over, by reason."""
        self.lag = Lag()

    def count_in(self, frame: bytes | str) -> None:
        """A frame has come from a page."""
        self.messages_in += 1
        is_wide = type(frame) is str and not frame.isascii()
        self.bytes_in += len(frame.encode("utf-8", "replace")) if is_wide else len(frame)  # type: ignore[union-attr]


class Lag(ctypes.Structure):
    """How late the hub comes to what is due, in classes, for a histogram. Counted twice a second.

    Example: ``lag.count(0.003)``
    """

    total: float
    _due: float
    _fields_ = [("total", ctypes.c_double), ("_due", ctypes.c_double)]
    #: Upper bounds in seconds; the class after the last has none.
    BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

    def __init__(self) -> None:
        super().__init__()
        self.counts = [0] * (len(self.BOUNDS) + 1)

    def expect(self, seconds: float) -> None:
        """The next tick is due in that many seconds."""
        self._due = clock.now() + seconds

    def ticked(self, period: float) -> None:
        """A tick has come; the next one is due a period later."""
        now = clock.now()
        late = max(0.0, now - self._due)
        self._due = now + period
        self.total += late
        for number, bound in enumerate(self.BOUNDS):
            if late <= bound:
                self.counts[number] += 1
                return
        self.counts[-1] += 1
