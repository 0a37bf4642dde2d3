"""Rows of data frames by the interchange protocol; frames of pandas and polars are in test_dataframes.py."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import pytest

from greenio.output.data.frame_rows import frame_rows


@dataclass
class Buffer:
    memory: Any

    @property
    def ptr(self) -> int:
        return ctypes.addressof(self.memory)


def packed(kind: Any, *values: int | float) -> Buffer:
    return Buffer((kind * len(values))(*values))


@dataclass
class Column:
    """A column as the protocol describes it."""

    dtype: tuple[int, int, str, str]
    data: Buffer
    count: int
    describe_null: tuple[int, Any] = (0, None)
    validity: tuple[Buffer, Any] | None = None
    offsets: tuple[Buffer, Any] | None = None
    data_dtype: Any = None
    describe_categorical: dict[str, Any] = field(default_factory=dict)
    offset: int = 0

    def size(self) -> int:
        return self.count

    def get_buffers(self) -> dict[str, Any]:
        return {
            "data": (self.data, self.data_dtype or self.dtype),
            "validity": self.validity,
            "offsets": self.offsets,
        }


class Frame:
    def __init__(self, **columns: Column) -> None:
        self.columns = columns

    def __dataframe__(self) -> Frame:
        return self

    def column_names(self) -> list[str]:
        return list(self.columns)

    def get_chunks(self) -> list[Frame]:
        return [self, self]

    def get_column_by_name(self, name: str) -> Column:
        return self.columns[name]


INT64, INT32 = (0, 64, "l", "="), (0, 32, "i", "=")
TEXT = Buffer(ctypes.create_string_buffer("Teaßx".encode()))
NAMES = Column((21, 8, "u", "="), TEXT, 3, offsets=(packed(ctypes.c_int64, 0, 3, 5, 6), INT64))
COLUMNS: dict[str, tuple[Column, list[Any]]] = {
    "numbers": (Column(INT64, packed(ctypes.c_int64, 9, 1, 2), 2, offset=1), [1, 2]),
    "floats with NaN": (
        Column((2, 64, "g", "="), packed(ctypes.c_double, 0.5, float("nan")), 2, (1, None)),
        [0.5, None],
    ),
    "a sentinel": (Column(INT32, packed(ctypes.c_int32, -1, 7), 2, (2, -1)), [None, 7]),
    "packed bits": (
        Column(
            (20, 1, "b", "="),
            packed(ctypes.c_uint8, 0b101),
            3,
            (3, 0),
            (packed(ctypes.c_uint8, 0b011), (20, 1, "b", "=")),
        ),
        [True, False, None],
    ),
    "bytes as marks": (
        Column(
            (20, 8, "b", "="),
            packed(ctypes.c_uint8, 1, 0),
            2,
            (4, 1),
            (packed(ctypes.c_uint8, 0, 1), (20, 8, "b", "=")),
        ),
        [True, None],
    ),
    "texts": (NAMES, ["Tea", "ß", "x"]),
    "categories": (
        Column(
            (23, 32, "i", "="),
            packed(ctypes.c_int32, 2, -1, 0),
            3,
            (2, -1),
            data_dtype=INT32,
            describe_categorical={"categories": NAMES},
        ),
        ["x", None, "Tea"],
    ),
    "times": (
        Column((22, 64, "tsm:", "="), packed(ctypes.c_int64, 0, 1500), 2),
        ["1970-01-01 00:00:00", "1970-01-01 00:00:01.500000"],
    ),
    "days": (Column((22, 32, "tdD", "="), packed(ctypes.c_int32, 1), 1), ["1970-01-02"]),
    "nothing": (Column(INT64, packed(ctypes.c_int64, 0), 0), []),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column(name: str) -> None:
    column, values = COLUMNS[name]
    found = frame_rows(Frame(**{name: column}))
    assert found is not None
    assert found.columns == [name]
    # The frame has two chunks.
    assert found.rows == [[value] for value in values * 2]


def test_a_table_of_pyarrow_is_read_by_its_own_methods() -> None:
    class Values(list[Any]):
        def to_pylist(self) -> list[Any]:
            return self

    class Table:
        __module__ = "pyarrow.lib"

        class schema:
            names = ("a", "b")

        columns = (Values([1, 2]), Values(["x", None]))

    found = frame_rows(Table())
    assert found is not None
    assert (found.columns, found.rows) == (["a", "b"], [[1, "x"], [2, None]])


def test_only_as_much_is_read_as_asked_for() -> None:
    found = frame_rows(Frame(a=COLUMNS["numbers"][0], b=COLUMNS["a sentinel"][0]), max_rows=3, max_columns=1)
    assert found is not None
    assert (found.columns, found.rows) == (["a"], [[1], [2], [1]])


def test_an_unknown_type_is_an_error() -> None:
    with pytest.raises(TypeError, match="cannot be shown"):
        frame_rows(Frame(a=Column((0, 128, "x", "="), packed(ctypes.c_int64, 0, 0), 1)))


def test_other_objects_are_no_frames() -> None:
    assert frame_rows([["a"]]) is None
    assert frame_rows(Frame) is None
