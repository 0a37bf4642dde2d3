"""The rows of a datatable on the server: records, and the ids by which the page reports them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary, WeakValueDictionary

from greenio.runtime.interfaces import SessionPort

#: Integers below are exact in JavaScript.
_MAX_INTEGER = 2**53


class DatatableRows:
    """The ids of a datatable's rows, as far as the page cannot report them as they are.

    :param path: path of keys to the id in a record; empty: rows are numbered.
    """

    __slots__ = ("__weakref__", "_count", "_known", "originals", "path")

    def __init__(self, path: tuple[Any, ...]) -> None:
        self.path = path
        self.originals: dict[str, Any] = {}
        self._known: set[str] | None = None
        self._count = 0

    def track(self) -> None:
        """Remember from now on which rows there are, for :meth:`has`."""
        self._known = set()

    def has(self, reported: Any) -> bool:
        """Return whether a row was or is there that the page reports by this id."""
        if not self.path:
            return type(reported) is int and 0 <= reported < self._count
        return self._known is not None and id_text(reported) in self._known

    def remove(self, ids: Sequence[str]) -> None:
        """Forget rows, by the texts of their ids."""
        for gone in ids:
            self.originals.pop(gone, None)
            if self._known is not None:
                self._known.discard(gone)

    def clear(self) -> None:
        """Forget all rows: others take their places."""
        self.originals.clear()
        if self._known is not None:
            self._known.clear()

    def add(self, records: list[Any]) -> list[Any]:
        """Take new rows; returns them with ids that JavaScript can represent: greater integers become text."""
        self._count += len(records)
        if not self.path:
            return records
        for index, record in enumerate(records):
            value = _value_at(record, self.path)
            if self._known is not None:
                self._known.add(id_text(value))
            if (
                type(value) is str
                or value is None
                or (type(value) is int and -_MAX_INTEGER < value < _MAX_INTEGER)
            ):
                continue
            self.originals[id_text(value)] = value
            if isinstance(value, int) and not isinstance(value, bool):
                records[index] = _with_text(record, self.path)
        return records

    def selection(self, reported: Any) -> list[Any]:
        """Return the ids of selected rows as the author gave them; what is no id is left out."""
        if not isinstance(reported, list):
            return []
        return [
            self.originals.get(id_text(each), each)
            for each in reported
            if isinstance(each, (str, int, float))
        ]


#: The rows of a session's datatables by instance id, as long as the page shows them.
_instances: WeakKeyDictionary[SessionPort, WeakValueDictionary[str, DatatableRows]] = WeakKeyDictionary()


def register_rows(session: SessionPort, instance_id: str, rows: DatatableRows) -> None:
    """Make the rows known by the name of their datatable, as long as something refers to them."""
    _instances.setdefault(session, WeakValueDictionary())[instance_id] = rows


def find_rows(session: SessionPort, instance_id: str) -> DatatableRows | None:
    """Return the rows of a datatable that the page shows."""
    known = _instances.get(session)
    return known.get(instance_id) if known is not None else None


def check_records(function: str, parameter: str, records: Any) -> list[dict[Any, Any]]:
    """Return the rows that an author gives as a list.

    :raises TypeError: they are no list of dicts.
    """
    if isinstance(records, (str, bytes, dict)):
        raise TypeError(f"{function}(): {parameter} must be a list of dicts, not {type(records).__name__}")
    found = list(records)
    for record in found:
        if not isinstance(record, dict):
            raise TypeError(f"{function}(): {parameter} must hold dicts, not {type(record).__name__}")
    return found


def key_path(field: Any) -> tuple[Any, ...]:
    """Return a key, or a list of keys, as a path of keys; None gives the empty path."""
    if field is None:
        return ()
    return tuple(field) if isinstance(field, (list, tuple)) else (field,)


def _value_at(record: Any, path: Sequence[Any]) -> Any:
    for key in path:
        if not isinstance(record, dict):
            return None
        record = record.get(key)
    return record


def _with_text(record: Any, path: Sequence[Any]) -> Any:
    """Return a copy of ``record`` whose value at ``path`` is text."""
    if not path:
        return str(record)
    return {**record, path[0]: _with_text(record[path[0]], path[1:])}


def id_text(value: Any) -> str:
    """Return an id as the page keeps it: the text of its JSON form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return str(value)
