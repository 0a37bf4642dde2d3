"""Boxes, and outputs used with ``with``."""

from __future__ import annotations

import warnings

import pytest

from greenio.output import (
    get_scope,
    put_collapse,
    put_column,
    put_error,
    put_grid,
    put_info,
    put_loading,
    put_row,
    put_scrollable,
    put_success,
    put_tabs,
    put_text,
    put_warning,
)
from greenio.protocol import commands
from tests.support.play import only, play

NOTES = [(put_info, "info"), (put_success, "success"), (put_warning, "warning"), (put_error, "danger")]


@pytest.mark.parametrize(("put", "color"), NOTES)
def test_notes(put, color):
    assert only(lambda: put("a", 5, put_text("o"), None)) == {
        "k": "alert",
        "color": color,
        "content": [{"k": "text", "text": text} for text in ("a", "5", "o", "None")],
    }
    assert only(lambda: put("x", closable=True))["closable"] is True
    assert only(lambda: put()) == {"k": "alert", "color": color}

    def app():
        put_text("first")
        put("note", position=0)

    assert play(app).texts() == ["note", "first"]


ENTERED = {
    **{color: put for put, color in NOTES},
    "loading": put_loading,
    "collapse": lambda: put_collapse("title", "given"),
    "scrollable": lambda: put_scrollable(["given"]),
    "row": lambda: put_row([put_text("given")]),
    "column": put_column,
}


@pytest.mark.parametrize("name", ENTERED)
def test_with(name):
    names = []

    def app():
        with ENTERED[name]() as scope:
            names.append(scope)
            assert get_scope() == scope
            put_text("inside")
        assert get_scope() == "ROOT"
        put_text("after")
        put_text("later", scope=scope)

    page = play(app)
    assert len(names[0]) == 11
    assert names[0].isalnum()
    if name == "loading":
        assert page.texts() == ["after"]
    else:
        given = [text for text in page.texts(names[0]) if text == "given"]
        assert page.texts(names[0]) == [*given, "inside", "later"]
        assert page.texts()[-1] == "after"


def test_with_is_refused_for_others_which_are_shown_all_the_same():
    def app():
        for put in (
            lambda: put_text("t"),
            lambda: put_grid([["g"]]),
            lambda: put_tabs([{"title": "T", "content": []}]),
        ):
            with pytest.raises(RuntimeError, match="with"):
                with put():
                    pass

    assert play(app).texts() == ["t", "g", "T"]


def test_an_exception_in_the_block_passes_and_leaves_the_scope():
    def app():
        with pytest.raises(ZeroDivisionError), put_loading():
            1 / 0
        put_text(get_scope())

    assert play(app).texts() == ["ROOT"]


def test_strings_are_inline_text_or_paragraphs():
    assert only(lambda: put_collapse("T", "x"))["content"] == [{"k": "text", "text": "x", "inline": True}]
    assert only(lambda: put_scrollable(["x", 7]))["content"] == [
        {"k": "text", "text": "x"},
        {"k": "text", "text": "7"},
    ]


def test_collapse():
    item = only(lambda: put_collapse("T", [], open=True))
    assert item == {"k": "collapse", "title": "T", "open": True}
    assert only(lambda: put_collapse(7))["title"] == "7"


@pytest.mark.parametrize(
    ("height", "bounds"),
    [
        (300, (300, 300)),
        ((100, 200), (100, 200)),
        ([None, 5.5], (None, 5.5)),
        (None, (None, None)),
        (0, (0, 0)),
    ],
)
def test_heights_of_a_scrollable(height, bounds):
    item = only(lambda: put_scrollable("x", height=height))
    assert (item.get("min_height"), item.get("max_height")) == bounds


def test_switches_of_a_scrollable():
    item = only(lambda: put_scrollable("x", keep_bottom=True, border=False, max_items=2))
    assert (item["keep_bottom"], item["border"], item["max_items"]) == (True, False, 2)
    item = only(lambda: put_scrollable("x"))
    assert (item["min_height"], item["max_height"]) == (400, 400)

    def app():
        with put_scrollable(max_items=2) as box:
            for i in range(4):
                put_text(i)
        put_text("last", scope=box)

    assert play(app).texts() == ["3", "last"]


def test_the_old_name_of_height():
    def app():
        with pytest.warns(DeprecationWarning, match="height"):
            put_scrollable("x", max_height=50)

    assert only(app)["max_height"] == 50
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        only(lambda: put_scrollable("x", height=50))


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_collapse("T", 5), TypeError),
        (lambda: put_scrollable("x", height="5px"), TypeError),
        (lambda: put_scrollable("x", height=-1), ValueError),
        (lambda: put_scrollable("x", height=float("nan")), ValueError),
        (lambda: put_scrollable("x", height=(1, 2, 3)), TypeError),
        (lambda: put_scrollable("x", max_items=0), ValueError),
        (lambda: put_scrollable("x", max_items=1.5), TypeError),
        (lambda: put_loading("round"), ValueError),
        (lambda: put_loading(color="pink"), ValueError),
    ],
)
def test_bad_arguments_raise(call, error):
    def app():
        with pytest.raises(error, match=r"put_\w+\(\)"):
            call()

    assert play(app).texts() == []


def test_loading_is_sized_by_its_style_and_removed_by_its_scope():
    item = only(lambda: put_loading("grow", "success").style("width: 4rem").style("height: 4rem"))
    assert item == {"k": "loading", "shape": "grow", "color": "success", "size": "width: 4rem; height: 4rem"}

    def app():
        with put_loading():
            pass

    page = play(app)
    assert [type(command) for command in page.commands[:2]] == [commands.Output, commands.RemoveScope]
