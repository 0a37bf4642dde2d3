"""Edit a table"""

from datetime import date

from greenio.input import data_editor
from greenio.output import put_button, put_datatable, put_scope, put_table, toast, use_scope


def people():
    """Ask for a table

    Types come from the values. Paste cells of a spreadsheet, undo with Ctrl-Z."""

    def ask():
        rows = data_editor(
            [
                {"name": "Ada", "born": date(1815, 12, 10), "team": "Engine", "here": True},
                {"name": "Grace", "born": date(1906, 12, 9), "team": "Compiler", "here": False},
            ],
            "People",
            columns={"name": {"required": True}, "team": ["Engine", "Compiler"]},
        )
        with use_scope("edited", clear=True):
            put_table(rows)

    put_button("Edit", onclick=ask)
    put_scope("edited")


def checked():
    """Check rows

    The text that `validate` returns is shown at the cell, and the form stays until all rows are right."""

    def check(row):
        if row["first"] is not None and row["last"] is not None and row["first"] > row["last"]:
            return "last", "Before the first one"
        return None

    def ask():
        ranges = data_editor(
            [{"first": 1, "last": 10}, {"first": 11, "last": 20}],
            "Ranges",
            columns={"first": {"min_value": 0}, "last": {"min_value": 0, "max_value": 1000}},
            validate=check,
        )
        toast(f"{len(ranges)} ranges")

    put_button("Edit", onclick=ask)


def new():
    """From nothing

    Empty data needs its columns. Nested in a group, a table is one of several items."""

    def ask():
        tasks = data_editor(
            [],
            "Tasks",
            columns={"task": str, "hours": float, "due": date, "done": bool},
        )
        toast(f"{len(tasks)} tasks")

    put_button("Edit", onclick=ask)


def stock():
    """Edit in place

    Each edit calls a function at once. A text that it returns is shown at the cell, which gets back what it had."""
    store = {1: {"id": 1, "item": "Tea", "left": 12}, 2: {"id": 2, "item": "Coffee", "left": 3}}

    def save(number, column, value):
        if column == "left" and not (isinstance(value, (int, float)) and value >= 0):
            return "At least 0"
        store[number][column] = value
        toast(f"{store[number]['item']}: {store[number]['left']} left")
        return None

    put_datatable(list(store.values()), id_field="id", on_edit=save)


EXAMPLES = people, checked, new, stock


def edited_table():
    """Tables that visitors edit: submitted as a whole, or cell by cell."""
