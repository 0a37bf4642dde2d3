"""put_datatable() and its updates: what travels, and what callbacks get."""

from __future__ import annotations

import datetime
import logging

import pytest

from greenio.output import datatable_insert, datatable_remove, datatable_update, put_datatable
from greenio.protocol import commands, events
from greenio.testing import Visit
from tests.support.play import only, play


def table(*arguments, **keywords):
    return only(lambda: put_datatable(*arguments, **keywords))


def nested(levels):
    record = {"a": 1}
    for _ in range(levels):
        record = {"n": record}
    return record


def test_looks(caplog):
    assert table([{"a": 1}])["k"] == "datatable"
    assert table([{"a": 1}])["height"] == "600px"
    assert table([{"a": 1}], height=300)["height"] == "300px"
    assert table([{"a": 1}], height="50vh")["height"] == "50vh"
    assert table([{"a": 1}] * 1000, height="auto")["height"] == "auto"
    with caplog.at_level(logging.WARNING):
        assert table([{"a": 1}] * 1001, height="auto").get("height", "600px") == "600px"
    assert "1001 rows" in caplog.text
    for theme in ("balham-dark", "alpine", "alpine-dark", "material"):
        assert table([{"a": 1}], theme=theme)["theme"] == theme
    assert table([{"a": 1}], cell_content_bar=False)["cell_bar"] is False


@pytest.mark.parametrize(
    ("keywords", "error", "message"),
    [
        ({"theme": "blue"}, ValueError, "theme must be one of balham"),
        ({"instance_id": "a b"}, ValueError, "instance_id"),
        ({"actions": ["x"]}, TypeError, "an action must be"),
        ({"actions": [("x", 5)]}, TypeError, "actions must be callable"),
        ({"onselect": 5}, TypeError, "onselect must be callable"),
        ({"records": [5]}, TypeError, "records must hold dicts"),
        ({"records": {"a": 1}}, TypeError, "records must be a list of dicts"),
        ({"column_args": {"a": 5}}, TypeError, "must be a dict"),
        ({"column_order": "a"}, TypeError, "column_order must be a list"),
        ({"height": None}, TypeError, "height must be a number"),
        ({"records": [{"a": object()}]}, TypeError, r"put_datatable\(\): .*type object"),
        ({"records": [{("a", 1): 1}]}, TypeError, r"put_datatable\(\)"),
        ({"records": [nested(3000)]}, TypeError, r"put_datatable\(\): .*nests too deeply"),
        ({"column_args": {"a": {"valueFormatter": len}}}, TypeError, r"put_datatable\(\): .*cannot be sent"),
        ({"grid_args": {"onGridReady": len}}, TypeError, r"put_datatable\(\): .*cannot be sent"),
    ],
)
def test_refusals(keywords, error, message):
    def app():
        with pytest.raises(error, match=message):
            put_datatable(**{"records": [{"a": 1}], **keywords})

    play(app)


def test_the_enterprise_edition_is_not_there():
    def app():
        with pytest.warns(UserWarning, match="enterprise_key has no effect"):
            put_datatable([{"a": 1}], enterprise_key="x")

    play(app)


def test_actions_and_selections():
    got = []

    def app():
        put_datatable(
            [{"id": 5}, {"id": "x"}],
            actions=[("Edit", lambda rows: got.append(("edit", rows))), None, ("Later", ...)],
            onselect=lambda rows: got.append(("select", rows)),
            id_field="id",
            multiple_select=True,
        )

    with Visit(app) as page:
        [item] = page.scopes["ROOT"]
        assert item["actions"] == ["Edit", None, "Later"]
        for value in (
            [0, [5, "x"]],
            [2, [5]],
            [1, [5]],
            [7, [5]],
            [0, []],
            [0],
            "x",
            [True, [5]],
            [0, [None, {}]],
        ):
            page.send(events.Click(item["action"], value))
        for value in ([5], [], None, "x"):
            page.send(events.Click(item["selected"], value))
        assert got == [("edit", [5, "x"]), ("select", [5])]


def test_a_single_selection_is_an_id():
    got = []
    with Visit(lambda: put_datatable([{"a": 1}], onselect=got.append, actions=[("A", got.append)])) as page:
        [item] = page.scopes["ROOT"]
        page.send(events.Click(item["selected"], [0]))
        page.send(events.Click(item["action"], [0, [0]]))
        assert got == [0, 0]


def test_ids_come_back_in_their_own_types():
    day = datetime.date(2026, 1, 2)
    huge = 2**60 + 1
    got = []

    def app():
        put_datatable(
            [{"id": each} for each in (day, huge, 2.5, 7, "8", True)],
            id_field="id",
            onselect=got.append,
            multiple_select=True,
            instance_id="t",
        )
        datatable_insert("t", {"id": huge + 2})

    with Visit(app) as page:
        [item] = page.scopes["ROOT"]
        shown = [record["id"] for record in item["records"]]
        assert shown == ["2026-01-02", str(huge), 2.5, 7, "8", True]
        page.send(events.Click(item["selected"], [*shown, str(huge + 2)]))
        [ids] = got
        assert ids == [day, huge, 2.5, 7, "8", True, huge + 2]
        assert [type(each) for each in ids] == [datetime.date, int, float, int, str, bool, int]


def test_ids_of_rows_that_have_gone_are_not_remembered():
    days = [datetime.date(2026, 1, 1) + datetime.timedelta(number) for number in range(20)]
    got = []

    def app():
        table = {"id_field": "id", "onselect": got.append, "instance_id": "t"}
        put_datatable([{"id": day} for day in days[:5]], **table)
        datatable_update("t", [{"id": day} for day in days[4:10]])
        datatable_remove("t", days[5:8])
        datatable_insert("t", {"id": days[10]})

    with Visit(app) as page:
        [item] = page.scopes["ROOT"]
        [callback] = page.session.callbacks.functions()
        assert callback.__self__.rows.originals == {str(day): day for day in [days[4], *days[8:11]]}
        page.send(events.Click(item["selected"], [str(days[10])]))
        assert got == [days[10]]


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


def test_a_table_that_nobody_can_use_keeps_no_session_open():
    page = play(lambda: put_datatable([{"a": 1}]))
    assert page.session.callbacks.ever_registered is False
