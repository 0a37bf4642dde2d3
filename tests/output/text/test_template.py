"""put_widget: what travels of a template's data. How it renders is tested in the browser."""

from __future__ import annotations

import datetime

import pytest

from greenio.output import put_row, put_text, put_widget
from tests.support.play import only, shown


def test_outputs_are_told_apart_by_their_place():
    data = {
        "type": "text",
        "k": "text",
        "list": ["plain", 5, None],
        "deep": {"a": [{"b": 1}]},
    }

    def app():
        put_widget(
            "{{x}}",
            {
                **data,
                "one": put_text("one"),
                "list": [put_text("first"), "plain"],
                "deep": {"a": [{"b": put_text("in")}]},
            },
        )

    item = only(app)
    assert item["data"] == {
        "type": "text",
        "k": "text",
        "one": None,
        "list": [None, "plain"],
        "deep": {"a": [{"b": None}]},
    }
    assert {tuple(slot["path"]): slot["content"][0]["text"] for slot in item["slots"]} == {
        ("one",): "one",
        ("list", 0): "first",
        ("deep", "a", 0, "b"): "in",
    }


def test_data_of_the_author_is_not_changed():
    data = {"a": (1, 2), 7: "seven"}
    assert only(lambda: put_widget("t", data))["data"] == {"a": [1, 2], "7": "seven"}
    assert data == {"a": (1, 2), 7: "seven"}
    assert only(lambda: put_widget("t", {"d": datetime.date(2030, 1, 2)}))["data"] == {"d": "2030-01-02"}
    assert "data" not in only(lambda: put_widget("t", None))


@pytest.mark.parametrize("bad", [object(), {1: {object(): 2}}, lambda: None])
def test_data_that_is_no_json_raises_and_its_outputs_are_not_shown(bad):
    def app():
        with pytest.raises(TypeError, match=r"put_widget\(\)"):
            put_widget("t", {"out": put_text("stray"), "row": [put_row([put_text("stray")])], "bad": bad})
        put_text("end")

    assert shown(app) == ["end"]


def test_data_that_contains_itself():
    def app():
        data = {}
        data["self"] = data
        with pytest.raises(TypeError, match="itself"):
            put_widget("t", data)
        with pytest.raises(TypeError, match="template"):
            put_widget(5, {})

    assert shown(app) == []
