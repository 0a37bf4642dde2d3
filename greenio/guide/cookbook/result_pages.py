"""A long list, ten rows at a time"""

from greenio.output import put_buttons, put_table, put_text, use_scope

WORDS = [f"Order {number}" for number in range(1, 96)]
SIZE = 10
LAST = (len(WORDS) - 1) // SIZE


@use_scope("rows", clear=True)
def show(number):
    first = number * SIZE
    put_table([[word] for word in WORDS[first : first + SIZE]], header=["Order"])
    put_buttons(
        [
            {"label": "Back", "value": number - 1, "disabled": number == 0},
            {"label": "Next", "value": number + 1, "disabled": number == LAST},
        ],
        onclick=show,
    )
    put_text(f"Page {number + 1} of {LAST + 1}")


def result_pages():
    """The value of a button is the number of the page that it leads to. A database gets it as `LIMIT 10 OFFSET ...`."""
    show(0)
