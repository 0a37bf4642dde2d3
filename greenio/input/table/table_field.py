"""The field of an editable table: it takes edits as they are made, checks them, and returns the table."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import structs

from greenio.exceptions import SessionException
from greenio.input.fields.attributes import check_function
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.input.messages import message_text
from greenio.input.table.columns import make_columns
from greenio.input.table.data import read_data
from greenio.input.table.problems import Problems
from greenio.input.table.rows import Cell, Refused, TableRows
from greenio.input.table.texts import table_texts
from greenio.protocol import commands
from greenio.runtime.interfaces import SessionPort
from greenio.widgets.items import TableEditor

log = logging.getLogger("greenio.input")


class Live:
    """What the page gets of a table: the state at the moment in which the command is encoded.

    :param get: returns it.
    """

    __slots__ = ("_get",)

    def __init__(self, get: Callable[[], Any]) -> None:
        self._get = get

    def to_wire(self) -> Any:
        """Called by the codec."""
        return self._get()


class TableField(Field):
    """An editable table. The page reports its edits one by one (Edit), and nothing when it is submitted.

    :param data: as the author gave it.
    :param columns: what the author says of the columns.
    :param row_check: the author's check of a row.
    :raises ValueError: see ``read_data()`` and ``make_columns()``.
    :raises TypeError: likewise.
    """

    __slots__ = ("_columns", "_data", "_form", "_given", "_problems", "_row_check", "_rows", "_session")

    item: TableEditor

    def __init__(
        self,
        data: Any,
        *,
        name: str,
        label: str,
        help_text: str,
        columns: Mapping[Any, Any] | None,
        add_rows: bool,
        remove_rows: bool,
        row_check: Callable[[Any], Any] | None,
        height: str,
    ) -> None:
        check_function("data_editor", "validate", row_check)
        self._row_check = row_check
        self._given = columns
        self._session: SessionPort | None = None
        self._form = 0
        item = TableEditor(
            name=name,
            label=label,
            help_text=help_text,
            can_add=add_rows,
            can_remove=remove_rows,
            height=height,
        )
        super().__init__("data_editor", item)
        self._read(data)

    def _read(self, data: Any) -> None:
        read = self._data = read_data(data, list(self._given or ()))
        cells = [[row[place] for row in read.rows] for place in range(len(read.names))]
        self._columns = make_columns(read.names, cells, self._given)
        read.rows = [list(row) for row in zip(*cells, strict=True)] if read.rows else []
        self.item = structs.replace(self.item, columns=[column.item for column in self._columns])
        self._begin()

    def _begin(self) -> None:
        """Begin with the rows that were given."""
        item = self.item
        rows = self._rows = TableRows(
            self._columns, self._data.rows, can_add=item.can_add, can_remove=item.can_remove
        )
        problems = self._problems = Problems()
        self.item = structs.replace(
            item, keys=Live(lambda: rows.keys), rows=Live(rows.wire_rows), errors=Live(problems.marks)
        )

    def clone(self) -> Field:
        copied = super().clone()
        assert isinstance(copied, TableField)
        copied._begin()
        return copied

    def open(self, session: SessionPort, form: int) -> None:
        self._session = session
        self._form = form
        self.item = structs.replace(self.item, texts=table_texts(session.request.language))

    def edit(self, changes: list[Any]) -> dict[str, Any]:
        corrections: list[Any] = []
        refused: list[Any] = []
        touched: dict[int, Cell] = {}
        for change in changes:
            try:
                cells = self._rows.change(change)
            except Refused as why:
                corrections += why.corrections
                refused.append([*why.cell, self._text(why)])
            else:
                touched.update((cell[0], cell) for cell in cells)
        self._problems.keep_only(self._rows)
        marks = self._check_rows(touched)
        return {"changes": changes, "corrections": corrections, "errors": [*marks, *refused]}

    def parse(self, raw: Any) -> Any:
        # Tests submit the changes with the form; the page has reported them before.
        if raw:
            if not isinstance(raw, list):
                raise ForgedValue("not_valid")
            refused = self.edit(raw)["errors"]
            if any(text for _, _, text in refused):
                raise Unfinished("table_errors")
        return None

    def convert(self, raw: Any) -> Any:
        self.parse(raw)
        marks = self._check_all()
        if marks:
            if self._session is not None:
                self._session.sender.enqueue(commands.Edited(self._form, self.name, errors=marks))
            raise Unfinished("table_errors")
        return self._data.table([values for _, values in self._rows])

    def set_value(self, function: str, value: Any) -> Any:
        """Take a whole table, which a step of a wizard was answered with before."""
        if function != "wizard":
            raise ValueError(f"{function}(): the value of a data_editor() cannot be changed")
        self._read(value)
        return None

    def _check_rows(self, touched: Mapping[int, Cell]) -> list[Any]:
        """Let the author's function check rows that have changed; returns the marks that change."""
        marks: list[Any] = []
        for key, cell in touched.items():
            found = self._check_row(self._rows[key], cell[1]) if key in self._rows else None
            marks += self._problems.replace(key, found)
        return marks

    def _check_all(self) -> list[Any]:
        """Check all rows before they are returned; returns marks of the first cells that are not valid."""
        ruled = [(place, column) for place, column in enumerate(self._columns) if column.has_rules]
        if not ruled and self._row_check is None:
            return []
        marks = self._problems.clear()
        count = 0
        for key, values in self._rows:
            found = self._check_cells(values, ruled) or self._check_row(values, 0)
            if found is not None:
                marks += self._problems.replace(key, found)
                count += 1
                if count == self._problems.limit:
                    break
        return marks if count else []

    def _check_cells(self, values: Sequence[Any], ruled: list[Any]) -> tuple[int, str] | None:
        for place, column in ruled:
            try:
                column.check(values[place])
            except InvalidValue as invalid:
                return place, self._text(invalid)
        return None

    def _check_row(self, values: Sequence[Any], place: int) -> tuple[int, str] | None:
        """Return the column and text with which the author's function refuses a row; None if it does not."""
        if self._row_check is None:
            return None
        try:
            result = self._row_check(self._data.row(values))
        except SessionException:
            raise
        except Exception:
            if self._session is not None:
                self._session.warn_about_page(
                    log, "session %s: the validator of %r failed", self.name, exc_info=True
                )
            return place, self._text(InvalidValue("not_valid"))
        if result is None:
            return None
        if isinstance(result, (tuple, list)) and len(result) == 2:
            name, text = result
            if name in self._data.names:
                return self._data.names.index(name), str(text)
            return place, str(text)
        return place, str(result)

    def _text(self, why: InvalidValue | Refused) -> str:
        language = self._session.request.language if self._session is not None else "en"
        return message_text(language, why.message, *why.values)


class Unfinished(InvalidValue):
    """A table that is submitted while rows are not valid: the page does not know all of the rules."""

    expected = True
