"""The ring of a room's last messages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greenio.rooms.ring import Missed, Ring


def read_all(ring: Ring, position: int) -> tuple[list[object], int]:
    got: list[object] = []
    while (found := ring.read(position)) is not None:
        message, position = found
        got.append(message)
    return got, position


def test_the_oldest_leave_beyond_a_number_and_beyond_bytes() -> None:
    few, small = Ring(2, 100), Ring(100, 5)
    for ring in (few, small):
        for message in (b"one", b"two", b"six"):
            ring.append(message)
    assert few.last(9) == [b"two", b"six"]
    assert small.last(9) == [b"six"]
    small.append(b"larger than all")
    assert small.last(9) == [b"larger than all"]


def test_a_missed_message_reads_as_english() -> None:
    assert [str(Missed(1)), str(Missed(2))] == ["1 message missed", "2 messages missed"]


@given(st.lists(st.sampled_from(["append", "read", "skip"]), max_size=60), st.integers(1, 5))
def test_a_listener_of_any_pace_gets_each_message_or_its_count(steps: list[str], size: int) -> None:
    ring, position, written = Ring(size, 1000), 0, 0
    seen = 0

    def look() -> None:
        nonlocal position, seen
        got, position = read_all(ring, position)
        for message in got:
            if isinstance(message, Missed):
                seen += message.count
            else:
                assert message == b"%d" % seen
                seen += 1

    for step in steps:
        if step == "append":
            ring.append(b"%d" % written)
            written += 1
        elif step == "skip":
            ring.skip(3)
            written += 3
        else:
            look()
    look()
    assert seen == written
