"""put_tree(): branches and leaves, choices, refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_badge, put_tree
from greenio.protocol import events
from greenio.testing import Visit
from tests.support.play import only, shown


def test_branches_fold_and_leaves_have_something_at_the_end_of_the_line():
    made = only(lambda: put_tree({"src": {"a": put_badge("new"), "deep": {"b": None}}}))
    branch = made["content"][0]["content"][0]["content"][0]
    assert [branch["name"], branch["attributes"]] == ["details", {"open": ""}]
    leaf, deep = branch["content"][1]["content"]
    assert leaf["content"][0]["content"][1]["content"][0]["attributes"]["class"] == "g-badge"
    assert "attributes" not in deep["content"][0]


def test_a_choice_gives_the_keys_and_a_forged_one_nothing():
    chosen = []

    def app():
        put_tree({"src": {"main.py": None, 7: None}, "x": None}, chosen.append)
        put_tree({}, print)

    with Visit(app) as page:
        page.wait(lambda: page.scopes["ROOT"])
        run = page.scopes["ROOT"][0]["run"]
        for value in (1, 3, -1, True, "0", None, 2):
            page.send(events.Click(run, value))
        page.wait(lambda: len(chosen) == 2)
    assert chosen == [("src", 7), ("x",)]


def test_a_tree_that_contains_itself_is_refused():
    loop: dict[str, object] = {}
    loop["again"] = {"deeper": loop}

    def app():
        with pytest.raises(ValueError, match="themselves"):
            put_tree(loop)

    assert shown(app) == []


@pytest.mark.parametrize("arguments", [(["a"],), ({}, 5), ({}, None, "1")])
def test_mistakes(arguments):
    def app():
        with pytest.raises(TypeError, match="put_tree"):
            put_tree(*arguments)

    assert shown(app) == []
