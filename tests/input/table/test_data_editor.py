"""data_editor(): the table that comes back, checks on the server, and mistakes at the call."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from greenio.input import NUMBER, SELECT, data_editor, input, input_group, wizard
from greenio.testing import Visit

ROWS = [{"a": 1, "b": "x"}, {"a": 2, "c": True}]


def edited(*changes: Any, data: Any = ROWS, **settings: Any) -> Any:
    """Return what the editor returns after changes that a page reports when it submits."""
    got: list[Any] = []
    with Visit(lambda: got.append(data_editor(data, **settings))) as page:
        page.answer(list(changes))
    return got[0]


def refused(*changes: Any, data: Any = ROWS, **settings: Any) -> None:
    with Visit(lambda: data_editor(data, **settings)) as page:
        page.answer(list(changes))
        assert page.errors == {"data": "Please correct the marked cells"}


def test_an_untouched_table_comes_back_as_it_was() -> None:
    marker = object()
    data = [{"a": 1, "m": marker, 3: None}, {"a": float("nan")}]
    got = edited(data=data)
    assert got[0] == data[0]
    assert got[0] is not data[0]
    assert got[0]["m"] is marker
    assert list(got[1]) == ["a"]


def test_the_authors_data_is_not_changed() -> None:
    data = [{"a": 1}, {"a": 2}]
    assert edited(["set", 0, 0, 5], ["remove", [1]], data=data) == [{"a": 5}]
    assert data == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    ("old", "reported", "new"),
    [
        ("x", "y", "y"),
        ("x", "", None),
        (1, 7, 7),
        (1, 7.0, 7),
        (2**60, str(2**61), 2**61),
        (1.5, 2, 2.0),
        (1.5, "2,5", 2.5),
        (Decimal("1.10"), "2.20", Decimal("2.20")),
        (True, False, False),
        (date(2020, 1, 2), "2021-03-04", date(2021, 3, 4)),
        (datetime(2020, 1, 2, 3, 4), "2021-03-04T05:06", datetime(2021, 3, 4, 5, 6)),
        (datetime(2020, 1, 2, 3, 4), "2021-03-04 05:06:07.5", datetime(2021, 3, 4, 5, 6, 7, 500_000)),
    ],
)
def test_values_keep_the_type_of_their_column(old: Any, reported: Any, new: Any) -> None:
    (row,) = edited(["set", 0, 0, reported], data=[{"v": old}])
    assert (row["v"], type(row["v"])) == (new, type(new))


@pytest.mark.parametrize(
    ("old", "reported"),
    [
        (1, "x"),
        (1, 1.5),
        (1, "1" * 500),
        (1.5, "nan"),
        (1.5, "1,500"),
        (date(2020, 1, 2), "2021-02-30"),
        (datetime(2020, 1, 2), "2021-02-03"),
        ("x", "y" * 40_000),
    ],
)
def test_what_a_column_does_not_accept_is_taken_back(old: Any, reported: Any) -> None:
    refused(["set", 0, 0, reported], data=[{"v": old}])


@pytest.mark.parametrize(
    "forged",
    [
        ["set", 0, 9, 1],
        ["set", 0, 0, [1]],
        ["set", 0, 0, True],
        ["add", None, [[0, [1, "x", None]]]],
        ["add", None, [[7, [1]]]],
        ["add", None, [[-1, [1, "x", None]]]],
        ["drop"],
        "set",
        None,
    ],
)
def test_what_no_page_reports_is_refused(forged: Any) -> None:
    with Visit(lambda: data_editor(ROWS)) as page:
        page.answer([forged])
        assert page.errors == {"data": "This value is not valid"}


def test_fixed_rows_and_readonly_columns_stay() -> None:
    for forged in (["add", None, [[7, [1, "x", None]]]], ["remove", [0]]):
        with Visit(lambda: data_editor(ROWS, add_rows=False)) as page:
            page.answer([forged])
            assert page.errors
    with Visit(lambda: data_editor(ROWS, columns={"a": {"readonly": True}})) as page:
        page.answer([["set", 0, 0, 5]])
        assert page.errors


def test_a_removal_is_undone_with_what_the_server_had() -> None:
    forged = ["add", None, [[0, [99, "forged", None]]]]
    assert edited(["remove", [0]], forged, columns={"a": {"readonly": True}}) == ROWS
    # Of a table without removals, only added rows can be removed again.
    new = ["add", 1, [[5, [3, None, None]]]]
    assert edited(new, ["remove", [5]], add_rows=True, remove_rows=False) == ROWS


def test_rows_are_added_where_the_page_says() -> None:
    rows = edited(["add", 0, [[7, [5, "new", False]], [8, [6, None, None]]]], ["set", 8, 1, "z"])
    assert rows == [
        ROWS[0],
        {"a": 5, "b": "new", "c": False},
        {"a": 6, "b": "z", "c": None},
        ROWS[1],
    ]


def test_choices_are_values_and_labels() -> None:
    columns = {"size": {"options": [("Small", 1), ("Large", 2)], "required": True}}
    assert edited(["set", 0, 0, "Large"], data=[{"size": 1}], columns=columns) == [{"size": 2}]
    refused(["set", 0, 0, "Huge"], data=[{"size": 1}], columns=columns)
    refused(data=[{"size": 3}], columns=columns)


def test_bounds_are_checked_for_what_was_given_too() -> None:
    columns = {"n": {"min_value": 0, "max_value": 10}, "d": {"min_value": date(2020, 1, 1)}}
    data = [{"n": 5, "d": date(2021, 1, 1)}]
    assert edited(["set", 0, 0, 10], data=data, columns=columns) == [{"n": 10, "d": date(2021, 1, 1)}]
    refused(["set", 0, 0, 11], data=data, columns=columns)
    refused(["set", 0, 1, "2019-12-31"], data=data, columns=columns)
    refused(data=[{"n": -1, "d": date(2021, 1, 1)}], columns=columns)


def test_the_authors_check_sees_rows_as_they_are_given() -> None:
    seen: list[Any] = []

    def check(row: Any) -> Any:
        seen.append(row)
        return ("b", "no") if row[0] == 3 else None

    table = [["a", "b"], [1, "x"], [2, "y"]]
    assert edited(["set", 1, 0, 4], data=table, validate=check) == [["a", "b"], [1, "x"], [4, "y"]]
    assert seen == [[4, "y"], [1, "x"], [4, "y"]]
    refused(["set", 1, 0, 3], data=table, validate=check)


def test_lists_are_filled_up_and_come_with_their_heading() -> None:
    assert edited(["set", 0, 1, "z"], data=[("a", 1), ["x"]]) == [["a", 1], ["x", "z"]]


def test_empty_data_has_the_columns_that_are_named() -> None:
    columns = {"name": str, "age": NUMBER, "born": date, "team": {"type": SELECT, "options": ["A"]}}
    new = ["add", None, [[0, ["Ada", 36, "1815-12-10", "A"]]]]
    assert edited(new, data=[], columns=columns) == [
        {"name": "Ada", "age": 36, "born": date(1815, 12, 10), "team": "A"}
    ]


def test_texts_become_values_of_the_type_that_is_given() -> None:
    columns = {"n": int, "d": date}
    assert edited(data=[{"n": "7", "d": "2020-01-02"}, {"n": "", "d": None}], columns=columns) == [
        {"n": 7, "d": date(2020, 1, 2)},
        {"n": None, "d": None},
    ]


def test_an_item_of_a_group_and_a_step_of_a_wizard() -> None:
    got: list[Any] = []
    items = [input("Name", name="name"), data_editor(ROWS, name="rows")]
    with Visit(lambda: got.append(input_group("G", items))) as page:
        page.answer(name="x", rows=[["set", 0, 0, 9]])
    assert got[0]["rows"][0]["a"] == 9
    steps = [[data_editor([{"a": 1}], name="rows")], [input("Name", name="name")]]
    with Visit(lambda: got.append(wizard(steps))) as page:
        page.answer(rows=[["set", 0, 0, 2]], _wizard="Next")
        page.answer(name="", _wizard="Back")
        page.answer(rows=[], _wizard="Next")
        page.answer(name="n", _wizard="Finish")
    assert got[1] == {"rows": [{"a": 2}], "name": "n"}


def test_several_visitors_have_tables_of_their_own() -> None:
    shared = [data_editor([{"a": 1}], name="rows")]
    got: list[Any] = []
    for value in (5, 6):
        with Visit(lambda: got.append(input_group("G", shared))) as page:
            page.answer(rows=[["set", 0, 0, value]] if value == 5 else [])
    assert got == [{"rows": [{"a": 5}]}, {"rows": [{"a": 1}]}]


@pytest.mark.parametrize(
    ("data", "settings", "complaint"),
    [
        ([], {}, "data is empty"),
        ([[]], {}, "different names"),
        ([["a", "a"], [1, 2]], {}, "different names"),
        ([["a"], [1, 2]], {}, "row 1 has 2 cells"),
        (ROWS, {"columns": {"aa": int}}, "no column 'aa'"),
        (ROWS, {"columns": {"a": {"min_valu": 1}}}, "no property 'min_valu'; did you mean 'min_value'"),
        (ROWS, {"columns": {"a": "integer"}}, "cannot have the type 'integer'"),
        (ROWS, {"columns": {"a": SELECT}}, "give it options"),
        (ROWS, {"columns": {"a": []}}, "needs options"),
        (ROWS, {"columns": {"a": {"min_value": 2, "max_value": 1}}}, "above its max_value"),
        (ROWS, {"columns": {"b": {"min_value": 2}}}, "has no order"),
        ([{"a": "x"}], {"columns": {"a": int}}, "row 1: 'x' is no value"),
    ],
)
def test_mistakes_name_their_cure(data: Any, settings: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        data_editor(data, name="rows", **settings)


@pytest.mark.parametrize(
    ("data", "settings", "complaint"),
    [
        ("text", {}, "data must be a list"),
        ({"a": 1}, {}, "data must be a list"),
        ([{"a": 1}, [1]], {}, "dicts only, or lists only"),
        ([1], {}, "dicts only, or lists only"),
        (ROWS, {"columns": ["a"]}, "columns must be a dict"),
        ([{"a": 1}], {"columns": {"a": str}}, "1 does not fit"),
        ([{"a": datetime(2020, 1, 1)}], {"columns": {"a": date}}, "does not fit"),
        (ROWS, {"columns": {"a": {"min_value": "1"}}}, "no bound of its type"),
        (ROWS, {"validate": 3}, "validate must be callable"),
        (ROWS, {"height": None}, "height must be"),
    ],
)
def test_wrong_types_are_named(data: Any, settings: dict[str, Any], complaint: str) -> None:
    with pytest.raises(TypeError, match=complaint):
        data_editor(data, name="rows", **settings)
