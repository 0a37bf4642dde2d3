"""Dashboard

Figures that change by themselves, and a switch."""

import random
import time

from greenio import start_server
from greenio.output import put_markdown, put_row, put_scope, put_table, use_scope
from greenio.pin import pin, put_select


def figures(region: str) -> dict[str, int]:
    """Return the figures of a region. Ask your database here."""
    generator = random.Random(f"{region} {time.time() // 2}")
    return {name: generator.randint(100, 999) for name in ("orders", "visitors", "returns")}


def main() -> None:
    """Show the figures of the chosen region, for as long as the page is open."""
    put_markdown("# Dashboard")
    put_select("region", options=["North", "South"], label="Region")
    put_scope("figures")
    while True:
        found = figures(pin.region)
        with use_scope("figures", clear=True):
            put_row([put_markdown(f"### {value}\n{name}") for name, value in found.items()])
            put_table([[name, value] for name, value in found.items()], header=["figure", "value"])
        time.sleep(2)


if __name__ == "__main__":
    start_server(main, port=8080)
