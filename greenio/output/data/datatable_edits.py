"""Edits of a datatable's cells: each one goes to the author's function, which may take it back."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from greenio import limits
from greenio.exceptions import SessionException
from greenio.output.controls.callback import is_coroutine_function
from greenio.output.data.datatable_rows import DatatableRows
from greenio.protocol import commands
from greenio.runtime.coroutines.author_functions import resolve
from greenio.runtime.current import current_task
from greenio.widgets.datatable import Column

log = logging.getLogger("greenio.output")

#: Numbers of datatables that have no name of the author's, by which answers find them.
_numbers = count(1)


def new_instance() -> str:
    """Return a name for a datatable that needs one and has none."""
    return f"editable-{next(_numbers)}"


class DatatableEdits:
    """The function that takes edits.

    :param instance: name of the datatable.
    :param rows: its rows, by which ids of the page are known.
    :param columns: of the table; those of the id, and those whose arguments say so, cannot be edited.
    :param function: the author's, called with the row's id, the column and the value.
    """

    __slots__ = ("_function", "_instance", "_paths", "_rows")

    def __init__(
        self,
        instance: str,
        rows: DatatableRows,
        columns: Sequence[Column],
        function: Callable[[Any, Any, Any], Any],
    ) -> None:
        self._instance = instance
        self._rows = rows
        self._function = function
        fixed = tuple(str(key) for key in rows.path)
        self._paths = {path for path in _editable(columns) if path != fixed}

    def take(self, value: Any) -> Any:
        """Let the author's function take an edit; the page reports ``[id, path, value]``."""
        edit = self._checked(value)
        if edit is None:
            current_task().session.warn_about_page(
                log, "session %s: a datatable reported an edit that it does not allow"
            )
            return None
        if is_coroutine_function(self._function):
            return self._await(*edit)
        try:
            refusal = self._function(*self._named(*edit))
        except SessionException:
            raise
        except Exception:
            self._failed(*edit)
        else:
            self._answer(*edit, refusal)
        return None

    async def _await(self, row: Any, path: tuple[str, ...], value: Any) -> None:
        try:
            refusal = await resolve(self._function(*self._named(row, path, value)))
        except SessionException:
            raise
        except Exception:
            self._failed(row, path, value)
        else:
            self._answer(row, path, value, refusal)

    def _checked(self, value: Any) -> tuple[Any, tuple[str, ...], Any] | None:
        """Return an edit that the page may report."""
        match value:
            case [(str() | int() | float()) as row, list(path), new] if self._rows.has(row):
                place = tuple(map(str, path))
                return (row, place, new) if place in self._paths and _is_scalar(new) else None
        return None

    def _named(self, row: Any, path: tuple[str, ...], value: Any) -> tuple[Any, Any, Any]:
        """Return an edit as the author's function gets it."""
        (named,) = self._rows.selection([row])
        return named, path[0] if len(path) == 1 else path, value

    def _failed(self, row: Any, path: tuple[str, ...], value: Any) -> None:
        current_task().session.report_crash()
        self._answer(row, path, value, "")

    def _answer(self, row: Any, path: tuple[str, ...], value: Any, refusal: Any) -> None:
        """Tell the page what became of an edit. An empty text stands for a function that failed."""
        change = ("cell", [value]) if refusal is None else ("refuse", [str(refusal)])
        task = current_task()
        task.session.send(
            task,
            commands.UpdateDatatable(self._instance, change[0], change[1], [row], list(path)),  # type: ignore[arg-type]
        )


def _editable(columns: Sequence[Column]) -> list[tuple[str, ...]]:
    """Return the paths of the columns that can be edited."""
    found: list[tuple[str, ...]] = []
    for column in columns:
        if column.children:
            found += _editable(column.children)
        elif column.args.get("editable", True):
            found.append(tuple(column.path))
    return found


def _is_scalar(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= limits.EDITOR_CELL_CHARACTERS
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, (bool, int))
