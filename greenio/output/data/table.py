"""Tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from greenio.output.content import as_cell, composite
from greenio.output.output import Output
from greenio.widgets import table


class span:
    """A cell that covers several rows or columns. The author leaves out the covered cells.

    :param content: an output, or anything that is shown as text.
    :param row: how many rows it covers.
    :param col: how many columns it covers.

    Example: ``put_table([[span("Name", col=2)], ["first", "last"]])``
    """

    __slots__ = ("col", "content", "row")

    def __init__(self, content: object, row: Any = 1, col: Any = 1) -> None:
        for name, value in (("row", row), ("col", col)):
            if not isinstance(value, int) or value < 1:
                raise ValueError(f"span(): {name} must be a positive int, not {value!r}")
        self.content = content
        self.row = row
        self.col = col


@composite
def put_table(
    tdata: Iterable[Any],
    header: Iterable[Any] | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a table.

    :param tdata: rows, each a sequence of cells, or each a dict. A cell is an output, a :class:`span`, or
        anything else, which is shown as plain text.
    :param header: headings. For sequences: the first row (then ``tdata`` holds none). For dicts: the keys to
        show, or pairs of label and key; all keys of the first dict by default, written large. Keys that a dict
        does not have make empty cells.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: dicts and sequences are mixed.
    :raises TypeError: ``tdata`` is no sequence, or a row is none.
    :raises SessionClosedException: the session is over.

    Example: ``put_table([["Item", "Cost"], ["Tea", 2]])``
    """
    if isinstance(tdata, (str, bytes, Mapping)) or not isinstance(tdata, Iterable):
        raise TypeError(f"put_table(): tdata must be a sequence of rows, not {type(tdata).__name__}")
    return _table(list(tdata), None if header is None else list(header), scope, position)


@composite  # behind the lists: what an iterator has given cannot be had again
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
    """Labels and keys of the columns; a header's item is a key, or a label with a key."""
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


def _cell(value: object) -> Any:
    if isinstance(value, span):
        return table.Span(as_cell(value.content), value.row, value.col)
    return as_cell(value)
