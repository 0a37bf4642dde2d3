"""The function ``data_editor()``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.table.table_field import TableField


def data_editor(
    data: Any,
    label: str = "",
    *,
    columns: Mapping[Any, Any] | None = None,
    add_rows: bool = True,
    remove_rows: bool | None = None,
    validate: Callable[[Any], Any] | None = None,
    height: int | float | str = 400,
    help_text: str | None = None,
    name: str | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
) -> Any:
    """Let the visitor edit a table, and wait until it is submitted.

    Enter, F2, a double click or typing edits a cell, Tab goes to the next one. Cells copied from a spreadsheet are
    pasted as a block; Ctrl-Z and Ctrl-Y undo and redo. Buttons add and remove rows, choose columns and save the table as
    CSV, with its values unchanged.

    Edits are sent as they are made, and the server keeps the table: after a lost connection or, with ``keep_page``, a
    reload it is shown as edited. A reload loses what undo could undo, and edits that were made without a connection.

    In tests by :mod:`greenio.testing` the answer is the list of changes: ``page.answer([["set", 0, 1, "new"]])`` sets the
    cell of the first row in the second column.

    :param data: list of dicts; list of lists, the first of them the heading; or a data frame (of pandas, polars, pyarrow, or
        any library with the interchange protocol). It is not changed.
    :param label: title of the form, or label of the item. Default: none.
    :param columns: what is to be known of columns, by their names: a type, a list of choices, or a dict of ``type``,
        ``label``, ``required``, ``readonly``, ``min_value``, ``max_value`` (for numbers and moments), ``options`` (as for
        :func:`select`) and ``value`` (of new rows). Types are ``str``, ``int``, ``float``, ``Decimal``, ``bool``, ``date``,
        ``datetime``, or the names that :func:`input` knows (``NUMBER``, ``FLOAT``, ``DATE``, ...). Default: types as the
        values have them; a column of several types, or of others, can only be read. Needed for empty data.
    :param add_rows: True (default) lets the visitor add rows, at most 100,000.
    :param remove_rows: True lets the visitor remove rows. Default: the same as ``add_rows``.
    :param validate: function called with a row (a list for lists, else a dict) when it has changed and, for every row, when
        the table is submitted. Returns None, or a text that is shown at the cell that was changed; or ``(column, text)`` to
        show it at that column. Default: none.
    :param height: height of the table in pixels or as CSS text, less where there is no room. Default: 400.
    :param help_text: text below the table. Default: none.
    :param name: name of the item in :func:`input_group`, which also has the Cancel button. Default: none, a form by itself.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope. Default:
        None, the panel below the outputs. Only without ``name``.
    :returns: the rows in the type that was given: dicts, lists with the heading, a frame of pandas or polars with the same
        types where the values allow it; for other frames a list of dicts. Empty cells are None, cells that were not edited
        are the objects that were given. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: data of another kind, a value that does not fit its column's type, a coroutine function as ``validate``.
    :raises ValueError: empty data without ``columns``, an unknown column or type, two columns of one name, a frame of pandas
        with an index other than the row numbers, bounds of which the lower is the greater.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting; edits are lost then.

    Example::

        people = data_editor(
            [{"name": "Ada", "born": 1815, "team": "A"}],
            "People",
            columns={"born": {"min_value": 1700, "required": True}, "team": ["A", "B"]},
        )
    """
    field = TableField(
        data,
        name=item_name("data_editor", name),
        label=str(label),
        help_text=str(help_text or ""),
        columns=columns,
        add_rows=bool(add_rows),
        remove_rows=bool(add_rows if remove_rows is None else remove_rows),
        row_check=validate,
        height=_height(height),
    )
    return ask_unless_named(field, name, timeout, scope)


def _height(height: Any) -> str:
    if isinstance(height, bool) or not isinstance(height, (int, float, str)):
        raise TypeError(f"data_editor(): height must be a number or CSS text, not {type(height).__name__}")
    return height if isinstance(height, str) else f"{height:g}px"
