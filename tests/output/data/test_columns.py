"""The columns of a datatable: names, order, properties, functions."""

from __future__ import annotations

import pytest

from greenio.output import JSFunction, put_datatable
from tests.support.play import only


def table(*arguments, **keywords):
    return only(lambda: put_datatable(*arguments, **keywords))


def names(columns):
    return [
        (column["title"], names(column["children"])) if "children" in column else column["title"]
        for column in columns
    ]


def test_columns_of_nested_records():
    item = table([{"first_name": "A", "n": {"p": 1}}, {"n": {"q": 2}, "z": 3, "m": {}}])
    assert names(item["columns"]) == ["First name", ("N", ["P", "Q"]), "Z", "M"]
    assert item["columns"][1]["children"][1]["path"] == ["n", "q"]
    assert item["records"] == [{"first_name": "A", "n": {"p": 1}}, {"n": {"q": 2}, "z": 3, "m": {}}]


@pytest.mark.parametrize(
    ("order", "shown", "hidden"),
    [
        (["b", "a"], ["B", "A"], [("N", ["P", "Q"])]),
        (["n"], [("N", ["P", "Q"])], ["A", "B"]),
        ({"n": {"q": None}, "a": None}, [("N", ["Q"]), "A"], ["B", ("N", ["P"])]),
        (["new"], ["New"], ["A", "B", ("N", ["P", "Q"])]),
        ([], [], ["A", "B", ("N", ["P", "Q"])]),
    ],
)
def test_column_order(order, shown, hidden):
    columns = table([{"a": 1, "b": 2, "n": {"p": 1, "q": 2}}], column_order=order)["columns"]

    def is_hidden(column):
        return (
            all(map(is_hidden, column["children"]))
            if "children" in column
            else column.get("args") == {"hide": True}
        )

    assert names([column for column in columns if not is_hidden(column)]) == shown
    assert names([column for column in columns if is_hidden(column)]) == hidden


def test_no_records():
    assert names(table([], column_order=["a_b"])["columns"]) == ["A b"]
    assert table([])["columns"] == []


def test_column_args_by_key_and_path():
    columns = table(
        [{"p": 1, "n": {"p": 2, "q": 3}}],
        column_args={"p": {"width": 50}, ("n",): {"sortable": False}, ("n", "p"): {"width": 70}},
    )["columns"]
    assert columns[0]["args"] == {"width": 50}
    assert columns[1]["children"][0]["args"] == {"width": 70, "sortable": False}
    assert columns[1]["children"][1]["args"] == {"sortable": False}


def test_functions_are_told_apart_from_data():
    item = table(
        [{"a": {"__js__": "alert(1)"}, "b": "() => 1"}],
        column_args={"b": {"valueFormatter": JSFunction("p", "return p.value")}},
        grid_args={
            "onGridReady": JSFunction("ready()"),
            "list": [{"f": JSFunction("a", "b", "return a + b")}],
        },
    )
    assert item["functions"] == [
        {"path": ["onGridReady"], "params": [], "body": "ready()"},
        {"path": ["list", 0, "f"], "params": ["a", "b"], "body": "return a + b"},
    ]
    assert item["options"] == {"onGridReady": None, "list": [{"f": None}]}
    assert item["columns"][1]["functions"] == [
        {"path": ["valueFormatter"], "params": ["p"], "body": "return p.value"}
    ]
    with pytest.raises(ValueError, match="the body of the function is missing"):
        JSFunction()
    with pytest.raises(TypeError, match="must be str"):
        JSFunction(5)
