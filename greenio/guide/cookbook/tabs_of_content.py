"""Tabs, and text that folds"""

from greenio.output import put_collapse, put_table, put_tabs

PRICES = [["Green", 3.20], ["Black", 2.80]]


def tabs_of_content():
    """Outputs go into others: a table into a tab, a text into a collapse. Nothing of it needs the server again."""
    prices = put_table(PRICES, header=["Tea", "Price"])
    question = put_collapse("Is there cake?", "On Sundays.")
    put_tabs(
        [
            {"title": "Prices", "content": prices},
            {"title": "Questions", "content": question},
        ]
    )
