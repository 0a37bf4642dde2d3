"""Rows of data frames: of pandas, polars and pyarrow by their own methods, of others by the interchange protocol.

No library is imported here. The protocol (https://data-apis.org/dataframe-protocol/latest/) describes columns as
buffers in memory. It knows neither pandas' columns of objects nor pyarrow's dates, and polars 2 has removed it:
therefore their own methods come first.
"""

from __future__ import annotations

import ctypes
import datetime
import math
from itertools import pairwise
from typing import Any, NamedTuple

#: Integers below are exact in JavaScript.
_MAX_INTEGER = 2**53

# Kinds of columns and of missing values, as the protocol numbers them.
_INTEGER, _UNSIGNED, _FLOAT, _BOOL, _STRING, _DATETIME, _CATEGORICAL = 0, 1, 2, 20, 21, 22, 23
_NAN, _SENTINEL, _BIT_MASK, _BYTE_MASK = 1, 2, 3, 4
_NUMBERS: dict[tuple[int, int], Any] = {
    (_INTEGER, 8): ctypes.c_int8,
    (_INTEGER, 16): ctypes.c_int16,
    (_INTEGER, 32): ctypes.c_int32,
    (_INTEGER, 64): ctypes.c_int64,
    (_UNSIGNED, 8): ctypes.c_uint8,
    (_UNSIGNED, 16): ctypes.c_uint16,
    (_UNSIGNED, 32): ctypes.c_uint32,
    (_UNSIGNED, 64): ctypes.c_uint64,
    (_FLOAT, 32): ctypes.c_float,
    (_FLOAT, 64): ctypes.c_double,
    (_BOOL, 8): ctypes.c_uint8,
    (_DATETIME, 32): ctypes.c_int32,
    (_DATETIME, 64): ctypes.c_int64,
}
#: Units of a column of times, by the third character of its format.
_TIME_UNITS = {"s": 1, "m": 10**3, "u": 10**6, "n": 10**9}
_EPOCH = datetime.datetime(1970, 1, 1)


class FrameRows(NamedTuple):
    """The content of a frame: titles of its columns, and rows of Python's own values where there are such."""

    columns: list[str]
    rows: list[list[Any]]


def frame_rows(value: Any, max_rows: int | None = None, max_columns: int | None = None) -> FrameRows | None:
    """Return the rows of a data frame; None for anything else.

    :param value: any object.
    :param max_rows: number of rows that are read. Default: all.
    :param max_columns: number of columns that are read. Default: all.
    :raises TypeError: a column has a type that the protocol does not know.
    """
    package = type(value).__module__.partition(".")[0]
    kind = type(value).__name__
    if package == "pandas" and kind == "DataFrame":
        return _pandas(value.iloc[:max_rows, :max_columns])
    if package == "polars" and kind == "DataFrame":
        frame = value if max_rows is None else value.head(max_rows)
        names = list(frame.columns)[:max_columns]
        return FrameRows(names, [list(row) for row in frame.select(names).rows()])
    if package == "pyarrow" and kind in ("Table", "RecordBatch"):
        names = [str(name) for name in value.schema.names[:max_columns]]
        part = value if max_rows is None else value.slice(0, max_rows)
        columns = [column.to_pylist() for column in part.columns[:max_columns]]
        return FrameRows(names, [list(row) for row in zip(*columns, strict=True)])
    if hasattr(value, "__dataframe__") and not isinstance(value, type):
        return _interchange(value.__dataframe__(), max_rows, max_columns)
    return None


def plain_value(value: Any) -> Any:
    """Return the value of a cell for the page: a number, a bool, None for a missing value, else text."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if hasattr(value, "item") and not hasattr(value, "columns"):  # a scalar of numpy
        value = value.item()
    if isinstance(value, float):
        return value if math.isfinite(value) else (None if math.isnan(value) else str(value))
    if isinstance(value, int):
        return value if -_MAX_INTEGER < value < _MAX_INTEGER else str(value)
    return None if str(value) in ("NaT", "<NA>") else str(value)


def cell_text(value: Any) -> str:
    """Return the text of a cell; a missing value is empty."""
    plain = plain_value(value)
    if plain is None:
        return ""
    return f"{plain:.6g}" if type(plain) is float else str(plain)


def _pandas(frame: Any) -> FrameRows:
    # An index that only numbers the rows is not shown.
    indexed = type(frame.index).__name__ != "RangeIndex" or any(frame.index.names)
    names = ["" if name is None else str(name) for name in frame.index.names] if indexed else []
    columns = [
        " / ".join(map(str, column)) if isinstance(column, tuple) else str(column) for column in frame.columns
    ]
    rows = []
    for record in frame.itertuples(index=indexed, name=None):
        index = record[:1] if indexed else ()
        if index and isinstance(index[0], tuple):
            index = index[0]
        rows.append([*index, *(record[1:] if indexed else record)])
    return FrameRows(names + columns, rows)


def _interchange(frame: Any, max_rows: int | None, max_columns: int | None) -> FrameRows:
    names = list(frame.column_names())[:max_columns]
    rows: list[list[Any]] = []
    for chunk in frame.get_chunks():
        columns = [_column(chunk.get_column_by_name(name)) for name in names]
        rows += [list(row) for row in zip(*columns, strict=True)]
        if max_rows is not None and len(rows) >= max_rows:
            break
    return FrameRows([str(name) for name in names], rows[:max_rows])


def _column(column: Any) -> list[Any]:
    """Return the values of a column, None for those that are missing."""
    kind, bits, form, _ = column.dtype
    kind = int(kind)
    count, offset = column.size(), column.offset
    buffers = column.get_buffers()
    data = buffers["data"][0]
    if kind == _STRING:
        values = _texts(data, buffers["offsets"], count, offset)
    elif kind == _BOOL and bits == 1:
        values = [bool(bit) for bit in _bits(data, count, offset)]
    elif kind == _CATEGORICAL:
        # The codes have a type of their own, which the buffer names.
        values = _numbers(data, buffers["data"][1], count, offset)
    else:
        values = _numbers(data, column.dtype, count, offset)
    is_missing = _missing(column, buffers, values, count, offset)
    if kind == _CATEGORICAL:
        categories = _column(column.describe_categorical["categories"])
        values = [None if gone else categories[code] for code, gone in zip(values, is_missing, strict=True)]
    elif kind == _DATETIME:
        values = [None if gone else _time(each, form) for each, gone in zip(values, is_missing, strict=True)]
    elif kind == _BOOL:
        values = [bool(each) for each in values]
    return [None if gone else each for each, gone in zip(values, is_missing, strict=True)]


def _numbers(buffer: Any, dtype: Any, count: int, offset: int) -> list[Any]:
    number: Any = _NUMBERS.get((int(dtype[0]), dtype[1]))
    if number is None:
        raise TypeError(f"a data frame has a column of a type that cannot be shown: {dtype[2]!r}")
    return list((number * (offset + count)).from_address(buffer.ptr))[offset:] if count else []


def _texts(buffer: Any, offsets: Any, count: int, offset: int) -> list[Any]:
    ends = _numbers(offsets[0], offsets[1], count + 1, offset)
    return [
        ctypes.string_at(buffer.ptr + start, end - start).decode("utf-8", "replace")
        for start, end in pairwise(ends)
    ]


def _bits(buffer: Any, count: int, offset: int) -> list[int]:
    packed = ctypes.string_at(buffer.ptr, (offset + count + 7) // 8)
    return [packed[at // 8] >> at % 8 & 1 for at in range(offset, offset + count)]


def _missing(column: Any, buffers: Any, values: list[Any], count: int, offset: int) -> list[bool]:
    kind, mark = column.describe_null
    kind = int(kind)
    if kind == _NAN:
        return [each != each for each in values]
    if kind == _SENTINEL:
        return [each == mark for each in values]
    if kind in (_BIT_MASK, _BYTE_MASK) and buffers["validity"] is not None:
        mask, dtype = buffers["validity"]
        is_packed = kind == _BIT_MASK or dtype[1] == 1
        flags = _bits(mask, count, offset) if is_packed else _numbers(mask, dtype, count, offset)
        return [bool(flag) == bool(mark) for flag in flags]
    return [False] * count


def _time(value: int, form: str) -> str:
    if form.startswith("td"):  # days, or milliseconds of days
        return (
            (_EPOCH + datetime.timedelta(days=value if form == "tdD" else value // 86_400_000))
            .date()
            .isoformat()
        )
    per_second = _TIME_UNITS.get(form[2:3], 1)
    moment = _EPOCH + datetime.timedelta(microseconds=value * 10**6 // per_second)
    return moment.isoformat(sep=" ")
