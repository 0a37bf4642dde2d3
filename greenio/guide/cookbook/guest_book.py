"""A guest book in SQLite"""

import sqlite3

from greenio.input import input
from greenio.output import put_table, use_scope

# A file in your app: sqlite3.connect("guests.db", ...)
DATABASE = sqlite3.connect(":memory:", check_same_thread=False)
DATABASE.execute("CREATE TABLE guests (name TEXT, day TEXT)")


@use_scope("guests", clear=True)
def show():
    query = "SELECT name, day FROM guests ORDER BY rowid DESC"
    rows = DATABASE.execute(query).fetchmany(20)
    put_table(rows, header=["Name", "Day"])


def guest_book():
    """Any database works as in a script. Values go into the query by `?`, never by joining texts."""
    while True:
        show()
        name = input("Your name", required=True)
        with DATABASE:
            DATABASE.execute("INSERT INTO guests VALUES (?, date())", (name,))
