"""The data of an editable table: rows as the author gives them, and rows of the same kind that are returned."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from greenio.input.table.column import is_missing
from greenio.output.data.frame_rows import frame_rows

_FUNCTION = "data_editor"
#: A cell of a key that its dict does not have.
MISSING: Final = type("Missing", (), {"__repr__": lambda self: "MISSING", "__str__": lambda self: "<NA>"})()


class TableData:
    """Rows as lists of values, and the way back.

    :param names: what the author calls the columns.
    :param rows: the values of each row.
    :param make_row: makes a row of the author's kind of values.
    :param make_all: makes the whole table of the author's kind of rows' values.
    """

    __slots__ = ("_make_all", "_make_row", "names", "rows")

    def __init__(
        self,
        names: list[Any],
        rows: list[list[Any]],
        make_row: Callable[[list[Any], Sequence[Any]], Any],
        make_all: Callable[[list[Any], list[Sequence[Any]]], Any] | None = None,
    ) -> None:
        self.names = names
        self.rows = rows
        self._make_row = make_row
        self._make_all = make_all

    def row(self, values: Sequence[Any]) -> Any:
        """Return one row as the author's functions get it."""
        return self._make_row(self.names, values)

    def table(self, rows: list[Sequence[Any]]) -> Any:
        """Return the whole table as it was given."""
        if self._make_all is not None:
            return self._make_all(self.names, rows)
        return [self._make_row(self.names, values) for values in rows]


def read_data(data: Any, names_if_empty: Sequence[Any] = ()) -> TableData:
    """Read what an author gives.

    :param data: list of dicts, list of lists of which the first is the heading, or a data frame.
    :param names_if_empty: the columns of an empty list.
    :raises TypeError: it is something else.
    :raises ValueError: nothing tells its columns, two have the same name, or a row is longer than its heading.
    """
    frame = frame_rows(data)
    if frame is not None:
        _check_names(frame.columns)
        _check_index(data)
        return TableData(frame.columns, [_plain(row) for row in frame.rows], _as_dict, _frame_maker(data))
    if isinstance(data, (str, bytes, Mapping)) or not isinstance(data, Sequence):
        raise TypeError(
            f"{_FUNCTION}(): data must be a list of dicts, a list of lists or a data frame, not {type(data).__name__}"
        )
    rows = list(data)
    if not rows:
        if not names_if_empty:
            raise ValueError(
                f"{_FUNCTION}(): data is empty: say what its columns are, columns={{'name': str}}"
            )
        return TableData(list(names_if_empty), [], _as_dict)
    if all(isinstance(row, Mapping) for row in rows):
        names = list(dict.fromkeys(key for row in rows for key in row))
        return TableData(names, [[row.get(name, MISSING) for name in names] for row in rows], _as_dict)
    if all(isinstance(row, (list, tuple)) for row in rows):
        return _read_lists(rows)
    raise TypeError(f"{_FUNCTION}(): data must hold dicts only, or lists only, the first of them the heading")


def _plain(row: Sequence[Any]) -> list[Any]:
    """Return the values of a frame's row, Python's own in place of numpy's."""
    return [each.item() if type(each).__module__ == "numpy" else each for each in row]


def _read_lists(rows: list[Any]) -> TableData:
    names, *rest = [list(row) for row in rows]
    _check_names(names)
    for number, row in enumerate(rest, 1):
        if len(row) > len(names):
            raise ValueError(f"{_FUNCTION}(): row {number} has {len(row)} cells and the heading {len(names)}")
        row.extend([None] * (len(names) - len(row)))
    return TableData(names, rest, lambda _, values: list(values), _as_lists)


def _check_names(names: Sequence[Any]) -> None:
    if not names or len({str(name) for name in names}) < len(names):
        raise ValueError(f"{_FUNCTION}(): the columns need different names, not {names!r}"[:500])


def _as_dict(names: list[Any], values: Sequence[Any]) -> dict[Any, Any]:
    return {name: value for name, value in zip(names, values, strict=True) if value is not MISSING}


def _as_lists(names: list[Any], rows: list[Sequence[Any]]) -> list[list[Any]]:
    return [list(names), *(list(row) for row in rows)]


def _check_index(frame: Any) -> None:
    index = getattr(frame, "index", None)
    if _package(frame) == "pandas" and (
        type(index).__name__ != "RangeIndex" or any(getattr(index, "names", ()))
    ):
        raise ValueError(
            f"{_FUNCTION}(): the index of the data frame cannot be edited: give frame.reset_index(), "
            "or frame.reset_index(drop=True) without it"
        )


def _frame_maker(frame: Any) -> Callable[[list[Any], list[Sequence[Any]]], Any] | None:
    """Return what makes a frame of the same library and types; None where dicts are returned."""
    package = _package(frame)
    if package == "pandas":
        dtypes, titles = list(frame.dtypes), list(frame.columns)
        return lambda _, rows: _pandas(rows, titles, dtypes)
    if package == "polars":
        schema = dict(frame.schema)
        return lambda _, rows: _polars(rows, schema)
    return None


def _package(value: Any) -> str:
    return type(value).__module__.partition(".")[0]


def _pandas(rows: list[Sequence[Any]], titles: list[Any], dtypes: list[Any]) -> Any:
    pandas = sys.modules["pandas"]
    series = []
    for place, dtype in enumerate(dtypes):
        values = [None if is_missing(row[place]) else row[place] for row in rows]
        series.append(_pandas_series(pandas, values, dtype))
    made = pandas.concat(series, axis=1) if series else pandas.DataFrame()
    made.columns = titles
    return made


def _pandas_series(pandas: Any, values: list[Any], dtype: Any) -> Any:
    plain = pandas.Series(values, dtype=object)
    try:
        typed = plain.astype(dtype)
        # A category that is unknown, for example, would become a missing value.
        if int(typed.isna().sum()) == int(plain.isna().sum()):
            return typed
    except (TypeError, ValueError):
        pass
    return plain.infer_objects()


def _polars(rows: list[Sequence[Any]], schema: dict[str, Any]) -> Any:
    polars = sys.modules["polars"]
    columns = []
    for place, (name, dtype) in enumerate(schema.items()):
        values = [None if is_missing(row[place]) else row[place] for row in rows]
        try:
            columns.append(polars.Series(name, values, dtype=dtype, strict=True))
        except Exception:  # its own kinds of exceptions, which differ between versions
            columns.append(polars.Series(name, values, strict=False))
    return polars.DataFrame(columns)
