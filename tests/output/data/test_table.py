"""put_table and span."""

from __future__ import annotations

import pytest

from greenio.output import put_html, put_table, put_text, span
from tests.support.play import only, play


def rows(*arguments, **keywords):
    item = only(lambda: put_table(*arguments, **keywords))
    assert item["k"] == "table"
    return item["rows"], item.get("header", 1)


@pytest.mark.parametrize(
    ("data", "header", "shown"),
    [
        ([["a", "b"], [1, None]], None, [["a", "b"], ["1", "None"]]),
        ([[1, 2]], ["a", "b"], [["a", "b"], ["1", "2"]]),
        ([[1, 2]], ("a", "b"), [["a", "b"], ["1", "2"]]),
        (((1, 2),), iter(["a", "b"]), [["a", "b"], ["1", "2"]]),
        ([{"userID": 1, "x": 2}], None, [["Userid", "X"], ["1", "2"]]),
        ([{"a": 1, "b": 2}, {"a": 3, "c": 4}], None, [["A", "B"], ["1", "2"], ["3", ""]]),
        ([{"a": 1, "b": 2}], ["b", "a"], [["b", "a"], ["2", "1"]]),
        ([{"a": 1, "b": 2}], [("B!", "b"), ("A!", "a")], [["B!", "A!"], ["2", "1"]]),
        ([{"a": 1, "b": 2}], [["B!", "b"], "a"], [["B!", "a"], ["2", "1"]]),
        ([{1: "x"}], None, [["1"], ["x"]]),
        ([], ["a", "b"], [["a", "b"]]),
        ([], [("A!", "a"), ("B!", "b")], [["A!", "B!"]]),
        ([["<hr/>", "{{x}}"]], ["<b>"], [["<b>"], ["<hr/>", "{{x}}"]]),
        ((row for row in [["a"], range(2)]), None, [["a"], ["0", "1"]]),
    ],
)
def test_shapes(data, header, shown):
    assert rows(data, header) == (shown, 1)


def test_a_table_of_nothing():
    assert rows([]) == ([], 0)


def test_arguments_are_not_modified():
    data, header = [{"a": 1}], [("A", "a")]
    rows(data, header)
    assert (data, header) == ([{"a": 1}], [("A", "a")])


def test_outputs_and_spans():
    found, _ = rows([[span("Name", row=2), span(5, col=2)], ["x"], [span(None, row=3, col=4)]])
    assert found == [
        [{"content": "Name", "row": 2}, {"content": "5", "col": 2}],
        ["x"],
        [{"content": "None", "row": 3, "col": 4}],
    ]

    def app():
        put_table(
            [[span(put_text("a"), col=2)], [put_text("b"), put_html("<i>c</i>")]], header=[put_text("h")]
        )

    page = play(app)
    assert len(page.scopes["ROOT"]) == 1
    assert page.texts() == ["h", "a", "b", "<i>c</i>"]


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: put_table([[1], {"a": 1}]), ValueError, "mixes dicts and sequences"),
        (lambda: put_table(["text"]), TypeError, "a row must be a list"),
        (lambda: put_table([5]), TypeError, "a row must be a list"),
        (lambda: put_table("text"), TypeError, "tdata must be a sequence"),
        (lambda: put_table({"a": [1]}), TypeError, "tdata must be a sequence"),
        (lambda: put_table(None), TypeError, "tdata must be a sequence"),
        (lambda: span("a", row=0), ValueError, "row must be a positive int"),
        (lambda: span("a", col=1.5), ValueError, "col must be a positive int"),
    ],
)
def test_refusals(call, error, message):
    def app():
        with pytest.raises(error, match=message):
            call()

    play(app)


def test_a_table_that_fails_leaves_nothing_on_the_page():
    class Bad:
        def __str__(self):
            raise RuntimeError("no text")

    def app():
        with pytest.raises(RuntimeError):
            put_table([[put_text("stray"), span(put_text("too"), col=2)], [Bad()]])

    assert play(app).texts() == []


def test_a_data_frame():
    class DataFrame:
        __module__ = "polars.dataframe.frame"
        columns = ("Item", "Cost")

        def select(self, columns):
            return self

        def rows(self):
            return [("Tea", 2.5), ("Bun", None)]

    assert rows(DataFrame()) == ([["Item", "Cost"], ["Tea", "2.5"], ["Bun", ""]], 1)
    with pytest.raises(ValueError, match="headings of its own"):
        rows(DataFrame(), header=["a", "b"])
