"""Virtual time: what an app sleeps through passes at once."""

from __future__ import annotations

import time
from time import sleep as snooze

import pytest

from greenio.output import put_text
from greenio.testing import VirtualTime, Visit
from greenio.testing.virtual_time import wake_next


def test_what_an_app_sleeps_through_passes_at_once() -> None:
    def app() -> None:
        before = time.time(), time.monotonic()
        snooze(3600)
        time.sleep(60)
        passed = time.time() - before[0], time.monotonic() - before[1]
        put_text("slept", *map(int, passed))

    with VirtualTime() as passing, Visit(app) as page:
        assert page.texts() == []
        page.expect("slept 3660 3660")
        assert passing.passed == 3660


def test_sleepers_wake_in_their_order_as_often_as_it_takes() -> None:
    def app() -> None:
        for _ in range(1000):
            snooze(1)
        put_text("thousand")

    with VirtualTime(), Visit(lambda: (snooze(5), put_text("five"))) as five, Visit(app) as thousand:
        thousand.expect("thousand")
        assert five.texts() == ["five"]


def test_real_time_comes_back() -> None:
    before = time.sleep, time.time, time.monotonic, snooze
    with VirtualTime():
        assert time.sleep is not before[0]
        assert snooze is not before[3]
        with pytest.raises(RuntimeError, match="virtual already"), VirtualTime():
            pass
    assert (time.sleep, time.time, time.monotonic, snooze) == before
    assert not wake_next()
