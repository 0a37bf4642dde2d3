"""Functions that change a datatable which is on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from greenio.output.data.datatable_rows import check_records, find_rows, id_text, key_path
from greenio.protocol import commands
from greenio.runtime.current import current_task


def datatable_update(
    instance_id: str,
    data: Any,
    row_id: object = None,
    field: str | Sequence[Any] | None = None,
) -> None:
    """Replace all rows of a datatable, one row, or the value of one cell. Sorting, filters and scroll position stay.

    :param instance_id: name of the datatable, as given to :func:`put_datatable`. An unknown one is an error on the
        browser's console.
    :param data: a list of dicts; with ``row_id`` one dict; with ``field`` a value.
    :param row_id: id of the row; an unknown one changes nothing. Default: all rows are replaced.
    :param field: key, or path of keys, of the cell. Default: the whole row is replaced.
    :raises ValueError: ``field`` is given without ``row_id``.
    :raises TypeError: ``data`` has another form, or cannot be encoded as JSON.
    :raises SessionClosedException: the session is closed.

    Example: ``datatable_update("people", "Eva", row_id=3, field="name")``
    """
    if field is not None and row_id is None:
        raise ValueError("datatable_update(): field needs row_id")
    if field is not None:
        path = [str(key) for key in key_path(field)]
        _change(instance_id, "cell", [data], [id_text(row_id)], path)
    elif row_id is not None:
        _change(
            instance_id,
            "row",
            check_records("datatable_update", "data", [data]),
            [id_text(row_id)],
            is_new=True,
        )
    else:
        _change(instance_id, "replace", check_records("datatable_update", "data", data), is_new=True)


def datatable_insert(
    instance_id: str, records: dict[Any, Any] | Sequence[dict[Any, Any]], row_id: object = None
) -> None:
    """Insert rows into a datatable.

    :param instance_id: name of the datatable, as given to :func:`put_datatable`. An unknown one is an error on the
        browser's console.
    :param records: a dict or a list of dicts.
    :param row_id: id of the row before which they are inserted, in the displayed order. Default, or unknown: at the end.
    :raises TypeError: ``records`` are no dicts.
    :raises SessionClosedException: the session is closed.

    Example: ``datatable_insert("people", {"id": 7, "name": "Eva"})``
    """
    given = check_records("datatable_insert", "records", [records] if isinstance(records, dict) else records)
    _change(instance_id, "insert", given, [] if row_id is None else [id_text(row_id)], is_new=True)


def datatable_remove(instance_id: str, row_ids: object) -> None:
    """Remove rows from a datatable.

    :param instance_id: name of the datatable, as given to :func:`put_datatable`. An unknown one is an error on the
        browser's console.
    :param row_ids: an id, or a list of them; unknown ids are skipped.
    :raises SessionClosedException: the session is closed.

    Example: ``datatable_remove("people", [3, 7])``
    """
    ids = list(row_ids) if isinstance(row_ids, (list, tuple, set, frozenset)) else [row_ids]
    _change(instance_id, "remove", [], [id_text(each) for each in ids])


def _change(
    instance: str,
    change: Literal["replace", "row", "cell", "insert", "remove"],
    records: list[Any],
    ids: Sequence[str] = (),
    path: Sequence[str] = (),
    *,
    is_new: bool = False,
) -> None:
    task = current_task()
    rows = find_rows(task.session, instance)
    if rows is not None:
        # A table that changes for days must not keep the ids of all rows that it has had.
        if change == "replace":
            rows.clear()
        if change == "remove":
            rows.remove(ids)
        if is_new:
            records = rows.add(records)
    task.session.send(task, commands.UpdateDatatable(instance, change, records, list(ids), list(path)))
