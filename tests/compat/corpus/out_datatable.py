"""A data table with actions."""

from pywebio.input import *
from pywebio.output import *


def main():
    rows = [{"id": i, "name": f"row {i}", "more": {"x": i * 2}} for i in range(3)]
    put_datatable(rows, id_field="id", actions=[("Edit", lambda row: put_text("edit", row))], height=300)


STEPS = [
    "see row 2",
]
