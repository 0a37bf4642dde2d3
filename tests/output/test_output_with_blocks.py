"""Outputs that are entered with ``with``, and those that are not."""

from __future__ import annotations

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
from tests.support.play import play

ENTERED = {
    "info": put_info,
    "success": put_success,
    "warning": put_warning,
    "error": put_error,
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
