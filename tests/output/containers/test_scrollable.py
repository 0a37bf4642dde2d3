"""put_scrollable(): heights, bounds, and the old name of a parameter."""

from __future__ import annotations

import warnings

import pytest

from greenio.output import put_scrollable, put_text
from tests.support.play import only, play


@pytest.mark.parametrize(
    ("height", "bounds"),
    [
        (300, (300, 300)),
        ((100, 200), (100, 200)),
        ([None, 5.5], (None, 5.5)),
        (None, (None, None)),
        (0, (0, 0)),
    ],
)
def test_heights_of_a_scrollable(height, bounds):
    item = only(lambda: put_scrollable("x", height=height))
    assert (item.get("min_height"), item.get("max_height")) == bounds


def test_switches_of_a_scrollable():
    item = only(lambda: put_scrollable("x", keep_bottom=True, border=False, max_items=2))
    assert (item["keep_bottom"], item["border"], item["max_items"]) == (True, False, 2)
    item = only(lambda: put_scrollable("x"))
    assert (item["min_height"], item["max_height"]) == (400, 400)

    def app():
        with put_scrollable(max_items=2) as box:
            for i in range(4):
                put_text(i)
        put_text("last", scope=box)

    assert play(app).texts() == ["3", "last"]


def test_the_old_name_of_height():
    def app():
        with pytest.warns(DeprecationWarning, match="height"):
            put_scrollable("x", max_height=50)

    assert only(app)["max_height"] == 50
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        only(lambda: put_scrollable("x", height=50))


def test_any_objects_are_paragraphs_of_text():
    assert only(lambda: put_scrollable(["x", 7]))["content"] == [
        {"k": "text", "text": "x"},
        {"k": "text", "text": "7"},
    ]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_scrollable("x", height="5px"), TypeError),
        (lambda: put_scrollable("x", height=-1), ValueError),
        (lambda: put_scrollable("x", height=float("nan")), ValueError),
        (lambda: put_scrollable("x", height=(1, 2, 3)), TypeError),
        (lambda: put_scrollable("x", max_items=0), ValueError),
        (lambda: put_scrollable("x", max_items=1.5), TypeError),
    ],
)
def test_bad_arguments_raise(call, error):
    def app():
        with pytest.raises(error, match=r"put_\w+\(\)"):
            call()

    assert play(app).texts() == []
