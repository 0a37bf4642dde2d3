"""Guests who pay more than 6 get a biscuit for free. Tell them so with `put_success()`, which shows a message in green. Tell
guests who chose nothing with `put_warning()` that their bill is empty, and show no table."""

from greenio.input import checkbox
from greenio.output import put_markdown, put_success, put_table, put_warning

PRICES = {"Green tea": 3.2, "Black tea": 2.8, "Scone": 4.5}


def show_results():
    chosen = checkbox("What do you take?", list(PRICES))
    if not chosen:
        put_warning("Your bill is empty.")
        return
    rows = [[item, f"{PRICES[item]:.2f}"] for item in chosen]
    total = sum(PRICES[item] for item in chosen)
    put_table(rows, header=["Item", "Price"])
    put_markdown(f"Total: **{total:.2f}**")
    if total > 6:
        put_success("You get a biscuit for free.")
