"""2. Show a result"""

from greenio.input import checkbox
from greenio.output import put_markdown, put_table

PRICES = {"Green tea": 3.2, "Black tea": 2.8, "Scone": 4.5}


def show_results():
    """Functions whose names begin with `put_` show text, tables, charts and pictures. Each call adds something to the end of
    the page, as `print()` does in a terminal.

    `put_markdown()` shows headings, bold text, lists and links. `put_table()` takes a list of rows. A cell may be any value,
    and also another `put_` call.

    The app asks what you take and shows the bill.
    """
    chosen = checkbox("What do you take?", list(PRICES))
    rows = [[item, f"{PRICES[item]:.2f}"] for item in chosen]
    total = sum(PRICES[item] for item in chosen)
    put_markdown("**Your bill**")
    put_table(rows, header=["Item", "Price"])
    put_markdown(f"Total: **{total:.2f}**")
