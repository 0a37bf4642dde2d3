"""Table with buttons"""

from functools import partial

from greenio.input import input
from greenio.output import put_buttons, put_table, toast, use_scope

people = {1: "Ada", 2: "Grace", 3: "Edsger"}


def edit_or_delete(action, number):
    if action == "delete":
        toast(f"{people.pop(number, 'Nobody')} is gone")
    else:
        people[number] = input("New name", value=people[number])
    show_people()


@use_scope("people", clear=True)
def show_people():
    put_table(
        [["No", "Name", "Actions"]]
        + [
            [
                number,
                name,
                put_buttons(["edit", "delete"], onclick=partial(edit_or_delete, number=number), small=True),
            ]
            for number, name in people.items()
        ]
    )


def table():
    """Buttons in a table; each click runs a function."""
    show_people()
