"""A clock that a test moves: the fixture ``manual_clock``."""

from __future__ import annotations

import time


class ManualClock:
    """The clock of ``greenio.runtime.clock``, which a test moves forward. Time passes between the moves as well."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        return time.monotonic() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let so much time have passed, without waiting. What sleeps does not wake sooner."""
        self._ahead += seconds
