"""put_datatable(on_edit=): what the function gets, in order, and what no page may report."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.output import datatable_insert, datatable_remove, datatable_update, put_datatable, put_text
from greenio.output.data.datatable_edits import new_instance
from greenio.protocol import commands, events
from greenio.testing import Visit
from tests.support.play import play

ROWS = [{"id": 2**60, "n": {"p": 1}, "t": "a", "fixed": 1}, {"id": "x", "t": "b"}]


class Table:
    """A table in a visit, and what its function got."""

    def __init__(self, page: Visit) -> None:
        self.page = page
        (self.item,) = page.scopes["ROOT"]

    def edit(self, *edit: Any) -> None:
        self.page.send(events.Click(self.item["edit"], list(edit)))

    @property
    def answers(self) -> list[tuple[str, Any, list[Any], list[str]]]:
        return [
            (each.change, each.records, each.ids, each.path)
            for each in self.page.commands
            if isinstance(each, commands.UpdateDatatable)
        ]


def test_the_function_gets_ids_and_keys_as_the_author_gave_them() -> None:
    got: list[Any] = []
    show = lambda: put_datatable(ROWS, id_field="id", on_edit=lambda *edit: got.append(edit))  # noqa: E731
    with Visit(show) as page:
        table = Table(page)
        table.edit(str(2**60), ["n", "p"], 7)
        table.edit("x", ["t"], "new")
    assert got == [(2**60, ("n", "p"), 7), ("x", "t", "new")]
    assert table.answers == [
        ("cell", [7], [str(2**60)], ["n", "p"]),
        ("cell", ["new"], ["x"], ["t"]),
    ]


def test_a_text_takes_the_edit_back() -> None:
    with Visit(lambda: put_datatable([{"a": 1}], on_edit=lambda row, column, value: "no")) as page:
        table = Table(page)
        table.edit(0, ["a"], 2)
    assert table.answers == [("refuse", ["no"], [0], ["a"])]


def test_a_function_that_fails_takes_the_edit_back_without_its_reason() -> None:
    def fail(row: Any, column: Any, value: Any) -> None:
        raise RuntimeError("secret")

    with Visit(lambda: put_datatable([{"a": 1}], on_edit=fail)) as page:
        table = Table(page)
        table.edit(0, ["a"], 2)
    assert table.answers == [("refuse", [""], [0], ["a"])]


def test_coroutine_functions_in_coroutine_sessions() -> None:
    got: list[Any] = []

    async def app() -> None:
        async def edited(row: Any, column: Any, value: Any) -> str:
            got.append(value)
            return "no"

        put_datatable([{"a": 1}], on_edit=edited)

    with Visit(app) as page:
        page.wait(lambda: page.scopes["ROOT"])
        table = Table(page)
        table.edit(0, ["a"], 2)
        page.wait(lambda: table.answers)
    assert (got, table.answers) == ([2], [("refuse", ["no"], [0], ["a"])])


@pytest.mark.parametrize(
    "edit",
    [
        ["y", ["t"], "z"],
        ["x", ["id"], "z"],
        ["x", ["fixed"], 2],
        ["x", ["n"], 2],
        ["x", ["other"], 2],
        ["x", ["t"], [1]],
        ["x", ["t"], "x" * 40_000],
        ["x", "t", 1],
        ["x", ["t"]],
        [None, ["t"], 1],
        [["x"], ["t"], 1],
    ],
)
def test_what_no_page_reports_reaches_nobody(edit: list[Any]) -> None:
    got: list[Any] = []
    arguments: dict[str, Any] = {"id_field": "id", "column_args": {"fixed": {"editable": False}}}
    with Visit(lambda: put_datatable(ROWS, on_edit=lambda *each: got.append(each), **arguments)) as page:
        table = Table(page)
        table.edit(*edit)
        table.edit("x", ["t"], "good")
    assert got == [("x", "t", "good")]


def test_rows_that_come_and_go() -> None:
    got: list[Any] = []

    def app() -> None:
        put_datatable(ROWS, id_field="id", instance_id="t", on_edit=lambda *each: got.append(each[0]))
        datatable_remove("t", "x")
        datatable_insert("t", {"id": "new"})

    with Visit(app) as page:
        table = Table(page)
        for row in ("x", "new"):
            table.edit(row, ["t"], "z")
        assert got == ["new"]


def test_numbered_rows() -> None:
    got: list[Any] = []

    def app() -> None:
        put_datatable([{"a": 1}], instance_id="t", on_edit=lambda *each: got.append(each[0]))
        datatable_insert("t", [{"a": 2}])
        datatable_update("t", 5, 0, "a")

    with Visit(app) as page:
        table = Table(page)
        for row in (0, 1, 2, -1, "0", 0.0, True):
            table.edit(row, ["a"], 1)
        assert got == [0, 1]


def test_without_a_function_nothing_can_be_edited() -> None:
    with Visit(lambda: [put_datatable([{"a": 1}]), put_text("x")]) as page:
        item = page.scopes["ROOT"][0]
        assert not {"edit", "instance"} & item.keys()
    with pytest.raises(TypeError, match="on_edit must be callable"):
        play(lambda: put_datatable([{"a": 1}], on_edit=5))  # type: ignore[arg-type]


def test_names_differ() -> None:
    assert new_instance() != new_instance()
