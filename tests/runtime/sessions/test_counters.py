"""Counters of a server: traffic, and the lag of the hub."""

from __future__ import annotations

from greenio.runtime.sessions.counters import Counters, Lag


def test_lag_is_counted_in_classes():
    lag = Lag()
    lag.expect(100)
    lag.ticked(0)
    assert lag.counts[0] == 1
    lag.expect(-3)
    lag.ticked(0)
    assert lag.counts[Lag.BOUNDS.index(5.0)] == 1
    lag.expect(-30)
    lag.ticked(0)
    assert lag.counts[-1] == 1
    assert lag.total >= 33


def test_bytes_are_counted_whatever_the_frame_is():
    counters = Counters()
    for frame in (b"abc", "abc", "äöü", "\ud800"):
        counters.count_in(frame)
    assert (counters.messages_in, counters.bytes_in) == (4, 3 + 3 + 6 + 1)
