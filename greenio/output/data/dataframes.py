"""Frames and series of pandas and polars, and arrays. Recognised by where their classes come from, never imported."""

from __future__ import annotations

import math
from typing import Any

from greenio import limits
from greenio.output.data.datatable import put_datatable
from greenio.widgets.base import Widget
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.table import Table
from greenio.widgets.text import Text

_SAFE = 2**53


def frame_widget(value: Any) -> Widget | None:
    """The widget for a frame or series; None for anything else."""
    package = type(value).__module__.partition(".")[0]
    kind = type(value).__name__
    if package == "pandas" and kind in ("DataFrame", "Series", "Index", "MultiIndex"):
        return _pandas(value)
    if package == "polars" and kind in ("DataFrame", "Series"):
        return _polars(value)
    return None


def array_widget(value: Any) -> Widget | None:
    """The widget for a numpy array of one or two dimensions; None for anything else."""
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
    return _shown([str(index) for index in range(matrix.shape[1])], rows, len(matrix))


def _pandas(value: Any) -> Widget:
    if not hasattr(value, "columns"):
        value = value.to_frame()
    frame = value.iloc[: limits.FRAME_ROWS, : limits.FRAME_COLUMNS]
    # A plain numbering says nothing; any other index does.
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
    return _shown(names + columns, rows, len(value), value.shape[1])


def _polars(value: Any) -> Widget:
    if not hasattr(value, "columns"):
        value = value.to_frame()
    frame = value.head(limits.FRAME_ROWS)
    columns = list(frame.columns)[: limits.FRAME_COLUMNS]
    return _shown(columns, [list(row) for row in frame.select(columns).rows()], value.height, value.width)


def _shown(columns: list[str], rows: list[list[Any]], count: int, width: int | None = None) -> Widget:
    """A table for a few rows, a datatable for many, and how many there are if one cannot see it."""
    if count <= limits.FRAME_TABLE_ROWS:
        table: Widget = Table([columns, *([_text(cell) for cell in row] for row in rows)], 1)
        if width is None or width <= limits.FRAME_COLUMNS:
            return table
    else:
        # Keys are numbers: names of columns may be there twice.
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
    """A value of a cell as the page takes it: numbers stay numbers, what is missing is null, the rest is text."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if hasattr(value, "item") and not hasattr(value, "columns"):  # a scalar of numpy
        value = value.item()
    if isinstance(value, float):
        return value if math.isfinite(value) else (None if math.isnan(value) else str(value))
    if isinstance(value, int):
        return value if -_SAFE < value < _SAFE else str(value)
    return None if str(value) in ("NaT", "<NA>") else str(value)


def _text(value: Any) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    return f"{plain:.6g}" if type(plain) is float else str(plain)
