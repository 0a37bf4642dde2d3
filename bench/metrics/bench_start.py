"""From the start of the process until the first page is served."""

from __future__ import annotations

from bench.harness import Harness
from bench.metrics.value import Value, at_most_times

TITLE = "Start"
VALUES = (
    Value(
        "seconds", "start of the server until its first page", "s", "<= PyWebIO", at_most_times(1, "pywebio")
    ),
    Value("mb", "resident memory of the server then", "MB"),
)
SIZES: dict[str, dict[str, int]] = {"smoke": {}, "full": {}}


def measure(harness: Harness) -> dict[str, float]:
    """The second start counts: the first one may compile modules."""
    with harness.server():
        pass
    with harness.server(wait=False) as server:
        seconds = server.wait_for_page()
        return {"seconds": seconds, "mb": server.memory() / 2**20}
