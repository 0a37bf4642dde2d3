"""put_card(): parts, blocks, and refusals."""

from __future__ import annotations

import pytest

from greenio.engine.scopes import ROOT
from greenio.output import put_card, put_text
from tests.support.play import only, play, shown


def test_a_card_has_a_head_a_body_and_a_foot():
    card = only(lambda: put_card("text", "Title", "extra", "foot"))
    assert [part["attributes"]["class"] for part in card["content"]] == [
        "g-card-head",
        "g-body",
        "g-card-foot",
    ]
    assert card["attributes"] == {"class": "g-card", "role": "group", "aria-label": "Title"}


def test_a_card_without_a_title_has_a_body_only():
    card = only(lambda: put_card())
    assert card["content"] == [{"k": "element", "name": "div", "attributes": {"class": "g-body"}}]


def test_output_in_a_block_goes_into_the_body():
    def app():
        with put_card("first", title="Title") as scope:
            put_text("second")
        put_text(scope)

    page = play(app)
    [scope] = set(page.scopes) - {ROOT}
    assert page.texts(scope)[-1] == "second"
    assert page.scopes["ROOT"][0]["content"][1]["scope"] == scope


def test_what_cannot_be_shown_is_refused_and_leaves_nothing():
    def app():
        with pytest.raises(TypeError, match="put_card"):
            put_card([put_text("a"), 5])

    assert shown(app) == []
