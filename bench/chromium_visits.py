"""Whole visits of several processes behind a balancer by real Chromium: a story of ``python -m bench.workers``."""

from __future__ import annotations

import socket
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, Error, expect, sync_playwright

from bench.chromium import ARGUMENTS, executable
from tests.support.browser.visit import Visit
from tests.support.servers.site import balanced

#: What a network that forwards no WebSockets looks like to the page: they go to a port where nobody listens.
_NO_WEBSOCKET = """
const Real = window.WebSocket;
window.WebSocket = class extends Real {
  constructor(url) { super(String(url).replace(/:[0-9]+/, ':%d')); }
};
"""


def chromium_visits(
    folder: Path, front: str, protocol: str, prefix: str, count: int, workers: int = 4
) -> Counter[str]:
    """Return how often each process was met, and what failed."""
    found: Counter[str] = Counter()
    with (
        balanced(folder, front, workers, prefix, protocol) as (_, address),
        sync_playwright() as playwright,
        socket.socket() as nobody,
    ):
        nobody.bind(("127.0.0.1", 0))
        script = _NO_WEBSOCKET % nobody.getsockname()[1] if protocol == "http" else ""
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        for number in range(count):
            try:
                found[_visit(browser, address, script, folder / f"{number}.bin")] += 1
            except (AssertionError, Error) as error:
                found[f"failed: {error}"] += 1
        browser.close()
    return found


def _visit(browser: Browser, address: str, script: str, upload: Path) -> str:
    """Do everything that a visit may have; the name of the process.

    :param script: runs in the page before its own.
    """
    page = Visit(browser, address)
    if script:
        page.context.add_init_script(script)
    page.expect_error("")  # connections are cut on purpose
    page.open()
    page.answer("Name", "Ann")
    expect(page.scope()).to_contain_text("hello Ann")
    page.context.set_offline(True)
    page.context.set_offline(False)
    for _ in range(3):
        page.page.reload()
        expect(page.scope()).to_contain_text("hello Ann")
        page.expect_card("A file")
    kept = page.page.evaluate("() => Object.values(sessionStorage).join(' ')")
    with page.page.expect_download() as download:
        page.page.get_by_text("notes", exact=True).click()
    assert Path(download.value.path()).stat().st_size == 10_000
    page.button("count").click()
    expect(page.scope()).to_contain_text("clicked")
    upload.write_bytes(bytes(200_000))
    page.card().locator("input[type=file]").set_input_files(upload)
    page.press("Submit")
    expect(page.scope()).to_contain_text("got 200000")
    page.answer("Last words", "see you")
    expect(page.scope()).to_contain_text("bye see you")
    assert not page.context.cookies(), page.context.cookies()
    page.close()
    (name,) = {each for each in ("w1", "w2", "w3", "w4") if f"{each}." in kept}
    return name
