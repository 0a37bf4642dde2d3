"""The columns of an editable table: types found in its data, and what the author says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from types import NoneType
from typing import Any, NamedTuple, get_args

from msgspec import structs

from greenio.input.fields.invalid_value import InvalidValue
from greenio.input.fields.options import parse_options
from greenio.input.table.column import Column, ColumnType, is_missing
from greenio.names import did_you_mean
from greenio.widgets.items import TableColumn

_FUNCTION = "data_editor"
_PROPERTIES = ("type", "label", "required", "readonly", "min_value", "max_value", "options", "value")
#: Python's types as authors may name a column's type by them.
_TYPES: dict[Any, tuple[ColumnType, Any]] = {
    str: ("text", str),
    int: ("number", int),
    float: ("float", float),
    Decimal: ("float", Decimal),
    bool: ("checkbox", bool),
    date: ("date", date),
    datetime: ("datetime-local", datetime),
}
#: Types of values that a column of a type may hold.
_FITTING: dict[str, Any] = {
    "text": str,
    "number": int,
    "float": (int, float, Decimal),
    "checkbox": bool,
    "date": date,
    "datetime-local": datetime,
}


#: Types of values of which none stands for a missing one.
_NEVER_MISSING = {str, int, bool, date, Decimal}


class _Kind(NamedTuple):
    """The type of a column, and what makes its numbers. A column of mixed types can only be read."""

    type: ColumnType
    make: Any = float
    readonly: bool = False


def make_columns(names: Sequence[Any], cells: Sequence[list[Any]], given: Any) -> list[Column]:
    """Return the columns of a table. Texts in columns of numbers and moments are replaced by their values.

    :param names: what the author calls the columns.
    :param cells: the values of each column.
    :param given: what the author says of columns, by name; None for nothing.
    :raises ValueError: a column or property that is unknown, a text that is no value of its column's type.
    :raises TypeError: a value that does not fit its column's type.
    """
    said = _checked(names, given)
    return [_column(name, values, said.get(name, {})) for name, values in zip(names, cells, strict=True)]


def _checked(names: Sequence[Any], given: Any) -> dict[Any, dict[str, Any]]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f"{_FUNCTION}(): columns must be a dict, not {type(given).__name__}")
    found: dict[Any, dict[str, Any]] = {}
    for name, said in given.items():
        if name not in names:
            hint = did_you_mean(str(name), [str(each) for each in names])
            raise ValueError(f"{_FUNCTION}(): the data has no column {name!r}{hint}")
        if isinstance(said, Mapping):
            found[name] = _checked_properties(name, dict(said))
        elif isinstance(said, (list, tuple)):
            found[name] = {"options": said}
        else:
            found[name] = {"type": said}
    return found


def _checked_properties(name: Any, said: dict[str, Any]) -> dict[str, Any]:
    for key in said:
        if key not in _PROPERTIES:
            hint = did_you_mean(str(key), _PROPERTIES)
            raise ValueError(f"{_FUNCTION}(): column {name!r} has no property {key!r}{hint}")
    return said


def _column(name: Any, values: list[Any], said: dict[str, Any]) -> Column:
    kind = _kind(name, values, said)
    options = _options(name, said) if kind.type == "select" else {}
    item = TableColumn(
        title=str(said.get("label", name)),
        type=kind.type,
        required=bool(said.get("required", False)),
        readonly=bool(said.get("readonly", False)) or kind.readonly,
        options=list(options),
    )
    first = said.get("value", False if kind.type == "checkbox" else None)
    column = Column(name, item, default=first, make=kind.make, options=options)
    if "type" in said and kind.type != "select":
        _take(column, values)
    lowest, highest = (_bound(column, said.get(each)) for each in ("min_value", "max_value"))
    if lowest is not None and highest is not None and highest < lowest:
        raise ValueError(f"{_FUNCTION}(): column {name!r} has a min_value above its max_value")
    (value,) = column.to_wire([first])
    column.item = structs.replace(item, min_value=lowest, max_value=highest, value=value)
    return column


def _kind(name: Any, values: list[Any], said: dict[str, Any]) -> _Kind:
    wanted = said.get("type")
    if "options" in said and wanted in (None, "select"):
        return _Kind("select")
    if wanted is None:
        return guess(values)
    if isinstance(wanted, type) and wanted in _TYPES:
        kind, make = _TYPES[wanted]
        return _Kind(kind, make)
    if wanted == "select":
        raise ValueError(f"{_FUNCTION}(): column {name!r} is a choice: give it options=[...]")
    if not isinstance(wanted, str) or wanted not in get_args(ColumnType):
        known = ", ".join(get_args(ColumnType))
        raise ValueError(
            f"{_FUNCTION}(): column {name!r} cannot have the type {wanted!r}: it is one of {known}, "
            "str, int, float, bool, Decimal, date, datetime, or a list of choices"
        )
    return _Kind(wanted)  # type: ignore[arg-type]  # checked


def guess(values: list[Any]) -> _Kind:
    """Return the type of a column of these values. Missing ones do not count; without any it is text."""
    types = set(map(type, values)) - {NoneType}
    if not types <= _NEVER_MISSING:
        types = {type(each) for each in values if not is_missing(each)}
    if not types and any(isinstance(each, float) for each in values):
        return _Kind("float")  # a column of numbers in a data frame, all of them missing
    if not types or types == {str}:
        return _Kind("text")
    if types == {bool}:
        return _Kind("checkbox")
    if types == {int}:
        return _Kind("number")
    if types <= {int, float}:
        return _Kind("float")
    if types <= {int, Decimal}:
        return _Kind("float", Decimal)
    if types == {date}:
        return _Kind("date")
    if all(issubclass(each, datetime) for each in types) and not any(
        each.tzinfo for each in values if isinstance(each, datetime)
    ):
        return _Kind("datetime-local")
    return _Kind("text", readonly=True)


def _options(name: Any, said: dict[str, Any]) -> dict[str, Any]:
    shown, values = parse_options(_FUNCTION, said.get("options"), ())
    found = {option.label: value for option, value in zip(shown, values, strict=True)}
    if not found or len(found) < len(shown):
        raise ValueError(f"{_FUNCTION}(): column {name!r} needs options, with different labels")
    return found


def _take(column: Column, values: list[Any]) -> None:
    """Replace texts by the values of the type that the author has given, and check the others."""
    kind = column.item.type
    for place, value in enumerate(values):
        if is_missing(value):
            continue
        if isinstance(value, str) and kind not in ("text", "checkbox"):
            try:
                values[place] = column.parse(value)
            except InvalidValue:
                raise ValueError(
                    f"{_FUNCTION}(): column {column.key!r}, row {place + 1}: {value!r} is no value of its type"
                ) from None
        elif not _fits(kind, value):
            raise TypeError(
                f"{_FUNCTION}(): column {column.key!r}, row {place + 1}: {value!r} does not fit its type; "
                "convert the column before, or leave its type out"
            )


def _fits(kind: str, value: Any) -> bool:
    if kind in ("number", "float") and isinstance(value, bool):
        return False
    if kind == "date" and isinstance(value, datetime):
        return False
    return isinstance(value, _FITTING[kind])


def _bound(column: Column, bound: Any) -> Any:
    if bound is None:
        return None
    kind = column.item.type
    if kind not in ("number", "float", "date", "datetime-local"):
        raise ValueError(
            f"{_FUNCTION}(): column {column.key!r} has no order: leave min_value and max_value out"
        )
    if isinstance(bound, str) or not _fits("float" if kind == "number" else kind, bound):
        raise TypeError(f"{_FUNCTION}(): column {column.key!r}: {bound!r} is no bound of its type")
    if isinstance(bound, Decimal):
        return float(bound)
    (wire,) = column.to_wire([bound])
    return wire
