"""The counters of a server."""

from __future__ import annotations

from greenio.runtime.sessions.counters import Counters, Lag
from tests.support.manual_clock import ManualClock


def test_lag_is_counted_in_buckets(manual_clock: ManualClock) -> None:
    lag = Lag()
    lag.expect(0.5)
    lag.ticked(0.5)  # early: not late
    assert lag.counts[0] == 1
    manual_clock.advance(4)
    lag.ticked(0.5)
    assert lag.counts[Lag.BOUNDS.index(5.0)] == 1
    manual_clock.advance(30)
    lag.ticked(0.5)
    assert lag.counts[-1] == 1
    assert 32 < lag.total < 35


def test_bytes_are_counted_whatever_the_frame_is() -> None:
    counters = Counters()
    for frame in (b"abc", "abc", "äöü", "\ud800"):
        counters.count_in(frame)
    assert (counters.messages_in, counters.bytes_in) == (4, 3 + 3 + 6 + 1)
