"""put_datatable() and its updates: what travels, and what callbacks get."""

from __future__ import annotations

import logging

import pytest

from greenio.output import put_datatable
from greenio.protocol import events
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
    assert table([{"a": 1}])["height"] == "140px"
    assert table([{"a": {"b": 1}}] * 9, theme="alpine-dark")["height"] == f"{42 * 12}px"
    assert table([{"a": 1}] * 100)["height"] == "600px"
    assert table([{"a": 1}], grid_args={"rowHeight": 90})["height"] == "600px"
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


def test_a_table_that_nobody_can_use_keeps_no_session_open():
    page = play(lambda: put_datatable([{"a": 1}]))
    assert page.session.callbacks.ever_registered is False


def test_no_rows_and_no_columns_are_an_empty_grid():
    assert table([])["columns"] == []


class Frame:
    """A frame that is read by the methods of polars."""

    def __init__(self, columns, *rows):
        self.columns, self._rows = columns, rows

    def select(self, columns):
        return self

    def rows(self):
        return self._rows


Frame.__module__ = "polars.dataframe.frame"
Frame.__name__ = "DataFrame"


def test_a_data_frame():
    found = table(Frame(["id", "share"], (1, 0.5), (2**60, float("nan"))), id_field="id")
    assert found["records"] == [{"id": 1, "share": 0.5}, {"id": str(2**60), "share": None}]
    assert [column["title"] for column in found["columns"]] == ["Id", "Share"]
    assert [column["title"] for column in table(Frame(["a", "b"]))["columns"]] == ["A", "B"]
    with pytest.raises(ValueError, match="need different names"):
        table(Frame(["a", "a"], (1, 2)))
