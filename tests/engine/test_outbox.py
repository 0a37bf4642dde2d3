"""The outbox: numbering, taking, acknowledging, rewinding, bounds, memory."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.engine.outbox import Outbox
from greenio.protocol.errors import ProtocolViolation

PLENTY = 1 << 20


def filled(count: int, size: int = 4) -> Outbox:
    outbox = Outbox()
    for number in range(1, count + 1):
        outbox.push(b"%0*d" % (size, number))
    return outbox


def taken(outbox: Outbox, max_bytes: int = PLENTY) -> list[int]:
    """Numbers of the commands taken; each holds its own number as text."""
    first, commands = outbox.take(max_bytes)
    assert [int(each) for each in commands] == list(range(first, first + len(commands)))
    return [int(each) for each in commands]


def test_everything_is_taken_once_and_in_order() -> None:
    outbox = filled(3)
    assert taken(outbox) == [1, 2, 3]
    assert outbox.take(PLENTY) == (0, [])
    outbox.push(b"0004")
    assert taken(outbox) == [4]


def test_a_batch_is_split_at_its_size() -> None:
    outbox = filled(5, size=10)
    assert taken(outbox, 25) == [1, 2]
    assert taken(outbox, 30) == [3, 4, 5]


def test_a_command_larger_than_the_batch_goes_alone() -> None:
    outbox = filled(2, size=10)
    assert taken(outbox, 1) == [1]
    assert taken(outbox, 1) == [2]


def test_what_was_taken_stays_until_acknowledged() -> None:
    outbox = filled(3)
    taken(outbox)
    assert (outbox.count, outbox.size, outbox.unsent) == (3, 12, 0)
    outbox.acknowledge(2)
    assert (outbox.count, outbox.size, outbox.acked) == (1, 4, 2)
    outbox.acknowledge(3)
    assert (outbox.count, outbox.size, outbox.acked) == (0, 0, 3)


def test_an_old_acknowledgement_changes_nothing() -> None:
    outbox = filled(3)
    taken(outbox)
    outbox.acknowledge(2)
    for seen in (2, 1, 0, -5):
        outbox.acknowledge(seen)
    assert (outbox.count, outbox.acked) == (1, 2)


@pytest.mark.parametrize("act", ["acknowledge", "rewind", "check"])
def test_more_than_was_sent_cannot_have_been_seen(act: str) -> None:
    outbox = filled(3)
    taken(outbox, 8)
    with pytest.raises(ProtocolViolation, match="acknowledged 3, but only 2 were sent"):
        getattr(outbox, act)(3)
    assert (outbox.count, outbox.acked, outbox.unsent) == (3, 0, 1)


def test_rewinding_makes_the_unseen_due_again() -> None:
    outbox = filled(4)
    taken(outbox)
    outbox.rewind(1)
    assert outbox.unsent == 3
    assert taken(outbox) == [2, 3, 4]


def test_a_page_cannot_resume_before_what_it_acknowledged() -> None:
    outbox = filled(4)
    taken(outbox)
    outbox.acknowledge(2)
    with pytest.raises(ProtocolViolation, match="resumed at 1, but had acknowledged 2"):
        outbox.rewind(1)
    assert (outbox.count, outbox.unsent) == (2, 0)


def test_an_acknowledgement_may_be_ahead_of_the_replay() -> None:
    outbox = filled(4)
    taken(outbox)
    outbox.rewind(0)
    assert taken(outbox, 4) == [1]
    outbox.acknowledge(3)
    assert taken(outbox) == [4]


def test_marks_by_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "OUTBOX_HIGH_COUNT", 4)
    monkeypatch.setattr(limits, "OUTBOX_LOW_COUNT", 2)
    outbox = filled(3)
    assert (outbox.is_full, outbox.is_drained) == (False, False)
    outbox.push(b"0004")
    assert outbox.is_full
    taken(outbox)
    outbox.acknowledge(2)
    assert (outbox.is_full, outbox.is_drained) == (False, True)


def test_marks_by_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "OUTBOX_HIGH_BYTES", 40)
    monkeypatch.setattr(limits, "OUTBOX_LOW_BYTES", 20)
    outbox = filled(3, size=10)
    assert (outbox.is_full, outbox.is_drained) == (False, False)
    outbox.push(b"0000000004")
    assert outbox.is_full
    taken(outbox)
    outbox.acknowledge(2)
    assert (outbox.is_full, outbox.is_drained) == (False, True)


def test_clearing_drops_the_queue_and_keeps_the_numbers() -> None:
    outbox = filled(3)
    taken(outbox)
    outbox.acknowledge(1)
    outbox.clear()
    assert (outbox.count, outbox.size, outbox.unsent, outbox.acked, outbox.sent) == (0, 0, 0, 1, 3)
