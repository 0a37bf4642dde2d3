"""An address book in SQLite"""

import sqlite3
from functools import partial

from greenio.battery import confirm, popup_input
from greenio.output import (
    put_button,
    put_buttons,
    put_scope,
    put_table,
    put_text,
    toast,
    use_scope,
)
from greenio.pin import pin, pin_on_change, put_input

# A file in your app: sqlite3.connect("people.db", ...)
DATABASE = sqlite3.connect(":memory:", check_same_thread=False)
DATABASE.row_factory = sqlite3.Row
DATABASE.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, mail TEXT, town TEXT)")
DATABASE.executemany(
    "INSERT INTO people (name, mail, town) VALUES (?, ?, ?)",
    [
        ("Ada Lovelace", "ada@example.com", "London"),
        ("Grace Hopper", "grace@example.com", "New York"),
        ("Edsger Dijkstra", "edsger@example.com", "Rotterdam"),
    ],
)
SEARCH = "SELECT * FROM people WHERE name || ' ' || town LIKE ? ORDER BY name LIMIT 50"
SAVE = "REPLACE INTO people (id, name, mail, town) VALUES (:id, :name, :mail, :town)"


def check(person):
    if not person["name"].strip():
        return ("name", "A name, please")
    if "@" not in person["mail"]:
        return ("mail", "This is no address")


def edit(person):
    """Show one person in a popup; what is new there is saved."""
    fields = [
        put_input("name", label="Name", value=person["name"]),
        put_input("mail", label="Mail", value=person["mail"]),
        put_input("town", label="Town", value=person["town"]),
    ]
    data = popup_input(fields, "Person", validate=check, cancelable=True)
    if data is not None:
        with DATABASE:
            DATABASE.execute(SAVE, {"id": person["id"], **data})
        show(pin.word)


def add():
    edit({"id": None, "name": "", "mail": "", "town": ""})


def delete(person):
    if confirm(f"Delete {person['name']}?"):
        with DATABASE:
            DATABASE.execute("DELETE FROM people WHERE id = ?", (person["id"],))
        toast(f"{person['name']} was deleted")
        show(pin.word)


@use_scope("people", clear=True)
def show(word):
    people = DATABASE.execute(SEARCH, (f"%{word}%",)).fetchall()
    if not people:
        put_text("Nobody was found")
        return
    put_table(
        [[person["name"], person["mail"], person["town"], row_buttons(person)] for person in people],
        header=["Name", "Mail", "Town", "Action"],
    )


def row_buttons(person):
    return put_buttons(
        ["Edit", "Delete"], onclick=[partial(edit, person), partial(delete, person)], small=True
    )


def address_book():
    """Find, add, edit and delete. Values go into the queries by name or `?`, never by joining texts."""
    put_input("word", label="Find", placeholder="Name or town")
    put_scope("people")
    put_button("Add a person", onclick=add, color="primary")
    pin_on_change("word", onchange=show)
    show("")
