"""``pages()`` and ``page()``: what they make of functions, and what they refuse."""

from __future__ import annotations

import pytest

from greenio import page, pages
from greenio.output import put_text
from greenio.testing.visit import Visit


def home() -> None:
    put_text("home")


def test_marked_functions_and_mistakes() -> None:
    @page("/", title="Start")
    def start() -> None:
        put_text("start")

    @page("/{id}")
    def one(id: str) -> None:
        put_text(id)

    with Visit(pages(start, one), path="/abc") as visit:
        assert visit.texts() == ["abc"]
    with Visit(pages(start, one)) as visit:
        assert visit.title == "Start"
    with pytest.raises(TypeError, match="has no path"):
        pages(home)
    with pytest.raises(TypeError, match="does not fit"):
        pages({"/{id}": home})
    with pytest.raises(TypeError, match="must be a str"):
        page(home)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no page"):
        pages({})
    with pytest.raises(ValueError, match="same paths"):
        pages({"/{id}": one, "/{id}/": one})

    async def coroutine() -> None: ...

    with pytest.raises(TypeError, match="plain function"):
        pages({"/": coroutine})
