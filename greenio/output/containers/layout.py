"""Rows, columns and grids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.output.content import Content, as_widget, as_widgets, discard_on_error
from greenio.output.data.table import span
from greenio.output.output import Output
from greenio.widgets.layout import Cell, Grid

#: Content of a row or column: one output or str, or a list of items, each one of these, a list of them, or None for a gap.
RowContent = Output | str | Sequence[Content | None]


@discard_on_error
def put_row(
    content: RowContent = (), size: str | None = None, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show outputs side by side.

    It can be entered with ``with``: each output then becomes one more item of the row, all of one width.

    :param content: an output or str, or a list of them; None in the list is a gap. Default: none.
    :param size: the width of each item, gaps included, separated by blanks: ``100px``, ``33.33%``, ``2fr``,
        ``auto``, ``minmax(100px, 1fr)``, ``repeat(3, 1fr)``. Default: ``1fr`` for items and ``10px`` for gaps.
        ``repeat(auto-fit, minmax(200px, 1fr))`` starts a new line where the page is too narrow for all.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

    Example: ``put_row([put_text("left"), None, put_text("right")], size="2fr 20px 1fr")``
    """
    cells, sizes = _line("put_row", content, size)
    # Where the browser decides how many columns there are, the items that do not fit go to the next line.
    wraps = "auto-fit" in sizes or "auto-fill" in sizes
    grid = Grid(cells, columns=sizes, flow="row" if wraps else "column", auto_size="auto" if wraps else "1fr")
    return Output("put_row", grid, scope, position)


@discard_on_error
def put_column(
    content: RowContent = (), size: str | None = None, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show outputs one below the other, with given heights.

    It can be entered with ``with``: each output then becomes one more item of the column.

    :param content: an output or str, or a list of them; None in the list is a gap. Default: none.
    :param size: the height of each item, gaps included, separated by blanks: ``100px``, ``2fr``, ``auto``,
        ``minmax(100px, 1fr)``, ``repeat(3, 1fr)``. Default: ``1fr`` for items and ``10px`` for gaps.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

    Example: ``put_column([put_text("top"), put_text("below")], size="auto 200px")``
    """
    cells, sizes = _line("put_column", content, size)
    return Output("put_column", Grid(cells, rows=sizes, flow="row", auto_size="1fr"), scope, position)


@discard_on_error
def put_grid(
    content: Sequence[Sequence[Any]],
    cell_width: str = "auto",
    cell_height: str = "auto",
    cell_widths: str | None = None,
    cell_heights: str | None = None,
    direction: str = "row",
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show outputs in a grid.

    :param content: rows of cells, each an output or str, None for an empty cell, or a :class:`span` of several
        cells; the cells it covers are left out. Short rows end in empty cells.
    :param cell_width: width of every column: ``100px``, ``1fr``, ``auto`` (default)...
    :param cell_height: height of every row, likewise.
    :param cell_widths: the width of each column, separated by blanks, instead of ``cell_width``. Default: None.
    :param cell_heights: the height of each row, separated by blanks, instead of ``cell_height``. Default: None.
    :param direction: ``"row"`` (default): the lists in ``content`` are rows; ``"column"``: they are columns.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: another direction.
    :raises TypeError: ``content`` holds something else, or a size is no str.
    :raises SessionClosedException: the session is closed.

    Example: ``put_grid([[put_text("a"), put_text("b")], [span(put_text("wide"), col=2)]], cell_width="100px")``
    """
    if direction not in ("row", "column"):
        raise ValueError(f"put_grid(): direction must be 'row' or 'column', not {direction!r}")
    for line in content:
        if not isinstance(line, (list, tuple)):
            raise TypeError(
                f"put_grid(): content must be a list of lists, but holds a value of type {type(line).__name__}"
            )
    by_row = direction == "row"
    cells, width, height = _placed(content, by_row=by_row)
    grid = Grid(
        cells,
        columns=_tracks("cell_widths", cell_widths, cell_width, width),
        rows=_tracks("cell_heights", cell_heights, cell_height, height),
        flow="row" if by_row else "column",
        auto_size="auto",
    )
    return _GridOutput("put_grid", grid, scope, position)


class _GridOutput(Output):
    """A grid whose cells have fixed places, so that it cannot be filled with ``with``."""

    __slots__ = ()

    def __enter__(self) -> str:
        raise RuntimeError("with: put_grid() cannot be filled afterwards; put a put_scope() into a cell")


def _line(function: str, content: RowContent, size: str | None) -> tuple[list[Cell], str]:
    """Return the cells of a row or column, and their sizes."""
    parts: Sequence[Any] = content if isinstance(content, (list, tuple)) else [content]
    cells = [Cell([] if part is None else as_widgets(function, "content", part)) for part in parts]
    if size is not None and not isinstance(size, str):
        raise TypeError(f"{function}(): size must be a str, not {type(size).__name__}")
    return cells, size if size is not None else " ".join("10px" if part is None else "1fr" for part in parts)


def _tracks(parameter: str, each: str | None, every: str, count: int) -> str:
    for value in (each, every):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"put_grid(): {parameter} must be a str, not {type(value).__name__}")
    if each is not None:
        return each
    return f"repeat({count}, {every})" if count else ""


def _placed(content: Sequence[Sequence[Any]], *, by_row: bool) -> tuple[list[Cell], int, int]:
    """Place every cell as tables do, at the next place of its line that no span covers.

    :returns: the cells, the number of columns and the number of rows.
    """
    cells: list[Cell] = []
    covered: set[tuple[int, int]] = set()
    width = height = 0
    for line_number, line in enumerate(content):
        place = 0
        for part in line:
            rows, cols = (part.row, part.col) if isinstance(part, span) else (1, 1)
            while (line_number, place) in covered:
                place += 1
            row, col = (line_number, place) if by_row else (place, line_number)
            width, height = max(width, col + cols), max(height, row + rows)
            for down in range(rows):
                for right in range(cols):
                    taken = (row + down, col + right)
                    covered.add(taken if by_row else taken[::-1])
            inner = part.content if isinstance(part, span) else part
            if inner is not None:
                widget = as_widget("put_grid", "content", inner)
                cells.append(Cell([widget], row + 1, col + 1, rows, cols))
    return cells, width, height
