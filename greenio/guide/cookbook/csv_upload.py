"""Upload a CSV file and show it"""

import csv
import io

from greenio.input import file_upload
from greenio.output import put_datatable, put_text


def csv_upload():
    """The visitor chooses a file; its rows become a table that sorts and filters. `DictReader` takes the names of the
    columns from the first line."""
    file = file_upload("A CSV file", accept=".csv", required=True)
    text = file["content"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    put_text(file["filename"], "has", len(rows), "rows")
    put_datatable(rows, height=300)
