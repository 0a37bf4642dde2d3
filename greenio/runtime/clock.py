"""The clock that every time limit is measured with."""

from __future__ import annotations

import time
from collections.abc import Callable

#: Return seconds on a clock that never goes back. Call it as ``clock.now()``: tests replace it.
now: Callable[[], float] = time.monotonic
