"""The function ``put_datatable()``: a grid of many rows, of which only those in view are drawn."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Sequence
from types import EllipsisType
from typing import Any, Literal, get_args

from greenio import limits
from greenio.names import check_name
from greenio.output.content import check_data, discard_on_error
from greenio.output.controls.callback import check_callback
from greenio.output.data.columns import make_columns, split_functions
from greenio.output.data.datatable_edits import DatatableEdits, new_instance
from greenio.output.data.datatable_rows import DatatableRows, check_records, key_path, register_rows
from greenio.output.data.frame_rows import FrameRows, frame_rows, plain_value
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.datatable import Column, Datatable

log = logging.getLogger("greenio.output")

#: Pixels: the default height, and the height of a row in each theme.
_HEIGHT = 600
_ROW_HEIGHTS = {"balham": 28, "alpine": 42, "material": 48}
#: Rows for which there is room even if there are none.
_MIN_ROWS = 3

_Theme = Literal["balham", "balham-dark", "alpine", "alpine-dark", "material"]
#: A function of the author; the placeholder ``...`` does nothing.
_Function = Callable[[Any], Any] | EllipsisType


class _Events:
    """The functions that run for a datatable's action buttons and selections."""

    __slots__ = ("actions", "multiple", "onselect", "rows")

    def __init__(
        self, rows: DatatableRows, actions: Sequence[Any], onselect: _Function | None, multiple: bool
    ) -> None:
        self.rows = rows
        self.actions = actions
        self.onselect = onselect
        self.multiple = multiple

    def act(self, value: Any) -> Any:
        """Run the function of a pressed button; the page reports ``[index, [id, ...]]``."""
        if not isinstance(value, list) or len(value) != 2 or type(value[0]) is not int:
            return None
        index, chosen = value[0], self.rows.selection(value[1])
        if chosen and 0 <= index < len(self.actions) and self.actions[index] is not None:
            function = self.actions[index][1]
            if function is not ...:
                return function(chosen if self.multiple else chosen[0])
        return None

    def select(self, value: Any) -> Any:
        """Run ``onselect`` for a changed selection; the page reports ``[id, ...]``."""
        chosen = self.rows.selection(value)
        if chosen and self.onselect is not None and self.onselect is not ...:
            return self.onselect(chosen if self.multiple else chosen[0])
        return None


@discard_on_error
def put_datatable(
    records: Any,
    actions: Sequence[tuple[str, _Function] | None] | None = None,
    onselect: _Function | None = None,
    multiple_select: bool = False,
    id_field: str | tuple[Any, ...] | None = None,
    height: int | float | str = _HEIGHT,
    theme: str = "balham",
    cell_content_bar: bool = True,
    instance_id: str = "",
    column_order: Sequence[Any] | dict[Any, Any] | None = None,
    column_args: dict[Any, dict[str, Any]] | None = None,
    grid_args: dict[str, Any] | None = None,
    enterprise_key: str = "",
    scope: str | int | None = None,
    position: int = -1,
    *,
    on_edit: Callable[[Any, Any, Any], Any] | None = None,
) -> Output:
    """Show a table of many rows: sorting by a click on a heading, filters, columns of any width.

    :param records: list of rows as dicts, possibly nested; nested keys become groups of columns. Or a data frame (of pandas,
        polars, pyarrow, or any library with the interchange protocol).
    :param actions: buttons for selected rows, each ``(label, function)``, or None for a separator. The function is called
        with the selection: the id of the row, or with ``multiple_select`` the list of ids in the order of the rows.
        Default: none.
    :param onselect: function called with the selection whenever it changes and is not empty. Default: none.
    :param multiple_select: True lets several rows be selected; a click adds or removes one. Default: False.
    :param id_field: key, or path of keys, whose value identifies a row. Default: rows are numbered from 0.
    :param height: height in pixels, as CSS text, or ``"auto"``: as high as the rows (at most 1000 of them). Default: 600, and
        less where there are only a few rows.
    :param theme: ``"balham"`` (default), ``"balham-dark"``, ``"alpine"``, ``"alpine-dark"`` or ``"material"``.
    :param cell_content_bar: True (default) shows the whole text of the focused cell below the grid.
    :param instance_id: name for :func:`datatable_update`, :func:`datatable_insert` and :func:`datatable_remove`, and in the
        page for ``window.ag_grid_NAME`` and ``window.ag_grid_NAME_promise``. Default: none.
    :param column_order: keys of the columns to show, or a nested dict with None at its leaves. Default: all, in
        the order in which they first appear.
    :param column_args: dict of properties of columns, by key or by path of keys (a group's apply to all columns in it).
        Default: none.
    :param grid_args: dict of options of the grid (ag-Grid community); values may be :class:`JSFunction`. Default: none.
    :param enterprise_key: accepted and ignored with a warning: the grid is the community edition.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param on_edit: function called with ``(row, column, value)`` when the visitor has edited a cell: the row's id, the key of
        the column (for nested records the tuple of keys), and a text, number, bool or None. Edits of one table come one
        after the other, in their order. If it returns a text, or fails, the cell gets back what it had and shows the text;
        else return None. It has to check what it stores: the page only keeps numbers and bools what they are. Columns with
        ``column_args={"name": {"editable": False}}`` and that of ``id_field`` cannot be edited. Default: none, the table can
        only be read. For edits that are submitted together see :func:`data_editor`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: an unknown theme, a bad ``instance_id``, a data frame with two columns of the same name.
    :raises TypeError: records are no dicts, a function cannot be called, or a value cannot be encoded as JSON.
    :raises SessionClosedException: the session is closed.

    Example: ``put_datatable([{"id": 1, "name": "Ada"}], id_field="id", onselect=print)``
    """
    session = current_session()
    if enterprise_key:
        warnings.warn("put_datatable(): enterprise_key has no effect", UserWarning, stacklevel=3)
    if theme not in get_args(_Theme):
        raise ValueError(
            f"put_datatable(): theme must be one of {', '.join(get_args(_Theme))}, not {theme!r}"
        )
    if instance_id:
        check_name("put_datatable", "instance_id", instance_id)
    frame = frame_rows(records)
    if frame is not None:
        records, column_order = _from_frame(frame), column_order or frame.columns
    given = check_records("put_datatable", "records", records)
    buttons = [_action(each) for each in actions or ()]
    if onselect is not None and onselect is not ...:
        check_callback("put_datatable", "onselect", onselect)
    path = key_path(id_field)
    rows = DatatableRows(path)
    if on_edit is not None:
        check_callback("put_datatable", "on_edit", on_edit)
        rows.track()
        instance_id = instance_id or new_instance()
    given = rows.add(given)
    check_data("put_datatable", given)
    columns = make_columns(given, column_order, column_args)
    options, functions = split_functions(dict(grid_args or {}))
    check_data("put_datatable", [columns, options])
    events = _Events(rows, buttons, onselect, multiple_select)
    handlers = session.callbacks
    widget = Datatable(
        records=given,
        columns=columns,
        id_path=[str(key) for key in path],
        actions=[each and each[0] for each in buttons],
        action=CallbackRef(handlers, events.act, name="datatable action") if buttons else 0,
        # Without a function it does not keep the session open, but it keeps the rows as long as the page shows them.
        selected=CallbackRef(
            handlers, events.select, name="datatable onselect", keeps_open=onselect is not None
        ),
        edit=CallbackRef(
            handlers,
            DatatableEdits(instance_id, rows, columns, on_edit).take,
            serial=True,
            name="datatable on_edit",
        )
        if on_edit is not None
        else 0,
        notify=onselect is not None,
        multiple=bool(multiple_select),
        height=_height(height, len(given), columns, theme, fixed=bool(grid_args)),
        theme=theme,  # type: ignore[arg-type]  # checked above
        cell_bar=bool(cell_content_bar),
        instance=instance_id,
        options=options,
        functions=functions,
    )
    if instance_id:
        register_rows(session, instance_id, rows)
    return Output("put_datatable", widget, scope, position)


def _action(action: Any) -> tuple[str, _Function] | None:
    if action is None:
        return None
    if not isinstance(action, (list, tuple)) or len(action) != 2:
        raise TypeError(f"put_datatable(): an action must be (label, function) or None, not {action!r}")
    if action[1] is not ...:
        check_callback("put_datatable", "actions", action[1])
    return str(action[0]), action[1]


def _from_frame(frame: FrameRows) -> list[dict[Any, Any]]:
    if len(set(frame.columns)) < len(frame.columns):
        raise ValueError("put_datatable(): the columns of a data frame need different names")
    return [dict(zip(frame.columns, (plain_value(cell) for cell in row), strict=True)) for row in frame.rows]


def _depth(columns: Sequence[Column]) -> int:
    """Return the number of rows of headings."""
    return 1 + max((_depth(column.children) for column in columns if column.children), default=0)


def _height(height: Any, count: int, columns: Sequence[Column], theme: str, *, fixed: bool) -> str:
    if height == _HEIGHT and not fixed:
        # A table of one row in a frame of 600 px would look like a mistake. The scroll bar of wide tables needs room, too.
        row = _ROW_HEIGHTS[theme.removesuffix("-dark")]
        height = min(_HEIGHT, row * (max(count, _MIN_ROWS) + _depth(columns) + 1))
    if height == "auto" and count > limits.DATATABLE_AUTO_ROWS:
        log.warning("put_datatable(): height='auto' is not meant for %s rows; it is 600 px high", count)
        return "600px"
    if isinstance(height, bool) or not isinstance(height, (int, float, str)):
        raise TypeError(f"put_datatable(): height must be a number or CSS text, not {type(height).__name__}")
    return height if isinstance(height, str) else f"{height:g}px"
