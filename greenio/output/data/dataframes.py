"""Frames and series of pandas and polars, and arrays of numpy, recognised by the modules of their classes."""

from __future__ import annotations

from typing import Any

from greenio import limits
from greenio.output.data.datatable import put_datatable
from greenio.output.data.frame_rows import cell_text, frame_rows, plain_value
from greenio.widgets.base import Widget
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.table import Table
from greenio.widgets.text import Text


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
    return _shortened(value, len(value), value.shape[1])


def _polars(value: Any) -> Widget:
    if not hasattr(value, "columns"):
        value = value.to_frame()
    return _shortened(value, value.height, value.width)


def _shortened(frame: Any, count: int, width: int) -> Widget:
    found = frame_rows(frame, limits.FRAME_ROWS, limits.FRAME_COLUMNS)
    assert found is not None
    return _table(found.columns, found.rows, count, width)


def _table(columns: list[str], rows: list[list[Any]], count: int, width: int | None = None) -> Widget:
    """Return a table for a few rows, or a datatable with the number of rows below it."""
    if count <= limits.FRAME_TABLE_ROWS:
        table: Widget = Table([columns, *([cell_text(cell) for cell in row] for row in rows)], 1)
        if width is None or width <= limits.FRAME_COLUMNS:
            return table
    else:
        # Keys are numbers, because several columns may have the same name.
        records = [{str(index): plain_value(cell) for index, cell in enumerate(row)} for row in rows]
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
