"""Pictures of the guide's demos, drawn in a headless browser: a program of its own, beside the server that shows them.

    python -m greenio.guide.export.camera ADDRESS FOLDER < SHOTS

``SHOTS`` is JSON: a list of ``{"path": ..., "shots": {FILE: [SELECTOR, ...]}}``. It writes ``FILE.light.png`` and
``FILE.dark.png`` of what the selectors stand for, and prints JSON: the width and the height of each picture.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

#: Names under which systems install Chromium.
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
#: Pixels of the picture for each pixel of the page.
_SCALE = 1.5
#: As wide as a small window, so that words in the picture can be read on a telephone.
_WINDOW = {"width": 760, "height": 900}
#: Milliseconds for a page to come, and for fonts and charts to come to rest.
_TIMEOUT, _REST = 15_000, 250

_IS_THERE = """selectors => document.querySelector("main h1") !== null
  && selectors.every((each) => document.querySelector(each) !== null)
  && document.querySelector("[id^=pywebio-scope-example-] > :only-child > [class^=spinner-]:only-child") === null"""
#: The rectangle around elements that are shown.
_AREA = """selectors => {
  const boxes = selectors.flatMap((each) => [...document.querySelectorAll(each)])
    .map((each) => each.getBoundingClientRect()).filter((each) => each.width > 0 && each.height > 0);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((each) => each.left)), y = Math.min(...boxes.map((each) => each.top));
  return { x: x + scrollX, y: y + scrollY, width: Math.max(...boxes.map((each) => each.right)) - x,
    height: Math.max(...boxes.map((each) => each.bottom)) - y };
}"""


def browser_path() -> str | None:
    """Return the path of a Chromium that is installed; None without one."""
    return next((found for name in _BROWSERS if (found := shutil.which(name))), None)


def draw(page: Any, shots: dict[str, list[str]], folder: Path) -> dict[str, list[int]]:
    """Draw the pictures of one page that is open. Returns width and height by file, in pixels of the page."""
    sizes: dict[str, list[int]] = {}
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(_REST)
        for file, selectors in shots.items():
            area = page.evaluate(_AREA, selectors)
            if area is None:
                continue
            page.screenshot(path=folder / f"{file}.{scheme}.png", clip=area, full_page=True)
            sizes[file] = [round(area["width"]), round(area["height"])]
    return sizes


def main(address: str, folder: Path, jobs: list[dict[str, Any]]) -> dict[str, list[int]]:
    """Draw all pictures. Returns width and height by file."""
    from playwright.sync_api import Error, sync_playwright

    sizes: dict[str, list[int]] = {}
    with sync_playwright() as playwright:
        # Chromium has no sandbox for root. It loads pages of this machine only.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_path(), args=arguments)
        page = browser.new_page(viewport=_WINDOW, device_scale_factor=_SCALE, reduced_motion="reduce")
        page.set_default_timeout(_TIMEOUT)
        for job in jobs:
            wanted = [selectors[0] for selectors in job["shots"].values()]
            try:
                # A new page each time: forms and threads of the one before it are gone.
                page.goto(address + job["path"])
                page.wait_for_function(_IS_THERE, arg=wanted)
                sizes |= draw(page, job["shots"], folder)
            except Error as error:
                print(f"no picture of {job['path']}: {str(error).splitlines()[0]}", file=sys.stderr)
        browser.close()
    return sizes


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), json.load(sys.stdin))))
