"""put_tooltip(): the text beside its target, and refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_button, put_text, put_tooltip
from tests.support.play import only, shown


def test_the_explanation_follows_what_it_explains():
    tip = only(lambda: put_tooltip(put_button("Archive", print), 5))
    assert tip["part"] == "tooltip"
    target, text = tip["content"]
    assert target["buttons"][0]["label"] == "Archive"
    assert [text["attributes"]["role"], text["content"]] == ["tooltip", ["5"]]


def test_two_of_them_have_different_ids():
    both = only(lambda: put_tooltip([put_tooltip("a", "inner"), "b"], "outer"))
    inner = both["content"][0]
    assert inner["content"][-1]["attributes"]["id"] != both["content"][-1]["attributes"]["id"]


def test_a_mistake_leaves_nothing_behind():
    def app():
        with pytest.raises(TypeError, match="content must hold"):
            put_tooltip([put_text("a"), 5], "b")  # type: ignore[list-item]

    assert shown(app) == []
