"""The first page in Chromium with an empty cache: bytes, requests, and the time until a click works."""

from __future__ import annotations

from bench.chromium import tab
from bench.harness import Harness
from bench.metrics.value import Value, at_most, at_most_times

TITLE = "First page"
VALUES = (
    Value("kb", "first page, bytes on the wire", "KB", "<= 70 KB", at_most(70), steady=True),
    Value("requests", "first page, requests", "", "<= 4", at_most(4), steady=True),
    Value("shown", "first output drawn", "s"),
    Value("works", "first click answered and drawn", "s", "< PyWebIO", at_most_times(1, "pywebio")),
)
SIZES: dict[str, dict[str, int]] = {"smoke": {}, "full": {}}

#: Presses the button as soon as it is there, and again every 100 ms until the answer comes: a page may
#: show a button before it listens.
SCRIPT = """
let benchPressed = -1000;
benchWatch('shown', () => benchHas('ready'));
benchWatch('works', () => {
  if (benchHas('pong')) return true;
  const button = benchButton('click');
  if (button && benchHas('ready') && performance.now() - benchPressed > 100) {
    benchPressed = performance.now();
    button.click();
  }
  return false;
});
"""


def measure(harness: Harness) -> dict[str, float]:
    """One visit warms the server up, the second counts."""
    with harness.server() as server:
        address = f"http://127.0.0.1:{server.port}{harness.peer.page('work')}"
        with tab() as first:
            first.visit(address, SCRIPT)
            first.time("works")
        with tab() as visit:
            visit.visit(address, SCRIPT)
            works = visit.time("works")
            shown = visit.time("shown")
            visit.page.wait_for_timeout(1000)
            return {"kb": visit.bytes / 1024, "requests": visit.requests, "shown": shown, "works": works}
