"""Rows, columns and grids."""

from __future__ import annotations

import copy

import pytest

from greenio.output import put_column, put_grid, put_row, put_table, put_text, span
from tests.support.play import only


def places(item):
    """The text of each cell with its row, column, and how many of both it covers."""
    return {
        cell["content"][0]["text"]: (cell["row"], cell["col"], cell.get("rows", 1), cell.get("cols", 1))
        for cell in item["cells"]
    }


@pytest.mark.parametrize(("put", "axis"), [(put_row, "columns"), (put_column, "rows")])
def test_a_line_of_outputs(put, axis):
    item = only(lambda: put([put_text("a"), None, "b"]))
    assert [[node["text"] for node in cell.get("content", [])] for cell in item["cells"]] == [
        ["a"],
        [],
        ["b"],
    ]
    assert item[axis] == "1fr 10px 1fr"
    assert only(lambda: put([put_text("a"), None], size="40% 2em"))[axis] == "40% 2em"
    assert only(lambda: put("alone"))["cells"][0]["content"][0]["text"] == "alone"
    assert only(lambda: put())["auto_size"] == "1fr"
    [cell] = only(lambda: put([[put_text("a"), "b"]]))["cells"]
    assert [node["text"] for node in cell["content"]] == ["a", "b"]


@pytest.mark.parametrize("put", [put_row, put_column])
def test_a_line_refuses_what_it_cannot_show(put):
    def app():
        for bad in ([put_text("a"), 5], 7, [["nested"]], {"a": 1}):
            if bad != [["nested"]]:
                with pytest.raises(TypeError, match=put.__name__):
                    put(bad)
        with pytest.raises(TypeError, match="size"):
            put(["a"], size=5)
        put_text("end")

    assert only(app)["text"] == "end"


def test_a_grid_of_rows():
    item = only(lambda: put_grid([["a", "b"], [span("wide", col=2)], [None, "c"]], cell_width="100px"))
    assert places(item) == {"a": (1, 1, 1, 1), "b": (1, 2, 1, 1), "wide": (2, 1, 1, 2), "c": (3, 2, 1, 1)}
    assert item["columns"] == "repeat(2, 100px)"
    assert item["rows"] == "repeat(3, auto)"


def test_a_grid_of_columns():
    item = only(lambda: put_grid([["a", "b", "c"], ["d"]], direction="column", cell_height="2em"))
    assert places(item) == {"a": (1, 1, 1, 1), "b": (2, 1, 1, 1), "c": (3, 1, 1, 1), "d": (1, 2, 1, 1)}
    assert item["columns"] == "repeat(2, auto)"
    assert item["rows"] == "repeat(3, 2em)"
    assert item["flow"] == "column"


def test_spans_push_what_follows_aside_and_may_reach_below_the_last_row():
    item = only(lambda: put_grid([[span("tall", row=3), "a"], ["b"]]))
    assert places(item) == {"tall": (1, 1, 3, 1), "a": (1, 2, 1, 1), "b": (2, 2, 1, 1)}
    assert item["rows"] == "repeat(3, auto)"
    item = only(lambda: put_grid([[span("block", row=2, col=2), "a"], ["b"]], direction="column"))
    assert places(item) == {"block": (1, 1, 2, 2), "a": (3, 1, 1, 1), "b": (3, 2, 1, 1)}


def test_sizes_of_each_track():
    item = only(lambda: put_grid([["a", "b"]], cell_widths="1fr 2fr", cell_heights="5em", cell_width="9px"))
    assert (item["columns"], item["rows"]) == ("1fr 2fr", "5em")


@pytest.mark.parametrize("content", [[], [[]], [[None]], ((("t"),),)])
def test_odd_grids_are_possible(content):
    assert only(lambda: put_grid(content))["k"] == "grid"


def test_arguments_are_never_modified():
    content = [["a"], ["b", None, "c"]]
    tdata, header = [{"a": 1}], ["a"]
    before = copy.deepcopy((content, tdata, header))

    def app():
        put_row([put_grid(content), put_table(tdata, header=header)])

    only(app)
    assert (content, tdata, header) == before


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"content": [["a"]], "direction": "up"}, ValueError),
        ({"content": ["a"]}, TypeError),
        ({"content": [[5]]}, TypeError),
        ({"content": [["a"]], "cell_width": 5}, TypeError),
        ({"content": [["a"]], "cell_heights": 5}, TypeError),
    ],
)
def test_bad_grids_raise(arguments, error):
    def app():
        with pytest.raises(error, match="put_grid"):
            put_grid(**arguments)
        put_text("end")

    only(app)
