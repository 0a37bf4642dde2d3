"""An explorer of data"""

import csv
import io

from greenio.output import (
    put_bar_chart,
    put_columns,
    put_datatable,
    put_line_chart,
    put_scatter_chart,
    put_table,
    put_tabs,
    put_text,
    toast,
    use_scope,
)
from greenio.pin import pin, pin_on_change, pin_update, put_file_upload, put_radio, put_select
from greenio.session import local

PLANETS = """\
planet,diameter,gravity,distance,year
Mercury,4879,3.7,0.39,0.24
Venus,12104,8.9,0.72,0.62
Earth,12756,9.8,1,1
Mars,6792,3.7,1.52,1.88
Jupiter,142984,23.1,5.2,11.9
Saturn,120536,9,9.57,29.4
Uranus,51118,8.7,19.2,83.7
Neptune,49528,11,30.2,163.7
"""
CHARTS = {"Bars": put_bar_chart, "Line": put_line_chart, "Points": put_scatter_chart}
MAX_BARS = 200


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return text


def load(text):
    """Read a table, and sort its columns into those of numbers and the others."""
    rows = [
        {column: number(cell) for column, cell in row.items() if column}
        for row in csv.DictReader(io.StringIO(text))
    ]
    numbers = [
        column for column in (rows[0] if rows else []) if all(isinstance(row[column], float) for row in rows)
    ]
    if not numbers:
        raise ValueError("there is no column of numbers in it")
    local.rows, local.numbers = rows, numbers
    return list(rows[0]), numbers


def open_file(file):
    if not file:
        return
    try:
        columns, numbers = load(file["content"].decode("utf-8-sig"))
    except (ValueError, csv.Error) as error:
        toast(f"{file['filename']}: {error}", color="error")
        return
    pin_update("x", options=columns, value=columns[0])
    pin_update("y", options=numbers, value=numbers[0])
    show(columns[0], numbers[0], pin.kind)


@use_scope("shown", clear=True)
def show(x, y, kind):
    rows = local.rows[:MAX_BARS]
    chart = CHARTS[kind]({y: [row[y] for row in rows]}, x=[row[x] for row in rows], title=f"{y} by {x}")
    put_tabs(
        [
            {"title": "Chart", "content": chart},
            {"title": "Summary", "content": summary()},
            {"title": "Rows", "content": put_datatable(local.rows, height=320)},
        ]
    )
    put_text(f"{len(local.rows)} rows, {len(local.rows[0])} columns")


def summary():
    lines = []
    for column in local.numbers:
        values = sorted(row[column] for row in local.rows)
        mean = sum(values) / len(values)
        middle = values[len(values) // 2]
        lines.append([column, *(f"{figure:,.6g}" for figure in (values[0], mean, middle, values[-1]))])
    return put_table(lines, header=["Column", "Least", "Mean", "Median", "Greatest"])


def data_explorer():
    """Planets to begin with, or a CSV file of your own: choose two columns and a kind of chart. The rows belong to this
    session (`local`), so visitors do not see each other's files."""
    columns, numbers = load(PLANETS)
    put_columns(
        [
            put_select("x", columns, label="Across", value=columns[0]),
            put_select("y", numbers, label="Upwards", value=numbers[0]),
            put_radio("kind", list(CHARTS), label="Chart", value="Bars", inline=True),
            put_file_upload("file", label="Your own data", accept=".csv", max_size="2M"),
        ]
    )
    pin_on_change("file", onchange=open_file)
    for name in ("x", "y", "kind"):
        pin_on_change(name, onchange=lambda _value: show(pin.x, pin.y, pin.kind))
    show(pin.x, pin.y, pin.kind)
