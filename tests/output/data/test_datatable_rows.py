"""Ids of rows that the page cannot report as they are."""

from __future__ import annotations

import datetime

from greenio.output import datatable_insert, datatable_remove, datatable_update, put_datatable
from greenio.protocol import events
from greenio.testing import Visit


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
