"""A file without rows ends the app above with an error. Refuse such a file in the form: the parameter `validate` of
`file_upload()` works as that of `input()`. Its function gets the dict of the file."""

import csv
import json

from greenio.input import file_upload
from greenio.output import put_file, put_table


def rows_of(file):
    text = file["content"].decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def check_file(file):
    if not rows_of(file):
        return "This file has no rows"


def files_in_and_out():
    file = file_upload("Prices", accept=".csv", required=True, validate=check_file)
    rows = rows_of(file)
    cells = [list(row.values()) for row in rows]
    put_table(cells, header=list(rows[0]))
    data = json.dumps(rows).encode()
    put_file("prices.json", data, "Save as JSON")
