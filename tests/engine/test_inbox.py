"""The inbox: each event once, in order."""

from __future__ import annotations

import pytest

from greenio.engine.inbox import Inbox
from greenio.protocol.errors import ProtocolViolation


def test_new_events_pass() -> None:
    inbox = Inbox()
    assert inbox.accept(1, ["a", "b"]) == ["a", "b"]
    assert inbox.accept(3, ["c"]) == ["c"]
    assert inbox.seen == 3


def test_repeated_ones_are_dropped() -> None:
    inbox = Inbox()
    inbox.accept(1, ["a", "b"])
    assert inbox.accept(1, ["a", "b"]) == []
    assert inbox.accept(1, ["a", "b", "c"]) == ["c"]
    assert inbox.accept(2, ["b", "c", "d"]) == ["d"]
    assert inbox.accept(1, ["a"]) == []
    assert inbox.seen == 4


def test_no_events_need_no_number() -> None:
    inbox = Inbox()
    assert inbox.accept(0, []) == []
    assert inbox.accept(99, []) == []
    assert inbox.seen == 0


@pytest.mark.parametrize("first", [0, -1, 3, 2**53])
def test_a_gap_or_a_missing_number_is_a_violation(first: int) -> None:
    inbox = Inbox()
    inbox.accept(1, ["a"])
    with pytest.raises(ProtocolViolation, match=f"event {first} after 1"):
        inbox.accept(first, ["x"])
    assert inbox.seen == 1
