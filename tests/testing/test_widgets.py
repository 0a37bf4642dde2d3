"""Texts, scopes and contents of widgets as a page receives them."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.testing.widgets import first_content, scope_name, texts, with_inner

A, B = {"k": "text", "text": "a"}, {"k": "html", "html": "b"}


@pytest.mark.parametrize(
    ("widget", "expected"),
    [
        ({"k": "alert", "color": "info", "content": [A, B]}, ["a", "b"]),
        ({"k": "collapse", "title": "t", "content": [A]}, ["t", "a"]),
        ({"k": "tabs", "tabs": [{"title": "1", "content": [A]}, {"title": "2"}]}, ["1", "a", "2"]),
        ({"k": "table", "rows": [["h", A], [{"content": B, "col": 2}]]}, ["h", "a", "b"]),
        ({"k": "buttons", "buttons": [{"label": "x"}, {"label": "y"}]}, ["x", "y"]),
        ({"k": "link", "label": "l"}, ["l"]),
        ({"k": "file", "name": "n", "label": "l", "url": "u"}, ["l"]),
        ({"k": "progress", "name": "p", "value": 0.125}, ["12.5%"]),
        ({"k": "image", "src": "s"}, []),
    ],
    ids=lambda value: value["k"] if isinstance(value, dict) else "",
)
def test_visible_texts(widget: dict[str, Any], expected: list[str]) -> None:
    assert texts(widget, {}) == expected


def test_texts_of_a_scope_are_those_that_it_holds_now() -> None:
    widget = {"k": "scope", "name": "s", "content": [A]}
    assert texts(widget, {"s": [B]}) == ["b"]


def test_a_grid_shows_what_is_in_its_cells() -> None:
    grid = {"k": "grid", "scope": "g", "cells": [{"content": [A]}, {}, {"content": [B]}]}
    assert scope_name(grid) == "g"
    assert first_content(grid) == [A, B]
    assert with_inner(grid) == [grid, A, B]
