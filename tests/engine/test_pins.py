"""The board of a session's pins: what the server may rely on without asking the page."""

from __future__ import annotations

import pytest

from greenio.engine.pins import Pin, PinBoard
from greenio.protocol.errors import IgnoredEvent


@pytest.fixture
def board() -> PinBoard:
    return PinBoard()


def shown(board: PinBoard, name: str, raw: object = "") -> Pin:
    """A pin that the page has told of."""
    pin = board.sent(name, None)
    board.reported(pin.id, raw)
    return pin


def test_a_pin_is_certain_once_the_page_has_told_of_it(board: PinBoard) -> None:
    pin = board.sent("a", None)
    assert not board.is_certain(["a"], 100)
    board.reported(pin.id, "x")
    assert board.is_certain(["a"], 0)
    assert board.get("a") is pin
    assert pin.raw == "x"


def test_a_changed_pin_is_certain_once_the_page_has_acknowledged_the_change(board: PinBoard) -> None:
    shown(board, "a")
    shown(board, "b")
    board.changing("a", 7)
    assert not board.is_certain(["a"], 6)
    assert board.is_certain(["b"], 6)
    assert board.is_certain(["a"], 7)


def test_after_a_removal_no_pin_is_certain_until_it_is_acknowledged(board: PinBoard) -> None:
    shown(board, "a")
    board.removing(3)
    assert not board.is_certain(["a"], 2)
    board.answered(3)
    assert board.is_certain(["a"], 0)


def test_a_missing_pin_is_certain(board: PinBoard) -> None:
    assert board.is_certain(["nobody"], 0)
    assert board.get("nobody") is None


def test_the_newest_of_one_name_counts_until_it_leaves(board: PinBoard) -> None:
    first, second = shown(board, "a"), shown(board, "a")
    assert board.get("a") is second
    assert board.gone([second.id]) == [second]
    assert board.get("a") is first
    assert len(board) == 1


def test_values_of_unknown_pins_are_ignored(board: PinBoard) -> None:
    assert isinstance(board.reported(5, "x"), IgnoredEvent)
    assert isinstance(board.edited(5, "x"), IgnoredEvent)
    assert board.gone([5]) == []


def test_each_reader_is_told_of_the_oldest_change_first(board: PinBoard) -> None:
    a, b = shown(board, "a"), shown(board, "b")
    assert board.next_change("reader", ["a", "b"]) is None
    board.edited(b.id, "1")
    board.edited(a.id, "2")
    assert board.next_change("reader", ["a", "b"]) == "b"
    board.mark_seen("reader", "b")
    assert board.next_change("reader", ["a", "b"]) == "a"
    assert board.next_change("late reader", ["a", "b"]) is None


def test_a_page_that_is_shown_again_gets_the_values_that_its_pins_had(board: PinBoard) -> None:
    shown(board, "a", "typed")
    board.sent("never shown", None)
    assert board.shown_again(2) == {"a": "typed"}
    assert not board.is_certain(["a"], 100)
