"""The rows of a table: bounds that only a hostile page reaches."""

from __future__ import annotations

from typing import Any

import pytest

from greenio import limits
from greenio.input.table.column import Column
from greenio.input.table.rows import NO_CELL, Refused, TableRows
from greenio.widgets.items import TableColumn


def table(count: int = 3) -> TableRows:
    columns = [Column("t", TableColumn("t"))]
    return TableRows(columns, [[str(n)] for n in range(count)], can_add=True, can_remove=True)


def keys_and_values(rows: TableRows) -> list[Any]:
    return [(key, *values) for key, values in rows]


def test_changes() -> None:
    rows = table()
    assert rows.change(["set", 1, 0, "x"]) == [(1, 0)]
    assert rows.change(["set", 99, 0, "x"]) == []
    rows.change(["remove", [0, 99]])
    rows.change(["add", None, [[7, ["first"]]]])
    rows.change(["add", 99, [[8, ["last"]]]])
    assert keys_and_values(rows) == [(7, "first"), (1, "x"), (2, "2"), (8, "last")]
    assert rows.wire_rows() == [("first",), ("x",), ("2",), ("last",)]


def test_rows_are_bounded_whatever_is_removed_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EDITOR_ADDED_ROWS", 2)
    rows = table()
    for key in (7, 8):
        rows.change(["add", None, [[key, ["x"]]]])
        rows.change(["remove", [key]])
    with pytest.raises(Refused) as refused:
        rows.change(["add", None, [[9, ["x"]]]])
    assert (refused.value.cell, refused.value.corrections) == (NO_CELL, [["remove", [9]]])
    rows.change(["add", None, [[7, ["forged"]]]])
    assert keys_and_values(rows)[0] == (7, "x")


def test_characters_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EDITOR_ADDED_CHARACTERS", 10)
    rows = table()
    rows.change(["set", 0, 0, "x" * 10])
    with pytest.raises(Refused) as refused:
        rows.change(["set", 1, 0, "x" * 9])
    assert refused.value.corrections == [["set", 1, 0, "1"]]
    rows.change(["set", 0, 0, ""])
    rows.change(["set", 1, 0, "x" * 9])
