"""A data table that changes."""

from pywebio.output import *


def main():
    rows = [{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}, {"id": 3, "name": "Cid"}]
    put_datatable(
        rows,
        id_field="id",
        instance_id="people",
        column_args={"name": {"sortable": True}},
        grid_args={"onCellClicked": JSFunction("event", "return 0")},
    )
    put_button("change", onclick=change)


def change():
    datatable_update("people", "Eva", row_id=1, field="name")
    datatable_insert("people", [{"id": 4, "name": "Dan"}])
    datatable_remove("people", row_ids=[2])
    put_text("changed")


STEPS = [
    "see Cid",
    "press change",
    "see Dan",
]
