"""A converter of files"""

import csv
import io
import json
from pathlib import PurePath

from greenio.input import file_upload, input_group, radio
from greenio.output import put_card, put_code, put_error, put_file, use_scope

PREVIEW_LINES = 12


def read_csv(text):
    dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    return list(csv.DictReader(io.StringIO(text), dialect=dialect))


def read_json(text):
    rows = json.loads(text)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError("it is no list of objects")
    return rows


def write_csv(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=columns_of(rows), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def write_json(rows):
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def write_markdown(rows):
    columns = columns_of(rows)
    lines = [columns, ["---"] * len(columns)]
    lines += [[str(row.get(column, "")).replace("|", "\\|") for column in columns] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def columns_of(rows):
    """Return all names in the order in which they first appear."""
    return list(dict.fromkeys(column for row in rows for column in row))


READERS = {".csv": read_csv, ".json": read_json}
WRITERS = {"csv": write_csv, "json": write_json, "md": write_markdown}


def convert(name, content, kind):
    """Return the new name and the new text.

    :raises ValueError: the file cannot be read.
    """
    path = PurePath(name)
    if path.suffix.lower() not in READERS:
        raise ValueError("its name ends neither with .csv nor with .json")
    try:
        rows = READERS[path.suffix.lower()](content.decode("utf-8-sig"))
    except csv.Error as error:
        raise ValueError(str(error)) from error
    if not rows:
        raise ValueError("it is empty")
    return f"{path.stem}.{kind}", WRITERS[kind](rows)


def converter():
    """A table in one format goes in and comes out in another: upload, preview, download. The functions that convert know
    nothing of the page, so they are easy to test."""
    while True:
        order = input_group(
            "Convert a file",
            [
                file_upload(
                    "CSV or JSON", accept=[".csv", ".json"], name="file", max_size="5M", required=True
                ),
                radio(
                    "Into",
                    [("CSV", "csv"), ("JSON", "json"), ("Markdown", "md")],
                    name="kind",
                    value="json",
                    inline=True,
                ),
            ],
        )
        file = order["file"]
        with use_scope("result", clear=True):
            try:
                name, text = convert(file["filename"], file["content"], order["kind"])
            except ValueError as error:
                put_error(f"{file['filename']} cannot be read: {error}")
                continue
            preview = "\n".join(text.splitlines()[:PREVIEW_LINES])
            link = put_file(name, text.encode(), "Download")
            put_card(put_code(preview, order["kind"]), title=name, footer=link)
