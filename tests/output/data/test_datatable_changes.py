"""datatable_update(), datatable_insert() and datatable_remove()."""

from __future__ import annotations

import pytest

from greenio.output import datatable_insert, datatable_remove, datatable_update
from greenio.protocol import commands
from tests.support.play import play


def test_updates():
    def app():
        datatable_update("t", [{"a": 1}])
        datatable_update("t", {"a": 2}, 7)
        datatable_update("t", "x", "7", "a")
        datatable_update("t", None, 7, ("n", "p"))
        datatable_insert("t", {"a": 3})
        datatable_insert("t", [{"a": 4}, {"a": 5}], 7)
        datatable_remove("t", 7)
        datatable_remove("t", [7, "8"])
        with pytest.raises(ValueError, match="field needs row_id"):
            datatable_update("t", 1, field="a")
        for call in (
            lambda: datatable_update("t", {"a": 1}),
            lambda: datatable_update("t", 5, 7),
            lambda: datatable_insert("t", [5]),
        ):
            with pytest.raises(TypeError, match="dict"):
                call()

    found = [command for command in play(app).commands if isinstance(command, commands.UpdateDatatable)]
    assert [(each.change, each.records, each.ids, each.path) for each in found] == [
        ("replace", [{"a": 1}], [], []),
        ("row", [{"a": 2}], ["7"], []),
        ("cell", ["x"], ["7"], ["a"]),
        ("cell", [None], ["7"], ["n", "p"]),
        ("insert", [{"a": 3}], [], []),
        ("insert", [{"a": 4}, {"a": 5}], ["7"], []),
        ("remove", [], ["7"], []),
        ("remove", [], ["7", "8"], []),
    ]
