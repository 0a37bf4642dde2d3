"""put(): the widget that each kind of object becomes."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import types
from pathlib import Path

import pytest
from PIL import Image

from greenio.output import put, put_table, put_text
from greenio.testing import Visit
from tests.support.play import only, play

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def item(value):
    return only(lambda: put(value))


@dataclasses.dataclass
class Point:
    x: int
    y: object = None
    secret: str = dataclasses.field(default="s", repr=False)


Pair = collections.namedtuple("Pair", "left right")


class Colour(enum.Enum):
    RED = 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a <b>", "a <b>"),
        (5, "5"),
        (2.5, "2.5"),
        (None, "None"),
        (True, "True"),
        (decimal.Decimal("1.10"), "1.10"),
        (datetime.date(2026, 1, 2), "2026-01-02"),
        (datetime.timedelta(seconds=61), "0:01:01"),
        (Path("a/b"), "a/b"),
        (Colour.RED, "Colour.RED"),
        (dict, "<class 'dict'>"),
        (Point, "<class 'test_put.Point'>"),
    ],
)
def test_plain_values(value, text):
    shown = item(value)
    assert shown["k"] == "text"
    assert shown["text"].replace("tests.output.", "") == text


def simple(node):
    """A node as nested lists and text."""
    if isinstance(node, str):
        return node
    if node.get("k") == "table":
        return [[simple(cell) for cell in row] for row in node["rows"]]
    if "content" in node and "k" not in node:
        return f"{node['content']} ({node.get('row', 1)}x{node.get('col', 1)})"
    return node["text"]


@pytest.mark.parametrize(
    ("value", "rows"),
    [
        ({"a": 1, 2: None}, [["a", "1"], ["2", "None"]]),
        ({"a": {"b": "<i>"}}, [["a", [["b", "<i>"]]]]),
        ([1, "x"], [["0", "1"], ["1", "x"]]),
        ((1,), [["0", "1"]]),
        ({7}, [["7"]]),
        ([{"a": 1}, {"b": 2}], [["a", "b"], ["1", ""], ["", "2"]]),
        ([[1, 2], (3, 4)], [["1", "2"], ["3", "4"]]),
        (Point(1, [2]), [["Point (1x2)"], ["x", "1"], ["y", [["0", "2"]]]]),
        (Pair(1, "r"), [["Pair (1x2)"], ["left", "1"], ["right", "r"]]),
        (collections.OrderedDict(a=1), [["a", "1"]]),
        (types.MappingProxyType({"a": 1}), [["a", "1"]]),
    ],
)
def test_containers(value, rows):
    assert simple(item(value)) == rows


@pytest.mark.parametrize(
    ("value", "text"), [([], "[]"), ({}, "{}"), (set(), "set()"), (range(3), "range(0, 3)")]
)
def test_what_has_no_better_form_is_its_repr(value, text):
    assert item(value) == {"k": "code", "text": text}


def test_large_and_deep_containers_are_cut():
    rows = simple(item(list(range(1000))))
    assert len(rows) == 101
    assert rows[-1] == ["… 900 more (1x2)"]
    endless = []
    endless.append(endless)
    assert "[[...]]" in str(item(endless))
    assert len(item(type("Long", (), {"__repr__": lambda self: "x" * 100_000})())["text"]) < 21_000


def test_a_broken_repr():
    class Broken:
        def __repr__(self):
            raise RuntimeError("no")

    assert "whose repr fails: RuntimeError: no" in item(Broken())["text"]


def test_exceptions():
    def app():
        try:
            raise ValueError("wrong")
        except ValueError as error:
            put(error)
        put(KeyError("never raised"))

    first, second = play(app).scopes["ROOT"]  # played with debug on
    assert (first["k"], first["color"]) == ("alert", "danger")
    assert first["content"][0]["text"] == "ValueError: wrong"
    assert "Traceback" in first["content"][1]["text"]
    assert [each["text"] for each in second["content"]] == ["KeyError: 'never raised'"]
    with Visit(app) as page:
        assert len(page.scopes["ROOT"][0]["content"]) == 1  # source lines are not for every visitor


def test_pictures():
    assert item(PNG)["src"].startswith("data:image/png;")
    assert item(Image.new("RGB", (2, 2)))["src"].startswith("data:image/jpeg;")
    assert item(b"abc") == {"k": "code", "text": "3 bytes\n61 62 63"}


def test_a_number_of_too_many_digits():
    assert "whose str fails: ValueError" in item(10**5000)["text"]


def test_objects_that_claim_to_have_everything():
    class Mock:
        def __getattr__(self, name):
            return lambda *_: self

        def __repr__(self):
            return "mock"

    assert item(Mock()) == {"k": "code", "text": "mock"}


def test_several_objects_stand_below_each_other():
    def app():
        put("a", 5, put_text("b"), put_table([["c"]]))
        put()

    page = play(app)
    assert page.texts() == ["a", "5", "b", "c"]
    assert len(page.scopes["ROOT"]) == 2


def test_an_output_in_a_failing_call_is_not_shown():
    def app():
        with pytest.raises(TypeError):
            put(put_text("stray"), position="x")

    assert play(app).texts() == []
