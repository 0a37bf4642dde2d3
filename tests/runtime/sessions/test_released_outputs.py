"""Outputs that one statement drops together leave in the order of their creation."""

from __future__ import annotations

import threading

from greenio.runtime.sessions.released_outputs import ReleasedOutputs


def test_they_leave_in_the_order_of_their_creation() -> None:
    released = ReleasedOutputs((1, 2))
    for number in (3, 1, 2):
        released.add(number, b"%d" % number)
    assert released.in_order() == [b"1", b"2", b"3"]


def test_the_thread_that_drops_them_knows_when_it_is_done() -> None:
    released = ReleasedOutputs((1, 2))
    released.add(1, b"x")
    assert released.is_complete()


def test_another_thread_waits_until_no_more_have_come() -> None:
    released = ReleasedOutputs((1, 2))
    released.add(1, b"x")
    answers: list[bool] = []

    def ask() -> None:
        answers.append(released.is_complete())
        answers.append(released.is_complete())

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert answers == [False, True]
