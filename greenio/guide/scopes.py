"""Scopes"""

from itertools import count

from greenio.output import (
    clear,
    put_button,
    put_buttons,
    put_scope,
    put_table,
    put_text,
    use_scope,
)


def later():
    """Output goes to a place that you choose

    Outputs of the block are shown in its scope, later ones below it, and the scope can be filled again."""
    with use_scope("news"):
        put_text("In the scope")
    put_text("Below it")
    put_text("In the scope, too", scope="news")


def refill():
    """Empty it and fill it anew

    With `clear=True` the new content replaces the old one, and the page does not jump."""
    numbers = count(1)

    def draw():
        with use_scope("drawn", clear=True):
            put_text("This is number", next(numbers))

    draw()
    put_button("Draw again", onclick=draw)


def cell():
    """A scope may be anywhere

    In a table's cell as well; `position` is the index of an output in the scope."""
    put_table(
        [
            ["Who", "Likes"],
            ["Eva", put_scope("likes", "chess")],
        ]
    )
    put_text("tea", scope="likes")
    put_text("above all, films", scope="likes", position=0)
    put_button("Clear", onclick=lambda: clear("likes"))


def bounded():
    """Drop the oldest

    For pages that run for days."""
    numbers = count(1)
    put_scope("log", max_items=4)

    def add(how_many):
        for _ in range(how_many):
            put_text("entry", next(numbers), scope="log")

    add(4)
    put_buttons([("Add one", 1), ("Add many", 999)], add)


EXAMPLES = later, refill, cell, bounded


def scopes():
    """Named places of the page, filled and emptied whenever you like."""
