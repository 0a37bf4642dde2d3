"""Data frames and back, with stand-ins for the libraries: these tests need none of them."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest

from greenio.input.table.data import MISSING, read_data


class Frame:
    """Like a data frame of polars."""

    __module__ = "polars.dataframe"

    def __init__(self, columns: list[Any]) -> None:
        self.columns = [each.name for each in columns]
        self.schema = {each.name: each.dtype for each in columns}
        self._columns = columns

    def select(self, names: list[str]) -> Frame:
        return self

    def rows(self) -> list[tuple[Any, ...]]:
        return list(zip(*(each.values for each in self._columns), strict=True))


Frame.__name__ = "DataFrame"


class Series:
    def __init__(self, name: str, values: list[Any], dtype: Any = None, strict: bool = True) -> None:
        if dtype is int and any(type(each) is not int for each in values):
            raise TypeError
        self.name, self.values, self.dtype = name, values, dtype


@pytest.fixture
def polars(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("polars")
    module.Series, module.DataFrame = Series, Frame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "polars", module)
    return module


def test_a_frame_comes_back_with_its_types(polars: ModuleType) -> None:
    data = read_data(Frame([Series("n", [1, 2], int), Series("t", ["a", "b"], str)]))
    assert (data.names, data.rows) == (["n", "t"], [[1, "a"], [2, "b"]])
    made = data.table([[3, "c"]])
    assert (made.rows(), made.schema) == ([(3, "c")], {"n": int, "t": str})
    # An empty cell in a column that cannot have one.
    assert data.table([[None, "c"]]).schema == {"n": None, "t": str}


def test_an_index_has_to_be_a_column() -> None:
    class Named:
        __module__ = "pandas.core.frame"
        dtypes = columns = ()
        index = type("Index", (), {"names": ["day"]})()
        iloc = type("Loc", (), {"__getitem__": lambda self, key: Named()})()

        def itertuples(self, **_: Any) -> list[Any]:
            return []

    Named.__name__ = "DataFrame"
    with pytest.raises(ValueError, match="reset_index"):
        read_data(Named())


def test_missing_keys_stay_missing() -> None:
    data = read_data([{"a": 1}, {"b": 2}])
    assert data.rows == [[1, MISSING], [MISSING, 2]]
    assert data.row(data.rows[1]) == {"b": 2}
    assert data.table(data.rows) == [{"a": 1}, {"b": 2}]
