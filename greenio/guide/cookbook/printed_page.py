"""Print a page, or save it as PDF"""

from greenio.output import put_button, put_markdown, put_table
from greenio.session import run_js

ITEMS = [("Green tea", 2, 9.8), ("Teapot", 1, 24.0)]


def printed_page():
    """The browser prints what the page shows, without buttons and forms; most of them save it as PDF as well."""
    total = sum(count * price for _, count, price in ITEMS)
    put_markdown("**Bill 17**")
    put_table(ITEMS, header=["Item", "Count", "Price"])
    put_markdown(f"Total: **{total:.2f}**")
    put_button("Print", onclick=lambda: run_js("print()"))
