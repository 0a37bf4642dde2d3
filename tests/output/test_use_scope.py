"""use_scope() as a context manager and as a decorator."""

from __future__ import annotations

import pytest

from greenio.input import input
from greenio.output import get_scope, put_scope, put_text, use_scope
from greenio.protocol import commands
from greenio.testing import Visit
from greenio.transport.memory import MemoryConnection
from tests.support.play import play


def test_use_scope_gives_its_name_and_makes_fresh_ones():
    names = []

    def app():
        with use_scope("a") as name:
            names.append(name)
        with use_scope() as fresh, use_scope() as other:
            names.extend([fresh, other])
        with use_scope("a") as again:
            names.append(again)

    page = play(app)
    assert names[0] == names[3] == "a"
    assert len({*names}) == 3
    assert [item["name"] for item in page.scopes["ROOT"]] == ["a", names[1]]


def test_use_scope_hands_its_keywords_on():
    def app():
        put_scope("home", [put_text("x")])
        with use_scope("new", container_scope="home", position=0):
            put_text("in new")
        with use_scope("new", if_exist="clear"):
            put_text("anew")
        with use_scope("absent", create_scope=False):
            put_text("dropped")
        with use_scope("other", container_scope=-1):
            assert get_scope() == "other"

    page = play(app)
    assert page.texts("home") == ["anew", "x"]
    assert page.texts() == ["anew", "x"]


def test_clearing_holds_the_height_until_the_block_ends():
    def app():
        with use_scope("s", clear=True):
            put_text("1")

    kinds = [(type(c).__name__, getattr(c, "hold_height", None)) for c in play(app).commands]
    assert kinds == [("CreateScope", True), ("Output", None), ("ReleaseHeight", None), ("End", None)]


def test_an_exception_leaves_the_scope():
    def app():
        with pytest.raises(ZeroDivisionError), use_scope("s", clear=True):
            1 / 0
        assert get_scope() == "ROOT"
        put_text("r")

    page = play(app)
    assert page.texts() == ["r"]
    assert any(isinstance(c, commands.ReleaseHeight) for c in page.commands)


def test_the_decorator_enters_at_every_call():
    @use_scope("s", clear=True)
    def show(a, *, b):
        """Doc."""
        put_text(a, b)
        return a + b

    @use_scope("s")
    def recurse(depth):
        put_text(depth)
        return recurse(depth - 1) if depth else get_scope(1)

    @use_scope("async")
    async def show_async():
        put_text(get_scope())
        return 7

    def app():
        assert [show(1, b=2), show(3, b=4)] == [3, 7]
        assert recurse(2) == "s"
        with pytest.raises(StopIteration) as returned:
            show_async().send(None)
        assert returned.value.value == 7

    page = play(app)
    assert show.__doc__ == "Doc."
    assert page.texts("s") == ["3 4", "2", "1", "0"]
    assert page.texts("async") == ["async"]


def test_what_empties_a_scope_travels_with_what_fills_it_again(monkeypatch):
    frames = []
    send = MemoryConnection.send

    def record(connection, frame):
        frames.append(frame)
        send(connection, frame)

    monkeypatch.setattr(MemoryConnection, "send", record)

    def app():
        put_text("before")
        input("go")
        with use_scope("clock", clear=True):
            put_text("12:00")

    with Visit(app) as page:
        page.answer("x")
    assert any(b'"hold_height":true' in frame and b"12:00" in frame for frame in frames)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: use_scope("a b"), ValueError),
        (lambda: use_scope("ä"), ValueError),
        (lambda: use_scope("a", if_exist="no"), ValueError),
        (lambda: use_scope("ROOT", if_exist="remove"), ValueError),
        (lambda: use_scope(5), TypeError),
        (lambda: use_scope("a", position="0"), TypeError),
    ],
)
def test_bad_arguments_raise_at_the_call(call, error):
    def app():
        with pytest.raises(error, match=r"use_scope\(\)"):
            call()

    assert play(app).texts() == []
