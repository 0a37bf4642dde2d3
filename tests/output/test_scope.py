"""Scopes."""

from __future__ import annotations

import pytest

from greenio.input import input
from greenio.output import (
    OutputPosition,
    clear,
    clear_scope,
    get_scope,
    put_button,
    put_row,
    put_scope,
    put_text,
    remove,
    scroll_to,
    set_scope,
    use_scope,
)
from greenio.protocol import commands
from greenio.testing import Visit
from tests.support.play import play


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (0, "XABC"),
        (1, "AXBC"),
        (2, "ABXC"),
        (3, "ABCX"),
        (99, "ABCX"),
        (-1, "ABCX"),
        (-2, "ABXC"),
        (-3, "AXBC"),
        (-4, "XABC"),
        (-99, "XABC"),
        (OutputPosition.TOP, "XABC"),
        (OutputPosition.BOTTOM, "ABCX"),
    ],
)
def test_positions(position, expected):
    def app():
        for letter in "ABC":
            put_text(letter)
        put_text("X", position=position)

    assert play(app).texts() == list(expected)


def test_the_scope_parameter():
    def app():
        with use_scope("one"), use_scope("two"):
            put_text("a", scope=None)
            put_text("b", scope="")
            put_text("c", scope=-1)
            put_text("d", scope=-2)
            put_text("e", scope=0)
            put_text("f", scope=1)
            put_text("g", scope="one")
            put_text("lost", scope="nowhere")
        set_scope("left-side")
        put_text("h", scope="left side")

    page = play(app)
    assert page.texts("two") == ["a", "b", "c"]
    assert page.texts("one") == ["a", "b", "c", "d", "f", "g"]
    assert page.texts() == ["a", "b", "c", "d", "f", "g", "e", "h"]


@pytest.mark.parametrize(
    "call",
    [
        lambda: put_scope("a.b"),
        lambda: put_scope(""),
        lambda: put_scope("a", max_items=0),
        lambda: set_scope("a/b"),
        lambda: set_scope(""),
        lambda: set_scope("a", if_exist="keep"),
        lambda: set_scope("ROOT", if_exist="remove"),
        lambda: remove("ROOT"),
        lambda: remove(),
        lambda: scroll_to("ROOT", "left"),
        lambda: clear(9),
    ],
)
def test_bad_values_raise_at_the_call(call):
    def app():
        with pytest.raises(ValueError, match=r"\(\)"):
            call()

    assert play(app).texts() == []


@pytest.mark.parametrize(
    "call",
    [
        lambda: set_scope("a", position=None),
        lambda: put_scope(None),
        lambda: put_scope("a", max_items="9"),
    ],
)
def test_bad_types_raise_at_the_call(call):
    def app():
        with pytest.raises(TypeError, match=r"\(\)"):
            call()

    play(app)


@pytest.mark.parametrize(
    ("if_exist", "expected"), [(None, ["old", "end"]), ("clear", ["end"]), ("remove", ["end"])]
)
def test_set_scope(if_exist, expected):
    def app():
        with use_scope("s"):
            put_text("old")
        put_text("end")
        assert set_scope("s", position=-1, if_exist=if_exist) is None
        assert get_scope() == "ROOT"

    page = play(app)
    assert page.texts() == expected
    names = [item.get("name", "text") for item in page.scopes["ROOT"]]
    assert names == (["text", "s"] if if_exist == "remove" else ["s", "text"])


def test_set_scope_in_a_container_at_a_position():
    def app():
        put_scope("box", [put_text("a"), put_text("b")])
        set_scope("mid", "box", position=1)
        set_scope("none", "nowhere")
        put_text("m", scope="mid")

    page = play(app)
    assert page.texts("box") == ["a", "m", "b"]
    assert "none" not in page.scopes


def test_put_scope_takes_content_in_all_forms():
    def app():
        put_scope("none")
        put_scope("str", "text")
        put_scope("one", put_text("one"))
        put_scope("list", [put_text("a"), "b"], position=0)
        put_row([put_scope("cell", content=["c"])])
        put_text("d", scope="cell")

    page = play(app)
    assert page.texts() == ["a", "b", "text", "one", "c", "d"]
    assert page.scopes["str"][0] == {"k": "text", "text": "text", "inline": True}


def test_put_scope_drops_what_came_first():
    def app():
        put_scope("log", [put_text("a"), put_text("b")], max_items=3)
        for i in range(5):
            put_text(i, scope="log")

    assert play(app).texts("log") == ["2", "3", "4"]


def test_get_scope():
    seen = []

    def app():
        seen.append([get_scope(), get_scope(0), get_scope(-1), get_scope(-2), get_scope(1)])
        with use_scope("A"), use_scope("B"):
            seen.append([get_scope(i) for i in (-4, -3, -2, -1, 0, 1, 2, 3)])
            put_button("b", lambda: seen.append(get_scope()))
        input("wait")

    with Visit(app) as page:
        page.form()
        page.click("b")
    assert seen == [
        ["ROOT", "ROOT", "ROOT", None, None],
        [None, "ROOT", "A", "B", "ROOT", "A", "B", None],
        "ROOT",
    ]


def test_clear_and_remove():
    def app():
        with use_scope("a"):
            put_text("x")
            with use_scope("inner"):
                put_text("y")
            clear()
            put_text("z")
            put_text("lost", scope="inner")
        with use_scope("b"):
            put_text("b")
            remove()
        put_text("lost", scope="b")
        remove("missing")
        clear("missing")
        scroll_to("a", "middle")

    page = play(app)
    assert page.texts() == ["z"]
    assert clear_scope is clear
    assert commands.ScrollTo("a", "middle") in page.commands


def test_clearing_root():
    def app():
        put_text("x")
        clear("ROOT")
        put_text("y")

    assert play(app).texts() == ["y"]
