"""Draw the pictures of the guide's gallery: each app after its first steps, by day and by night.

    python -m tests.support.scripts.gallery_pictures [NAME ...]

They go to ``greenio/guide/pictures/gallery/``. Needs ``/usr/bin/chromium``.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from greenio.guide.gallery import APPS
from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server, run_app

FOLDER = Path(__file__).parents[3] / "greenio" / "guide" / "pictures" / "gallery"
#: Pixels of the window, and of the picture, which a tile shows at half of that or less.
WINDOW = {"width": 960, "height": 600}
SIZE = (480, 300)
MAX_BYTES = 15_000

# The same mines each time.
SOURCE = (
    "import random\nrandom.sample = lambda cells, count: random.Random(5).sample(cells, count)\n"
    + "".join(f"from greenio.guide.gallery.{name} import {name}\n" for name in APPS)
    + (
        "from greenio.guide.assistant import assistant\n"
        f"apps = {{name: globals()[name] for name in {(*APPS, 'assistant')!r}}}\n"
    )
)


def use_survey(page: Page) -> None:
    page.get_by_label("Every day").check()
    page.get_by_label("Green").check()
    page.get_by_role("button", name="Submit").click()
    page.get_by_text("Favourite").wait_for()


def use_booking(page: Page) -> None:
    page.get_by_label("Name").fill("Ada")
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Arrival").wait_for()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Lake").wait_for()


def use_approvals(page: Page) -> None:
    page.get_by_label("Grace, who decides").check()
    page.get_by_role("button", name="Approve").first.wait_for()


def use_converter(page: Page) -> None:
    table = b"tea,cups\nAssam,2\nSencha,3\nOolong,1\n"
    file = {"name": "tea.csv", "mimeType": "text/csv", "buffer": table}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Submit").click()
    page.get_by_text("Download").wait_for()


def use_labelling(page: Page) -> None:
    for done, label in enumerate(("Happy", "Sad", "Happy"), 1):
        page.get_by_role("button", name=label).click()
        page.get_by_text(f"{done} of 12").wait_for()


def use_minesweeper(page: Page) -> None:
    page.get_by_role("button", name="·", exact=True).nth(20).click()
    page.wait_for_function("() => document.querySelectorAll('.pywebio button:disabled').length > 0")


def use_ledger(page: Page) -> None:
    for line in ("add 4.50 green tea", "add 24 teapot", "add 3.20 cake", "list"):
        page.locator(".xterm-helper-textarea").focus()
        page.keyboard.type(line)
        page.keyboard.press("Enter")
    page.locator(".xterm-rows", has_text="31.70").wait_for()


def use_monitoring(page: Page) -> None:
    page.wait_for_function("() => /Fine|High/.test(document.body.textContent)")
    page.wait_for_timeout(12_000)  # so that the chart has a line to show


def use_assistant(page: Page) -> None:
    page.get_by_role("button", name="What is greenio?").click()
    page.get_by_text("the assistant").last.wait_for()


STEPS: dict[str, Callable[[Page], None]] = {
    name.removeprefix("use_"): step for name, step in list(globals().items()) if name.startswith("use_")
}


def draw(browser: Browser, server: Server, name: str, scheme: str) -> bytes:
    """Return the picture of an app as WebP."""
    visit = Visit(
        browser,
        server.address,
        viewport=WINDOW,
        color_scheme=scheme,
        reduced_motion="reduce",
        device_scale_factor=2,
    )
    page = visit.open(f"?app={name}").page
    if name in STEPS:
        STEPS[name](page)
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
    page.mouse.move(0, 0)
    page.wait_for_timeout(600)  # fonts and charts come to rest
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB").resize(SIZE, Image.Resampling.LANCZOS)
    visit.close()
    return smallest(shot)


def smallest(picture: Image.Image) -> bytes:
    """Return a picture as WebP, in the best quality that is small enough."""
    for quality in (80, 70, 60, 50, 40):
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP", quality=quality, method=6)
        if len(buffer.getvalue()) <= MAX_BYTES:
            break
    return buffer.getvalue()


def main(names: Sequence[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = run_app(Path(folder), SOURCE)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in names or (*APPS, "assistant"):
            for scheme in ("light", "dark"):
                (FOLDER / f"{name}_{scheme}.webp").write_bytes(draw(browser, server, name, scheme))
        browser.close()
        server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
