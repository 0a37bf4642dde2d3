"""Outputs that change after they were shown: update(), replace(), remove(), and their names."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.output import (
    get_output,
    put_button,
    put_collapse,
    put_markdown,
    put_row,
    put_scope,
    put_table,
    put_text,
)
from greenio.output.named_outputs import NamedOutput, find_name, remember_name
from greenio.pin import put_input
from greenio.testing import Visit
from tests.support.fake_session import FakeSession
from tests.support.play import only, play, shown


def test_a_kept_output_is_updated_in_its_place():
    def app():
        status = put_text("one").show()
        put_text("below")
        status.update("two", 2, sep="-").update("three")

    assert shown(app) == ["three", "below"]


def test_an_output_that_was_not_shown_is_shown_by_its_update():
    def app():
        status = put_text("one")
        status.update("two")

    assert shown(app) == ["two"]


def test_style_and_clicks_stay():
    def app():
        put_text("one").style("color: red").onclick(print).named("a")
        get_output("a").update("two")

    found = only(app)
    assert (found["text"], found["style"], found["click"]) == ("two", "color: red", 2)


def test_a_named_output_is_found_wherever_it_is():
    def app():
        put_row([put_text("Price"), put_text("0").named("price")])
        put_table([["a", put_text("cell").named("cell")]])
        get_output("price").update("5")
        get_output("cell").replace(put_markdown("*new*"))
        get_output("cell").update("*newer*")

    assert shown(app) == ["Price", "5", "a", "*newer*"]


def test_another_output_takes_the_place():
    def app():
        made = put_text("one").show()
        put_text("below")
        made.replace(put_collapse("title", put_text("inside"), open=True))
        with made.replace(put_collapse("other", "x")):
            pass

    page = play(app)
    assert page.texts()[:3] == ["other", "x", "below"]


def test_removed_outputs_are_gone():
    def app():
        first = put_text("one").show()
        put_text("two")
        put_text("three").named("c")
        kept = put_text("never")
        kept.remove()
        first.remove()
        get_output("c").remove()
        with pytest.raises(ValueError, match="no output is named 'c'"):
            get_output("c")

    assert shown(app) == ["two"]


def test_mistakes_say_the_cure():
    def app():
        price = put_text("0")
        put_row([price, put_text("x")])
        for change in (lambda: price.update("1"), lambda: price.replace(put_text("1")), price.remove):
            with pytest.raises(RuntimeError, match=r"name it where it is made: put_text\(...\).named"):
                change()
        with pytest.raises(RuntimeError, match="before it is shown"):
            price.named("price")
        with pytest.raises(ValueError, match="not be empty"):
            put_text("a").named("")
        with pytest.raises(ValueError, match="is not allowed"):
            put_text("b").named("a.b")
        with pytest.raises(TypeError, match="must be an output, not str"):
            put_text("c").show().replace("d")
        with pytest.raises(TypeError, match=r"pin_update\(\)"):
            put_input("pin").show().update("x")
        with pytest.raises(ValueError, match="get_output"):
            get_output("unknown")
        with pytest.raises(TypeError):
            put_text("e").show().update(nonsense=1)

    texts = shown(app)
    assert "1" not in texts
    assert "e" in texts


def test_scopes_inside_an_updated_output_can_be_filled_again():
    def app():
        put_scope("s", "one").named("place")
        get_output("place").update("s", "two")
        put_text("three", scope="s")

    assert shown(app) == ["two", "three"]


def test_buttons_are_updated_with_their_functions():
    clicked = []

    def app():
        put_button("old", lambda: clicked.append("old")).named("b")
        get_output("b").update("new", lambda: clicked.append("new"))

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["new"])
        page.click("new")
        assert clicked == ["new"]


def test_only_so_many_names_are_kept(monkeypatch):
    monkeypatch.setattr(limits, "NAMED_OUTPUTS", 2)
    session = FakeSession()
    for name in "abc":
        remember_name(session, name, NamedOutput("put_text", "", None))
    assert find_name(session, "a") is None
    assert find_name(session, "c") is not None
