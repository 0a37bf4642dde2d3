"""5. Take and give files"""

import csv
import json

from greenio.input import file_upload
from greenio.output import put_file, put_table


def files_in_and_out():
    """`file_upload()` asks for a file, and `put_file()` offers one to save.

    The upload returns when the whole file has arrived. The answer is a dict: `filename`, `size`, and `content`, which is
    bytes. A file to save comes from your program, so it needs no file on the server.

    The app takes a price list as CSV and returns it as JSON. If you have no CSV file, make one: write `item,price` in the
    first line of a text file, and `Green tea,3.20` in the second.
    """
    file = file_upload("Prices", accept=".csv", required=True)
    text = file["content"].decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    cells = [list(row.values()) for row in rows]
    put_table(cells, header=list(rows[0]))
    data = json.dumps(rows).encode()
    put_file("prices.json", data, "Save as JSON")
