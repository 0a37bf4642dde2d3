"""A column's cells: to the page and back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.input.table.column import Column, is_missing
from greenio.widgets.items import TableColumn


class NaT:
    """Like pandas' missing moment."""

    def __str__(self) -> str:
        return "NaT"


@pytest.mark.parametrize("value", [None, float("nan"), NaT()])
def test_missing_values(value: Any) -> None:
    assert is_missing(value)


@pytest.mark.parametrize("value", [0, "", "NaT", False, date(2020, 1, 1)])
def test_other_values(value: Any) -> None:
    assert not is_missing(value)


@pytest.mark.parametrize(
    ("kind", "value", "wire"),
    [
        ("text", "x", "x"),
        ("text", [1], "[1]"),
        ("number", 7, 7),
        ("number", 2**60, str(2**60)),
        ("float", Decimal("1.50"), "1.50"),
        ("float", float("inf"), "inf"),
        ("checkbox", 1, True),
        ("date", date(2020, 1, 2), "2020-01-02"),
        ("datetime-local", datetime(2020, 1, 2, 3, 4), "2020-01-02T03:04"),
        ("select", 5, "Five"),
        ("select", [6], "Six"),
        ("select", 7, "7"),
    ],
)
def test_the_page_gets_plain_values(kind: Any, value: Any, wire: Any) -> None:
    column = Column("c", TableColumn("c", kind), options={"Five": 5, "Six": [6]})
    assert column.to_wire([value, None]) == [wire, None]


def test_a_choice_that_cannot_be_hashed_is_found() -> None:
    column = Column("c", TableColumn("c", "select", required=True), options={"Six": [6]})
    assert column.parse("Six") == [6]
    with pytest.raises(InvalidValue, match="not_possible"):
        column.check([7])


@pytest.mark.parametrize("kind", ["text", "number", "float", "checkbox", "date", "select"])
def test_values_of_a_wrong_type_are_forged(kind: Any) -> None:
    column = Column("c", TableColumn("c", kind))
    with pytest.raises(ForgedValue):
        column.parse([])


def test_bounds_are_exact() -> None:
    column = Column("c", TableColumn("c", "float", min_value=0.1), make=Decimal)
    assert column.parse("0.1") == Decimal("0.1")
    with pytest.raises(InvalidValue, match="too_small"):
        column.parse("0.09999999999999999999")
