"""Data frames: a table of few rows, a datatable of many."""

from __future__ import annotations

from greenio.output import put
from tests.support.play import only


def item(value):
    return only(lambda: put(value))


def test_frames_of_few_and_many_rows():
    def frame(count):
        rows = [(index, None if index % 2 else 0.5) for index in range(count)]

        class DataFrame:
            __module__ = "polars.dataframe.frame"
            columns = ("i", "i")
            height, width = count, 2

            def head(self, count):
                return self

            def select(self, columns):
                return self

            def rows(self):
                return rows

        return DataFrame()

    assert item(frame(2))["rows"] == [["i", "i"], ["0", "0.5"], ["1", ""]]
    table, note = (cell["content"][0] for cell in item(frame(50))["cells"])
    assert table["k"] == "datatable"
    assert table["records"][1] == {"0": 1, "1": None}
    assert [column["args"]["headerName"] for column in table["columns"]] == ["i", "i"]
    assert note["text"] == "50 rows × 2 columns"
