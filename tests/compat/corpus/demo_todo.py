"""A list that grows and shrinks."""

from pywebio.output import *
from pywebio.pin import *


def main():
    items = []

    @use_scope("list", clear=True)
    def show():
        put_table(
            [[item, put_button("done", onclick=lambda i=item: drop(i))] for item in items],
            header=["Task", "Action"],
        )

    def drop(item):
        items.remove(item)
        show()

    def add():
        items.append(pin.new)
        pin.new = ""
        show()

    put_input("new", label="New task")
    put_button("Add", onclick=add)
    show()


STEPS = [
    "fill new=wash",
    "press Add",
    "see wash",
    "fill new=cook",
    "press Add",
    "see cook",
    "press done",
    "js document.querySelectorAll('#pywebio-scope-list td').length",
]
