"""Rooms of one process."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.rooms.local_rooms import LocalRooms


def test_only_rooms_without_listeners_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROOMS", 2)
    here = LocalRooms()
    here.publish("heard", b"1")
    feed, _, _ = here.listen("heard", 0)
    here.publish("old", b"2")
    here.publish("new", b"3")
    here.publish("newest", b"4")
    assert [here.history(name, 9) for name in ("heard", "newest")] == [[b"1"], [b"4"]]
    assert here.history("old", 9) == []
    here.release(feed)
    assert feed.listeners == 0
