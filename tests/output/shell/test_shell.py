"""Parts around the page: what is sent, and what stays when the page is cleared."""

from __future__ import annotations

import pytest

from greenio import pages
from greenio.output import clear, put_button, put_link, put_navbar, put_sidebar, put_text
from greenio.session import go, hold
from greenio.testing.visit import Visit

SHELL = "greenio-shell"
HOSTILE = '"><img src=x onerror=alert(1)>'


def test_the_parts_stay_when_the_page_is_cleared_and_there_is_one_of_each() -> None:
    def app() -> None:
        put_sidebar("old", brand="Old")
        with put_sidebar(brand=HOSTILE, icon="cup-hot", footer="foot"):
            put_text(HOSTILE)
            put_link("Orders", page="/orders", icon="house", count=3)
        put_navbar("links", end="end")
        put_text("page")
        clear()
        put_text("new")
        hold()

    with Visit(app, keep_page=True) as page:
        for _ in range(2):
            assert page.texts() == ["new"]
            assert [each["part"] for each in page.scopes[SHELL]] == ["sidebar", "navbar"]
            assert page.scopes[SHELL][0]["brand"] == HOSTILE
            assert any(HOSTILE in each for each in page.texts(SHELL))
            page.reload()


def test_a_button_of_the_shell_works_on_every_page_and_goes_on_after_go() -> None:
    log = []

    def shell() -> None:
        with put_sidebar():
            put_button("Away", onclick=away)

    def away() -> None:
        go("/b")
        log.append("after")

    with Visit(pages({"/": lambda: put_text("a"), "/b": lambda: put_text("b")}, shell=shell)) as page:
        page.click("Away")
        assert (page.texts(), log) == (["b"], ["after"])
        page.back()
        page.click("Away")
        assert (page.texts(), log) == (["b"], ["after", "after"])


def test_mistakes_are_named_at_the_call() -> None:
    def app() -> None:
        with pytest.raises(ValueError, match="no icon 'cup-hott'; did you mean 'cup-hot'"):
            put_sidebar(icon="cup-hott")
        with pytest.raises(TypeError, match=r"put_navbar\(\): "):
            put_navbar(object())  # type: ignore[arg-type]
        put_text("done")

    with Visit(app) as page:
        assert page.texts() == ["done"]
