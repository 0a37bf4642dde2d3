"""Real Chromium, driven by Playwright: what a visitor's browser fetches and how long it takes to draw."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from typing import Any

from bench.harness import BenchError

try:
    from playwright.sync_api import Error, sync_playwright
except ImportError:
    Error = Exception  # type: ignore[misc,assignment]
    sync_playwright = None  # type: ignore[assignment]

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-extensions",
)

#: Runs in the page before its own scripts. ``watch(find)`` keeps the time of the first frame that was
#: drawn after ``find()`` became true: the second animation frame from then on follows its paint.
WATCHER = """
window.benchTimes = {};
window.benchWatch = (name, find) => {
  const look = () => {
    if (document.body && find()) {
      requestAnimationFrame(() => requestAnimationFrame(() => { benchTimes[name] = performance.now(); }));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
window.benchHas = (text) => document.evaluate(
  `//body//*[not(self::script)]/text()[contains(., '${text}')]`, document, null, XPathResult.BOOLEAN_TYPE, null,
).booleanValue;
window.benchButton = (label) => [...document.querySelectorAll('button')]
  .find((button) => button.textContent.trim() === label);
"""


class Tab:
    """One tab of a fresh browser profile, cache empty."""

    def __init__(self, page: Any, context: Any) -> None:
        self.page = page
        self.requests = 0
        self.bytes = 0
        self._local: set[str] = set()
        self._protocol = context.new_cdp_session(page)
        self._protocol.send("Network.enable")
        self._protocol.on("Network.requestWillBeSent", self._request)
        self._protocol.on("Network.loadingFinished", self._finished)

    def _request(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self.requests += 1
        else:  # data: URLs came with the file that holds them
            self._local.add(event["requestId"])

    def _finished(self, event: dict[str, Any]) -> None:
        if event["requestId"] not in self._local:
            self.bytes += int(event["encodedDataLength"])

    def visit(self, address: str, script: str) -> None:
        """Go there, with ``script`` running before the page's own."""
        self.page.add_init_script(WATCHER + script)
        self.page.goto(address, wait_until="commit")

    def time(self, name: str, seconds: float = 60) -> float:
        """Seconds from the navigation's start until what is watched under that name was drawn."""
        self.page.wait_for_function(f"benchTimes[{name!r}] !== undefined", timeout=seconds * 1000, polling=50)
        return float(self.page.evaluate(f"benchTimes[{name!r}]")) / 1000


def executable() -> str | None:
    """The system's Chromium, if Playwright has not brought its own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@contextlib.contextmanager
def tab() -> Iterator[Tab]:
    """A tab in a browser of its own."""
    if sync_playwright is None:
        raise BenchError("needs Playwright")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        except Error as error:
            raise BenchError(f"no Chromium: {str(error).splitlines()[0]}") from error
        try:
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            yield Tab(context.new_page(), context)
        except Error as error:
            raise BenchError(f"Chromium: {str(error).splitlines()[0]}") from error
        finally:
            browser.close()
