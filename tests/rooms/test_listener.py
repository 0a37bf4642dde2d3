"""Loops over a room: sessions, threads, coroutines, slow ones, and their end."""

from __future__ import annotations

import gc

import pytest

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.output import put_text
from greenio.rooms import Missed
from greenio.rooms.listener import Listener
from greenio.rooms.local_rooms import LocalRooms
from greenio.testing import Visit


def test_the_end_of_the_session_ends_the_loop_quietly() -> None:
    here, steps = LocalRooms(), []

    def app() -> None:
        for message in Listener(here, "lobby"):
            put_text(message)
        steps.append("after the loop")
        try:
            put_text("never")
        except SessionClosedException:
            steps.append("closed")

    with Visit(app) as page:
        here.publish("lobby", b'"hello"')
        page.wait(lambda: page.texts() == ["hello"])
        assert here._feed("lobby").listeners == 1
    assert steps == ["after the loop", "closed"]
    assert here._feed("lobby").listeners == 0


def test_a_slow_listener_is_told_what_it_missed_and_a_quick_one_misses_nothing() -> None:
    here = LocalRooms()
    slow, quick = Listener(here, "lobby"), Listener(here, "lobby")
    got = []
    for number in range(limits.ROOM_MESSAGES + 3):
        here.publish("lobby", b"%d" % number)
        got.append(next(quick))
    assert got == list(range(limits.ROOM_MESSAGES + 3))
    assert [next(slow), next(slow)] == [Missed(3), 3]


def test_a_loop_that_is_left_listens_no_more() -> None:
    here = LocalRooms()
    here.publish("lobby", b"1")
    for message in Listener(here, "lobby", history=5):
        assert message == 1
        break
    gc.collect()
    assert here._feed("lobby").listeners == 0


def test_a_coroutine_listens_by_async_for() -> None:
    here, refused = LocalRooms(), []

    async def app() -> None:
        try:
            iter(Listener(here, "lobby"))
        except RuntimeError as error:
            refused.append(str(error))
        async for message in Listener(here, "lobby", history=1):
            put_text(message)

    here.publish("lobby", b'"earlier"')
    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["earlier"])
        here.publish("lobby", b'"now"')
        page.wait(lambda: page.texts() == ["earlier", "now"])
    assert refused == ["a coroutine listens to a room by 'async for message in room'"]
    assert here._feed("lobby").listeners == 0


def test_closing_wakes_the_loop() -> None:
    here, kept = LocalRooms(), []

    def app() -> None:
        kept.append(Listener(here, "lobby"))
        put_text(list(kept[0]))

    with Visit(app) as page:
        page.wait(lambda: kept and kept[0]._waiting)
        kept[0].close()
        kept[0].close()
        page.wait(lambda: page.texts() == ["[]"])


@pytest.mark.parametrize("history", [0, 2])
def test_earlier_messages_come_first_and_each_listener_has_values_of_its_own(history: int) -> None:
    here = LocalRooms()
    for number in range(3):
        here.publish("lobby", b'{"n":%d}' % number)
    first, second = Listener(here, "lobby", history), Listener(here, "lobby", history)
    here.publish("lobby", b'{"n":3}')
    got = [next(first) for _ in range(history + 1)]
    got[0]["n"] = "changed"
    assert [next(second)["n"] for _ in range(history + 1)] == list(range(3 - history, 4))
