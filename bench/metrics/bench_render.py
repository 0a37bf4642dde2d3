"""2,000 lines and a table of 1,000 rows, from the navigation's start until Chromium has drawn the end."""

from __future__ import annotations

from bench.chromium import tab
from bench.harness import Harness
from bench.metrics.value import Value, at_most_times, every, less_than_every_peer

TITLE = "Drawing in the browser"
_REACH = "< every peer, <= 2 x bare"
_GOAL = every(less_than_every_peer, at_most_times(2, "bare"))
VALUES = (
    Value("lines", "2,000 lines drawn, from the navigation on", "s", _REACH, _GOAL),
    Value("table", "1,000 rows of 5 drawn, from the navigation on", "s", _REACH, _GOAL),
)
SIZES: dict[str, dict[str, int]] = {"smoke": {}, "full": {}}


def measure(harness: Harness) -> dict[str, float]:
    """Each page in a fresh tab; one visit before warms the server up."""
    ends = {"text": "line 1999.", "table": harness.peer.table_end}
    took = {}
    with harness.server() as server:
        address = f"http://127.0.0.1:{server.port}"
        for app, end in ends.items():
            for _ in range(2):
                with tab() as visit:
                    visit.visit(
                        address + harness.peer.page(app), f"benchWatch('end', () => benchHas('{end}'));"
                    )
                    took[app] = visit.time("end")
    return {"lines": took["text"], "table": took["table"]}
