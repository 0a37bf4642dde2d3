"""put_columns(): widths, metrics, blocks, and refusals."""

from __future__ import annotations

import pytest

from greenio.engine.scopes import ROOT
from greenio.output import put_badge, put_columns, put_metric, put_text
from tests.support.play import only, play, shown


def classes(app):
    return only(app)["attributes"]["class"]


def test_widths_become_tracks():
    columns = only(lambda: put_columns(["a", ["b", put_text("c")]], [2, 1.5]))
    assert columns["attributes"]["style"] == "--g-columns: minmax(0, 2fr) minmax(0, 1.5fr)"
    assert columns["content"][1]["attributes"] == {"class": "g-column"}


def test_metrics_alone_make_one_sheet():
    assert classes(lambda: put_columns([put_metric("a", 1), put_metric("b", 2)])) == "g-columns g-metrics"
    assert classes(lambda: put_columns([put_metric("a", 1), put_badge("b")])) == "g-columns"


def test_each_output_of_a_block_is_a_column():
    def app():
        with put_columns():
            put_text("a")
            put_text("b")

    page = play(app)
    [scope] = set(page.scopes) - {ROOT}
    assert page.texts(scope) == ["a", "b"]


@pytest.mark.parametrize(
    ("contents", "widths", "error"),
    [
        ("ab", None, TypeError),
        ([5], None, TypeError),
        (["a"], "2 1", TypeError),
        (["a"], [], TypeError),
        (["a"], ["1"], TypeError),
        (["a"], [True], TypeError),
        (["a"], [0], ValueError),
        (["a"], [float("nan")], ValueError),
    ],
)
def test_mistakes(contents, widths, error):
    def app():
        with pytest.raises(error, match="put_columns"):
            put_columns(contents, widths)

    assert shown(app) == []
