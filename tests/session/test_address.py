"""The address of the page, for the script."""

from __future__ import annotations

import pytest

from greenio import pages, session
from greenio.exceptions import SessionNotFoundException
from greenio.output import put_text
from greenio.session import go
from greenio.testing.visit import Visit


def test_path_and_query_are_those_of_the_page() -> None:
    def show() -> None:
        put_text(session.path, session.query)

    with Visit(pages({"/": show, "/a b": show}), query_string="x=1&x=2&app=shop") as page:
        assert page.texts() == ["/ {'x': '2'}"]
        page.go("/a%20b?y=%26")
        assert page.texts() == ["/a b {'y': '&'}"]


def test_mistakes_are_named() -> None:
    def home() -> None:
        with pytest.raises(TypeError, match="must be a str"):
            go(7)  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="leads upwards"):
            go("/a/../b")
        put_text("done")

    with Visit(pages({"/": home})) as page:
        assert page.texts() == ["done"]
    with pytest.raises(SessionNotFoundException):
        print(session.path)
    with pytest.raises(AttributeError, match="nothing"):
        print(session.nothing)
