"""Frames and series of pandas and polars, and arrays of numpy, recognised by the modules of their classes."""

from __future__ import annotations

import math
from typing import Any

from greenio import limits
from greenio.output.data.datatable import put_datatable
from greenio.widgets.base import Widget
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.table import Table
from greenio.widgets.text import Text

#: Integers below are exact in JavaScript.
_MAX_INTEGER = 2**53


def frame_widget(value: Any) -> Widget | None:
    """Return the widget for a frame or series; None for anything else."""
    package = type(value).__module__.partition(".")[0]
    kind = type(value).__name__
    if package == "pandas" and kind in ("DataFrame", "Series", "Index", "MultiIndex"):
        return _pandas(value)
    if package == "polars" and kind in ("DataFrame", "Series"):
        return _polars(value)
    return None


def array_widget(value: Any) -> Widget | None:
    """Return the widget for a numpy array of one or two dimensions; None for anything else."""
    if type(value).__module__ != "numpy" or type(value).__name__ != "ndarray":
        return None
    if (
        value.ndim not in (1, 2)
        or not value.size
        or (value.ndim == 2 and value.shape[1] > limits.FRAME_COLUMNS)
    ):
        return None
    matrix = value.reshape(-1, 1) if value.ndim == 1 else value
    rows = matrix[: limits.FRAME_ROWS].tolist()
    return _table([str(index) for index in range(matrix.shape[1])], rows, len(matrix))


def _pandas(value: Any) -> Widget:
    if not hasattr(value, "columns"):
        value = value.to_frame()
    frame = value.iloc[: limits.FRAME_ROWS, : limits.FRAME_COLUMNS]
    # An index that only numbers the rows is not shown.
    indexed = type(value.index).__name__ != "RangeIndex" or any(value.index.names)
    names = ["" if name is None else str(name) for name in value.index.names] if indexed else []
    columns = [
        " / ".join(map(str, column)) if isinstance(column, tuple) else str(column) for column in frame.columns
    ]
    rows = []
    for record in frame.itertuples(index=indexed, name=None):
        index = record[:1] if indexed else ()
        if index and isinstance(index[0], tuple):
            index = index[0]
        rows.append([*index, *(record[1:] if indexed else record)])
    return _table(names + columns, rows, len(value), value.shape[1])


def _polars(value: Any) -> Widget:
    if not hasattr(value, "columns"):
        value = value.to_frame()
    frame = value.head(limits.FRAME_ROWS)
    columns = list(frame.columns)[: limits.FRAME_COLUMNS]
    return _table(columns, [list(row) for row in frame.select(columns).rows()], value.height, value.width)


def _table(columns: list[str], rows: list[list[Any]], count: int, width: int | None = None) -> Widget:
    """Return a table for a few rows, or a datatable with the number of rows below it."""
    if count <= limits.FRAME_TABLE_ROWS:
        table: Widget = Table([columns, *([_text(cell) for cell in row] for row in rows)], 1)
        if width is None or width <= limits.FRAME_COLUMNS:
            return table
    else:
        # Keys are numbers, because several columns may have the same name.
        records = [{str(index): _plain(cell) for index, cell in enumerate(row)} for row in rows]
        table = put_datatable(
            records,
            height=400,
            column_args={str(index): {"headerName": name} for index, name in enumerate(columns)},
        ).embed()
    shown = f"{count:,} rows" if len(rows) == count else f"the first {len(rows):,} of {count:,} rows"
    note = Text(
        f"{shown} × {width or len(columns):,} columns",
        style="margin: -0.4rem 0 0.9rem; color: var(--bs-secondary-color); font-size: 0.875rem",
    )
    return Grid(cells=[Cell([table]), Cell([note])], columns="minmax(0, 1fr)")


def _plain(value: Any) -> Any:
    """Return the value of a cell for the page: a number, a bool, None for a missing value, else text."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if hasattr(value, "item") and not hasattr(value, "columns"):  # a scalar of numpy
        value = value.item()
    if isinstance(value, float):
        return value if math.isfinite(value) else (None if math.isnan(value) else str(value))
    if isinstance(value, int):
        return value if -_MAX_INTEGER < value < _MAX_INTEGER else str(value)
    return None if str(value) in ("NaT", "<NA>") else str(value)


def _text(value: Any) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    return f"{plain:.6g}" if type(plain) is float else str(plain)
