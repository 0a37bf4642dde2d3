"""Table with buttons"""

from functools import partial

from greenio.input import input
from greenio.output import (
    put_buttons,
    put_table,
    toast,
    use_scope,
)

people = {1: "Ada", 2: "Grace", 3: "Edsger"}


def edit_or_delete(action, number):
    if action == "delete":
        name = people.pop(number, "Nobody")
        toast(f"{name} is gone")
    else:
        old = people[number]
        new = input("New name", value=old)
        people[number] = new
    show_people()


@use_scope("people", clear=True)
def show_people():
    rows = []
    for number, name in people.items():
        act = partial(edit_or_delete, number=number)
        names = ["edit", "delete"]
        acts = put_buttons(names, act, small=True)
        rows.append([number, name, acts])
    put_table(rows, header=["No", "Name", "Actions"])


def table():
    """Buttons in a table; each click runs a function."""
    show_people()
