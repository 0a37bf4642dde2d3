"""Ask several things at once"""

from greenio.input import (
    NUMBER,
    checkbox,
    input,
    input_group,
    select,
)
from greenio.output import put_table


def several_questions():
    """One form with several fields; the program goes on when it is sent. The answer is a dict with the names of the
    fields."""
    order = input_group(
        "Your order",
        [
            input("Name", name="name", required=True),
            select("Tea", ["Green", "Black"], name="tea"),
            input("Cups", name="cups", type=NUMBER, value=1),
            checkbox("With", ["milk", "sugar"], name="extras"),
        ],
    )
    put_table([[key, value] for key, value in order.items()])
