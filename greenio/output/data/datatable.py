"""Tables of many rows: a grid that shows only the rows in sight."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Sequence
from types import EllipsisType
from typing import Any, Literal, get_args
from weakref import WeakKeyDictionary, WeakValueDictionary

from greenio import limits
from greenio.names import check_name
from greenio.output.content import check_data, composite
from greenio.output.controls.callback import check_callback
from greenio.output.data.columns import JSFunction as JSFunction
from greenio.output.data.columns import columns_of, extracted
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_session, current_task
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.runtime.sessions.session import Session
from greenio.widgets.datatable import Datatable

log = logging.getLogger("greenio.output")

_Theme = Literal["balham", "balham-dark", "alpine", "alpine-dark", "material"]
#: What authors give as a callback; the placeholder ``...`` does nothing.
_Function = Callable[[Any], Any] | EllipsisType
#: Numbers that JavaScript carries exactly.
_SAFE = 2**53


class _Rows:
    """What the server knows of a datatable's rows: ids that the page cannot hand back as they are."""

    __slots__ = ("__weakref__", "originals", "path")

    def __init__(self, path: tuple[Any, ...]) -> None:
        self.path = path
        self.originals: dict[str, Any] = {}

    def learn(self, records: list[Any]) -> list[Any]:
        """New rows have come. Returns them as they can travel: integers beyond JavaScript's become text."""
        if not self.path:
            return records
        for index, record in enumerate(records):
            value = _at(record, self.path)
            if type(value) is str or value is None or (type(value) is int and -_SAFE < value < _SAFE):
                continue
            self.originals[_id_text(value)] = value
            if isinstance(value, int) and not isinstance(value, bool):
                records[index] = _with_text(record, self.path)
        return records

    def selection(self, reported: Any) -> list[Any]:
        """The ids of selected rows in the types they had; what is no id is left out."""
        if not isinstance(reported, list):
            return []
        return [
            self.originals.get(_id_text(each), each)
            for each in reported
            if isinstance(each, (str, int, float))
        ]


#: The rows of a session's datatables by instance id, as long as the page shows them.
_instances: WeakKeyDictionary[Session, WeakValueDictionary[str, _Rows]] = WeakKeyDictionary()


class _Events:
    """What a datatable's actions and selections run."""

    __slots__ = ("actions", "multiple", "onselect", "rows")

    def __init__(
        self, rows: _Rows, actions: Sequence[Any], onselect: _Function | None, multiple: bool
    ) -> None:
        self.rows = rows
        self.actions = actions
        self.onselect = onselect
        self.multiple = multiple

    def act(self, value: Any) -> Any:
        """A button was pressed: ``[index, [id, ...]]``."""
        if not isinstance(value, list) or len(value) != 2 or type(value[0]) is not int:
            return None
        index, chosen = value[0], self.rows.selection(value[1])
        if chosen and 0 <= index < len(self.actions) and self.actions[index] is not None:
            function = self.actions[index][1]
            if function is not ...:
                return function(chosen if self.multiple else chosen[0])
        return None

    def select(self, value: Any) -> Any:
        """The selection has changed: ``[id, ...]``."""
        chosen = self.rows.selection(value)
        if chosen and self.onselect is not None and self.onselect is not ...:
            return self.onselect(chosen if self.multiple else chosen[0])
        return None


@composite
def put_datatable(
    records: Sequence[dict[Any, Any]],
    actions: Sequence[tuple[str, _Function] | None] | None = None,
    onselect: _Function | None = None,
    multiple_select: bool = False,
    id_field: str | tuple[Any, ...] | None = None,
    height: int | float | str = 600,
    theme: str = "balham",
    cell_content_bar: bool = True,
    instance_id: str = "",
    column_order: Sequence[Any] | dict[Any, Any] | None = None,
    column_args: dict[Any, dict[str, Any]] | None = None,
    grid_args: dict[str, Any] | None = None,
    enterprise_key: str = "",
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a table of many rows: sorting by a click on a heading, filters, columns of any width.

    :param records: the rows as dicts, possibly nested; nested keys become groups of columns.
    :param actions: buttons for selected rows: ``(label, function)``, or None for a separator. The function is called
        with the selection: the id of the row, or the list of ids in the order of the rows.
    :param onselect: called with the selection whenever it changes and is not empty.
    :param multiple_select: several rows can be selected; a click adds or takes away.
    :param id_field: key, or path of keys, whose value identifies a row. None: rows are numbered from 0.
    :param height: pixels, CSS text, or ``"auto"``: as high as the rows (at most 1000 of them).
    :param theme: ``"balham"``, ``"balham-dark"``, ``"alpine"``, ``"alpine-dark"`` or ``"material"``.
    :param cell_content_bar: show the whole text of the focused cell below the grid.
    :param instance_id: name for :func:`datatable_update` and its like, and in the page for
        ``window.ag_grid_NAME`` and ``window.ag_grid_NAME_promise``.
    :param column_order: keys of the columns to show, or a nested dict with None at its leaves. All by default, in
        the order in which they first appear.
    :param column_args: properties of columns by key, or by path of keys (for a group: of all columns in it).
    :param grid_args: options of the grid (ag-Grid community); values may be :class:`JSFunction`.
    :param enterprise_key: accepted and ignored with a warning: the grid is the community edition.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: no records and no ``column_order``, an unknown theme, a bad ``instance_id``.
    :raises TypeError: records are no dicts, a callback cannot be called, a value cannot travel to the page.
    :raises SessionClosedException: the session is over.

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
    rows_given = _records("put_datatable", "records", records)
    buttons = [_action(each) for each in actions or ()]
    if onselect is not None and onselect is not ...:
        check_callback("put_datatable", "onselect", onselect)
    path = _path(id_field)
    rows = _Rows(path)
    rows_given = rows.learn(rows_given)
    check_data("put_datatable", rows_given)
    columns = columns_of(rows_given, column_order, column_args)
    options, functions = extracted(dict(grid_args or {}))
    check_data("put_datatable", [columns, options])
    happened = _Events(rows, buttons, onselect, multiple_select)
    callbacks = session.callbacks
    widget = Datatable(
        records=rows_given,
        columns=columns,
        id_path=[str(key) for key in path],
        actions=[each and each[0] for each in buttons],
        action=CallbackRef(callbacks, happened.act, name="datatable action") if buttons else 0,
        # Without a function there is nothing to wait for, but the rows are known as long as the page shows them.
        selected=CallbackRef(
            callbacks, happened.select, name="datatable onselect", keeps_open=onselect is not None
        ),
        notify=onselect is not None,
        multiple=bool(multiple_select),
        height=_height(height, len(rows_given)),
        theme=theme,  # type: ignore[arg-type]
        cell_bar=bool(cell_content_bar),
        instance=instance_id,
        options=options,
        functions=functions,
    )
    if instance_id:
        _instances.setdefault(session, WeakValueDictionary())[instance_id] = rows
    return Output("put_datatable", widget, scope, position)


def datatable_update(
    instance_id: str,
    data: Any,
    row_id: Any = None,
    field: str | Sequence[Any] | None = None,
) -> None:
    """Replace all rows of a datatable, one row, or the value of one cell. Sorting, filters and place stay.

    :param instance_id: as given to :func:`put_datatable`. Unknown in the page: an error on its console.
    :param data: a list of dicts; with ``row_id`` one dict; with ``field`` a value.
    :param row_id: id of the row; unknown: nothing happens.
    :param field: key, or path of keys, of the cell.
    :raises ValueError: ``field`` without ``row_id``.
    :raises TypeError: ``data`` is not what it should be.
    :raises SessionClosedException: the session is over.

    Example: ``datatable_update("people", "Eva", row_id=3, field="name")``
    """
    if field is not None and row_id is None:
        raise ValueError("datatable_update(): field needs row_id")
    if field is not None:
        path = [str(key) for key in _path(field)]
        _change(instance_id, "cell", [data], [_id_text(row_id)], path)
    elif row_id is not None:
        _change(
            instance_id, "row", _records("datatable_update", "data", [data]), [_id_text(row_id)], learn=True
        )
    else:
        _change(instance_id, "replace", _records("datatable_update", "data", data), learn=True)


def datatable_insert(instance_id: str, records: Any, row_id: Any = None) -> None:
    """Insert rows into a datatable.

    :param instance_id: as given to :func:`put_datatable`. Unknown in the page: an error on its console.
    :param records: a dict or a list of dicts.
    :param row_id: id of the row before which they go, in the order that is displayed; none or unknown: at the end.
    :raises TypeError: ``records`` are no dicts.
    :raises SessionClosedException: the session is over.

    Example: ``datatable_insert("people", {"id": 7, "name": "Eva"})``
    """
    given = _records("datatable_insert", "records", [records] if isinstance(records, dict) else records)
    _change(instance_id, "insert", given, [] if row_id is None else [_id_text(row_id)], learn=True)


def datatable_remove(instance_id: str, row_ids: Any) -> None:
    """Remove rows from a datatable.

    :param instance_id: as given to :func:`put_datatable`. Unknown in the page: an error on its console.
    :param row_ids: an id, or a list of them; unknown ones are skipped.
    :raises SessionClosedException: the session is over.

    Example: ``datatable_remove("people", [3, 7])``
    """
    ids = list(row_ids) if isinstance(row_ids, (list, tuple, set, frozenset)) else [row_ids]
    _change(instance_id, "remove", [], [_id_text(each) for each in ids])


def _change(
    instance: str,
    change: Literal["replace", "row", "cell", "insert", "remove"],
    records: list[Any],
    ids: Sequence[str] = (),
    path: Sequence[str] = (),
    *,
    learn: bool = False,
) -> None:
    task = current_task()
    known = _instances.get(task.session)
    rows = known.get(instance) if known is not None else None
    if rows is not None:
        # A table that changes for days must not remember every row that it had.
        if change == "replace":
            rows.originals.clear()
        for gone in ids if change == "remove" else ():
            rows.originals.pop(gone, None)
        if learn:
            records = rows.learn(records)
    task.session.send(task, commands.UpdateDatatable(instance, change, records, list(ids), list(path)))


def _records(function: str, parameter: str, records: Any) -> list[Any]:
    if isinstance(records, (str, bytes, dict)):
        raise TypeError(f"{function}(): {parameter} must be a list of dicts, not {type(records).__name__}")
    found = list(records)
    for record in found:
        if not isinstance(record, dict):
            raise TypeError(f"{function}(): {parameter} must hold dicts, not {type(record).__name__}")
    return found


def _action(action: Any) -> tuple[str, _Function] | None:
    if action is None:
        return None
    if not isinstance(action, (list, tuple)) or len(action) != 2:
        raise TypeError(f"put_datatable(): an action must be (label, function) or None, not {action!r}")
    if action[1] is not ...:
        check_callback("put_datatable", "actions", action[1])
    return str(action[0]), action[1]


def _path(field: Any) -> tuple[Any, ...]:
    if field is None:
        return ()
    return tuple(field) if isinstance(field, (list, tuple)) else (field,)


def _at(record: Any, path: Sequence[Any]) -> Any:
    for key in path:
        if not isinstance(record, dict):
            return None
        record = record.get(key)
    return record


def _with_text(record: Any, path: Sequence[Any]) -> Any:
    """A copy of ``record`` whose value at ``path`` is text."""
    if not path:
        return str(record)
    return {**record, path[0]: _with_text(record[path[0]], path[1:])}


def _id_text(value: Any) -> str:
    """How the page knows an id: the text of its JSON form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return str(value)


def _height(height: Any, count: int) -> str:
    if height == "auto" and count > limits.DATATABLE_AUTO_ROWS:
        log.warning("put_datatable(): height='auto' is not meant for %s rows; it is 600 px high", count)
        return "600px"
    if isinstance(height, bool) or not isinstance(height, (int, float, str)):
        raise TypeError(f"put_datatable(): height must be a number or CSS text, not {type(height).__name__}")
    return height if isinstance(height, str) else f"{height:g}px"
