"""The field of an editable table: what the page is told of edits, and what it gets after a reload."""

from __future__ import annotations

from typing import Any

from greenio.input.table.table_field import TableField
from greenio.protocol import codec


def field(data: Any, **settings: Any) -> TableField:
    settings = {"columns": None, "row_check": None, "add_rows": True, "remove_rows": True, **settings}
    made = TableField(data, name="t", label="", help_text="", height="1px", **settings).clone()
    assert isinstance(made, TableField)
    return made


def shown(table: TableField) -> Any:
    return codec.decode_value(codec.encode(table.item))


def test_a_page_that_is_shown_again_gets_the_edited_table() -> None:
    table = field([{"a": 1}, {"a": 2}], row_check=lambda row: "no" if row["a"] == 7 else None)
    table.edit([["set", 0, 0, 7], ["add", 1, [[5, [3]]]]])
    assert (shown(table)["keys"], shown(table)["rows"]) == ([0, 1, 5], [[7], [2], [3]])
    assert shown(table)["errors"] == [[0, 0, "no"]]
    table.edit([["remove", [0]]])
    assert (shown(table)["keys"], shown(table)["errors"]) == ([1, 5], [])


def test_the_page_is_told_what_is_taken_back_and_why() -> None:
    table = field([{"a": 1, "b": "x"}], row_check=lambda row: ("b", "odd") if row["a"] == 3 else None)
    changes = [["set", 0, 0, "x"], ["set", 0, 1, "y"]]
    assert table.edit(changes) == {
        "changes": changes,
        "corrections": [["set", 0, 0, 1]],
        "errors": [[0, 0, "Please enter a whole number"]],
    }
    assert table.edit([["set", 0, 0, 3]])["errors"] == [[0, 1, "odd"]]
    assert table.edit([["set", 0, 0, 4]])["errors"] == [[0, 1, ""]]


def test_a_check_that_fails_refuses_the_row() -> None:
    table = field([{"a": 1}], row_check=lambda row: row["missing"])
    assert table.edit([["set", 0, 0, 2]])["errors"] == [[0, 0, "This value is not valid"]]
