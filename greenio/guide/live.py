"""Outputs that change"""

import time

from greenio.output import get_output, put_button, put_loading, put_markdown, put_row, put_table, put_text


def updating():
    """In place

    `update()` takes what the function took that made the output. `show()` shows it and returns it."""
    status = put_text("Not started").show()

    def work():
        for done in range(0, 101, 2):
            status.update(f"{done} % done")
            time.sleep(0.02)

    put_button("Work", work, mutex_mode=True)


def by_name():
    """By name, wherever it is

    A part of another output needs a name. Its style stays."""
    price = put_text("12.50").style("font-weight: 620").named("price")
    put_table([["Product", "Price"], ["Tea", price]])

    def raise_price():
        get_output("price").update("13.20")

    put_button("Raise", raise_price)


def replacing():
    """By another output

    The place stays, the kind of output changes."""

    def answer():
        place = put_loading().show()
        time.sleep(1)
        place.replace(put_markdown("**42**, after a second"))

    put_button("Ask", answer)


def removing():
    """Gone again"""

    def remind():
        note = put_row([put_text("This goes in two seconds")]).show()
        time.sleep(2)
        note.remove()

    put_button("Remind me", remind)


EXAMPLES = updating, by_name, replacing, removing


def live():
    """Change, replace and remove what is on the page, without drawing it anew."""
