"""The rows of a table that is being edited, on the server: the truth that the page shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from greenio import limits
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.input.messages import MessageId
from greenio.input.table.column import Column

#: A cell: the key of its row and the place of its column.
Cell = tuple[int, int]
#: The cell of messages about the table as a whole.
NO_CELL: Cell = (-1, 0)


class Refused(Exception):
    """A change that is taken back.

    :param cell: the cell that shows the message.
    :param corrections: changes that the page makes to have what the server has.
    """

    def __init__(
        self, cell: Cell, corrections: list[Any], message: MessageId, values: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.cell = cell
        self.corrections = corrections
        self.message = message
        self.values = values


class TableRows:
    """Rows by key, in their order.

    :param columns: of the table.
    :param rows: the values of each row; kept, and not changed.
    :param can_add: whether rows may be added.
    :param can_remove: whether rows may be removed.
    """

    __slots__ = (
        "_added",
        "_can_add",
        "_can_remove",
        "_characters",
        "_given",
        "_removed",
        "_rows",
        "columns",
        "keys",
    )

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[list[Any]], *, can_add: bool, can_remove: bool
    ) -> None:
        self.columns = columns
        self.keys = list(range(len(rows)))
        self._rows: dict[int, list[Any]] = dict(enumerate(rows))
        self._can_add = can_add
        self._can_remove = can_remove
        #: Number of rows that the author gave: their keys are below.
        self._given = len(rows)
        self._removed: dict[int, list[Any]] = {}
        #: Number of rows and of characters that were ever added: removed rows are kept to be restored.
        self._added = 0
        self._characters = 0

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __getitem__(self, key: int) -> Sequence[Any]:
        return self._rows[key]

    def __iter__(self) -> Iterator[tuple[int, Sequence[Any]]]:
        return ((key, self._rows[key]) for key in self.keys)

    def change(self, change: Any) -> list[Cell]:
        """Make a change that a page reports; returns the cells that have new values.

        :raises Refused: a column does not accept a value, or there are too many rows.
        :raises ForgedValue: the page cannot report that.
        """
        match change:
            case ["set", int(key), int(column), value]:
                return self._set(key, column, value)
            case ["add", int() | None as before, list(rows)]:
                return self._add(before, rows)
            case ["remove", list(keys)]:
                return self._remove(keys)
        raise ForgedValue("not_valid")

    def wire_rows(self) -> list[tuple[Any, ...]]:
        """Return the values of all rows as the page gets them."""
        rows = [self._rows[key] for key in self.keys]
        by_column = [
            column.to_wire([row[place] for row in rows]) for place, column in enumerate(self.columns)
        ]
        return list(zip(*by_column, strict=True))

    def _set(self, key: int, column: int, raw: Any) -> list[Cell]:
        row = self._rows.get(key)
        if row is None:
            return []  # removed meanwhile, from another tab of this page's history
        if not 0 <= column < len(self.columns) or self.columns[column].item.readonly:
            raise ForgedValue("not_valid")
        try:
            value = self.columns[column].parse(raw)
            self._grow(_length(value) - _length(row[column]))
        except InvalidValue as invalid:
            if isinstance(invalid, ForgedValue):
                raise
            (old,) = self.columns[column].to_wire([row[column]])
            correction = ["set", key, column, old]
            raise Refused((key, column), [correction], invalid.message, invalid.values) from None
        # A new list: rows are shared with the author's data and with other forms of the same item.
        self._rows[key] = [*row[:column], value, *row[column + 1 :]]
        return [(key, column)]

    def _add(self, before: int | None, rows: list[Any]) -> list[Cell]:
        made: dict[int, list[Any]] = {}
        for each in rows:
            match each:
                case [int(key), list(values)] if 0 <= key < 2**53 and len(values) == len(self.columns):
                    if key in self._rows or key in made:
                        raise ForgedValue("not_valid")
                    # A removal that is undone: the page need not be believed what was in the row.
                    made[key] = self._removed.get(key) or self._new_row(values)
                case _:
                    raise ForgedValue("not_valid")
        new = [key for key in made if key not in self._removed]
        try:
            if self._added + len(new) > limits.EDITOR_ADDED_ROWS:
                raise InvalidValue("table_full")
            self._grow(sum(_length(value) for key in new for value in made[key]))
        except InvalidValue as invalid:
            raise Refused(NO_CELL, [["remove", list(made)]], invalid.message, invalid.values) from None
        self._added += len(new)
        for key in made:
            self._removed.pop(key, None)
        self._rows.update(made)
        place = self._place_after(before)
        self.keys[place:place] = list(made)
        return [(key, 0) for key in made]

    def _new_row(self, values: list[Any]) -> list[Any]:
        """Return a new row, which may be incomplete: a cell whose value is not accepted is empty.

        :raises ForgedValue: rows cannot be added.
        """
        if not self._can_add:
            raise ForgedValue("not_valid")
        row = []
        for column, raw in zip(self.columns, values, strict=True):
            try:
                row.append(column.default if column.item.readonly else column.parse(raw))
            except ForgedValue:
                raise
            except InvalidValue:
                row.append(None)
        return row

    def _place_after(self, before: int | None) -> int:
        if before is None:
            return 0
        try:
            return self.keys.index(before) + 1
        except ValueError:
            return len(self.keys)

    def _remove(self, keys: list[Any]) -> list[Cell]:
        gone = {key for key in keys if type(key) is int and key in self._rows}
        # Of a table whose rows stay, rows that the visitor has added can be removed.
        if not self._can_remove and any(key < self._given for key in gone):
            raise ForgedValue("not_valid")
        self.keys = [key for key in self.keys if key not in gone]
        for key in gone:
            self._removed[key] = self._rows.pop(key)
        return []

    def _grow(self, characters: int) -> None:
        if characters > 0 and self._characters + characters > limits.EDITOR_ADDED_CHARACTERS:
            raise InvalidValue("table_full")
        self._characters += characters


def _length(value: Any) -> int:
    return len(value) if isinstance(value, str) else 0
