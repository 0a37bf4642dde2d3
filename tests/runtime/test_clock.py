"""The clock, and how a test moves it."""

from __future__ import annotations

import time

from greenio.runtime import clock
from tests.support.manual_clock import ManualClock


def test_the_clock_is_the_monotonic_one() -> None:
    before = time.monotonic()
    assert before <= clock.now() <= time.monotonic()


def test_a_test_moves_it_forward(manual_clock: ManualClock) -> None:
    before = clock.now()
    manual_clock.advance(60)
    assert 60 <= clock.now() - before < 120


def test_time_still_passes_so_that_nothing_waits_for_ever(manual_clock: ManualClock) -> None:
    before = clock.now()
    while clock.now() == before:
        pass
    assert clock.now() > before
