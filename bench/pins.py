"""150 pins read in one task: how long, and how many messages. ``python -m bench.pins [RUNS]``."""

from __future__ import annotations

import sys
import time
from statistics import median

from greenio.output import put_button
from greenio.pin import get_pin_values, pin, put_checkbox, put_input, put_select
from greenio.testing import Visit

PINS = 150
NAMES = [f"p{number}" for number in range(PINS)]


def measure(runs: int) -> tuple[list[float], list[float], int]:
    """Seconds for reading all pins one by one, and all at once, for each run; messages sent meanwhile."""
    single: list[float] = []
    several: list[float] = []

    def app() -> None:
        for number, name in enumerate(NAMES):
            if number % 3 == 0:
                put_input(name, value=number)
            elif number % 3 == 1:
                put_select(name, ["a", "b", "c"], value="b")
            else:
                put_checkbox(name, ["a", "b", "c"], value=["a"])
        put_button("read", read)

    def read() -> None:
        start = time.perf_counter()
        for name in NAMES:
            pin[name]
        single.append(time.perf_counter() - start)
        start = time.perf_counter()
        get_pin_values(NAMES)
        several.append(time.perf_counter() - start)

    with Visit(app) as page:
        page.settle()
        before = len(page.commands)
        for run in range(runs):
            page.click("read")
            page.wait(lambda run=run: len(several) > run)
        return single, several, len(page.commands) - before


def main() -> int:
    """Print the figures; 1 if reading takes 5 ms or more, or sends anything."""
    single, several, messages = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
    worst = sorted(single)[int(len(single) * 0.95)]
    print(
        f"{PINS} pins one by one: median {median(single) * 1000:.2f} ms, p95 {worst * 1000:.2f} ms; "
        f"get_pin_values(): median {median(several) * 1000:.2f} ms; messages sent: {messages}"
    )
    return 0 if median(single) < 0.005 and messages == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
