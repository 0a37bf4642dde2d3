"""The object that authors use."""

from __future__ import annotations

import logging

import pytest

from greenio import limits
from greenio.input import input
from greenio.output import put_text
from greenio.rooms import Room, backend
from greenio.rooms.local_rooms import LocalRooms
from greenio.session import defer_call
from greenio.testing import Visit


@pytest.fixture(autouse=True)
def _new_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "_rooms", None)
    monkeypatch.delenv("GREENIO_ROOMS", raising=False)


def test_two_visitors_talk_and_see_who_is_there() -> None:
    room = Room("lobby")

    def chat() -> None:
        name = input("Your name")
        room.on_message(put_text, history=20)
        defer_call(lambda: room.publish(f"{name} has left"))
        with room.join(name):
            while said := input("Say"):
                room.publish(f"{name}: {said}")

    with Visit(chat) as ann, Visit(chat) as bob:
        ann.answer("Ann")
        ann.answer("hello")
        bob.answer("Bob")
        bob.wait(lambda: bob.texts() == ["Ann: hello"])
        assert room.members() == ["Ann", "Bob"]
        ann.answer("")  # she leaves, and goes on reading
        bob.wait(lambda: room.members() == ["Bob"])
        bob.answer("bye")
        ann.wait(lambda: ann.texts() == ["Ann: hello", "Bob: bye"])
    assert sorted(room.history()[-2:]) == ["Ann has left", "Bob has left"]
    assert room.members() == []


def test_a_name_is_there_once_however_many_pages_it_has() -> None:
    room = Room("lobby")
    first, second = room.join("Ann"), room.join("Ann")
    assert room.members() == ["Ann"]
    first.leave()
    assert room.members() == ["Ann"]
    second.leave()
    assert room.members() == []


def test_an_exception_in_the_function_is_the_sessions(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        Room("lobby").on_message(lambda message: 1 / message)
        input("wait")

    with Visit(app) as page, caplog.at_level(logging.ERROR):
        Room("lobby").publish(0)
        page.wait(lambda: caplog.records)
        assert caplog.records[0].exc_info
        assert caplog.records[0].exc_info[0] is ZeroDivisionError
        assert page.ended is None
    assert backend.rooms()._feed("lobby").listeners == 0  # type: ignore[attr-defined]


def test_coroutines_are_told_what_they_use_instead() -> None:
    async def app() -> None:
        with pytest.raises(RuntimeError, match="async"):
            Room("lobby").on_message(put_text)
        put_text("told")

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["told"])


def test_mistakes_are_told_at_once() -> None:
    with pytest.raises(TypeError, match=r"Room\(\): name must be a str, not int"):
        Room(3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="1 to 200 characters, not 0"):
        Room("")
    room = Room("lobby")
    with pytest.raises(TypeError, match=r"Room\('lobby'\)\.publish\(\): JSON has no bytes"):
        room.publish(b"x")
    with pytest.raises(ValueError, match="keep large data in a file"):
        room.publish("x" * limits.ROOM_MESSAGE_BYTES)
    with pytest.raises(ValueError, match=r"history\(\): n must be 0 to 1000"):
        room.history(1001)
    with pytest.raises(TypeError, match=r"listen\(\): history must be an int, not str"):
        room.listen("all")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="function must be callable"):
        room.on_message("no function")  # type: ignore[arg-type]
    assert room.history(0) == []


def test_one_of_several_processes_is_warned_that_its_rooms_are_its_own(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("GREENIO_WORKER", "w1")
    Room("lobby")
    assert "This process, w1, is one of several" in caplog.text
    assert isinstance(backend.rooms(), LocalRooms)


def test_a_wrong_address_is_told_when_a_room_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_ROOMS", "localhost:6379")
    with pytest.raises(ValueError, match=r"GREENIO_ROOMS='localhost:6379' is no address.*redis://host:6379"):
        Room("lobby")
