"""Tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from greenio.output.content import as_cell, check_positive, discard_on_error
from greenio.output.data.frame_rows import cell_text, frame_rows
from greenio.output.output import Output
from greenio.widgets import table
from greenio.widgets.base import Widget


class span:
    """A cell that covers several rows or columns. The author leaves out the covered cells.

    :param content: an output, or any other object, which is shown as plain text.
    :param row: number of rows that it covers. Default: 1.
    :param col: number of columns that it covers. Default: 1.
    :raises ValueError: one of them is no positive int.

    Example: ``put_table([[span("Name", col=2)], ["first", "last"]])``
    """

    __slots__ = ("col", "content", "row")

    def __init__(self, content: object, row: int = 1, col: int = 1) -> None:
        check_positive("span", "row", row)
        check_positive("span", "col", col)
        self.content = content
        self.row = row
        self.col = col


@discard_on_error
def put_table(
    tdata: Any,
    header: Iterable[Any] | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a table.

    :param tdata: rows, each a sequence of cells, or each a dict; or a data frame (of pandas, polars, pyarrow, or any library
        with the interchange protocol). A cell is an output, a :class:`span`, or any other object, which is shown as
        plain text.
    :param header: headings. For sequences: the first row, which ``tdata`` does not hold then. For dicts: the keys to
        show, or pairs of label and key; a key that a dict does not have makes an empty cell. Default: the first row of
        ``tdata``, or all keys of the first dict, capitalized.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: dicts and sequences are mixed, or ``header`` is given for a data frame.
    :raises TypeError: ``tdata`` or a row is no sequence.
    :raises SessionClosedException: the session is closed.

    Example: ``put_table([["Item", "Cost"], ["Tea", 2]])``
    """
    frame = frame_rows(tdata)
    if frame is not None:
        tdata = [frame.columns, *([cell_text(cell) for cell in row] for row in frame.rows)]
        if header is not None:
            raise ValueError(
                "put_table(): a data frame has headings of its own; select or rename its columns"
            )
    if isinstance(tdata, (str, bytes, Mapping)) or not isinstance(tdata, Iterable):
        raise TypeError(f"put_table(): tdata must be a sequence of rows, not {type(tdata).__name__}")
    return _table(list(tdata), None if header is None else list(header), scope, position)


@discard_on_error  # here, where iterators have become lists
def _table(rows: list[Any], header: list[Any] | None, scope: str | int | None, position: int) -> Output:
    kinds = {isinstance(row, Mapping) for row in rows}
    if len(kinds) > 1:
        raise ValueError("put_table(): tdata mixes dicts and sequences; use one kind for all rows")
    if kinds == {True}:
        labels, keys = _columns(rows, header)
        rows = [labels, *([row.get(key, "") for key in keys] for row in rows)]
    elif header is not None:
        rows = [header if rows else _columns(rows, header)[0], *rows]
    cells = [[_cell(cell) for cell in _cells_of(row)] for row in rows]
    return Output("put_table", table.Table(cells, 1 if cells else 0), scope, position)


def _columns(rows: list[Any], header: list[Any] | None) -> tuple[list[Any], list[Any]]:
    """Return labels and keys of the columns; an item of a header is a key, or a pair of label and key."""
    if header is None:
        keys = list(rows[0])
        return [str(key).capitalize() for key in keys], keys
    pairs = [item if _is_pair(item) else (item, item) for item in header]
    return [label for label, _ in pairs], [key for _, key in pairs]


def _is_pair(item: object) -> bool:
    return isinstance(item, (list, tuple)) and len(item) == 2


def _cells_of(row: Any) -> Iterable[Any]:
    if isinstance(row, (str, bytes)) or not isinstance(row, Iterable):
        raise TypeError(f"put_table(): a row must be a list, a tuple or a dict, not {type(row).__name__}")
    return row


def _cell(value: object) -> Widget | table.Span | str:
    if isinstance(value, span):
        return table.Span(as_cell(value.content), value.row, value.col)
    return as_cell(value)
