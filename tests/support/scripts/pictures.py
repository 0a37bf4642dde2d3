"""Draw the README's pictures: a script beside its page, by day and by night.

    python -m tests.support.scripts.pictures

They go to ``greenio/guide/pictures/``. Needs ``/usr/bin/chromium``.
"""

from __future__ import annotations

import base64
import re
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server, run_app

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "greenio" / "guide" / "pictures"

#: What the visitor of the picture has bought; the last price is about to be typed.
BOUGHT = [("Coffee", "6.90"), ("A loaf of bread", "3.40"), ("Apples", "")]
SOURCE = """
def source():
    put_code(CODE, language="python")

apps = {"source": source, "expenses": expenses}
"""
BOTH = """<!doctype html>
<style>
  body {{ margin: 0; display: flex; gap: 24px; align-items: center; padding: 24px; width: max-content;
          background: {ground}; }}
  img {{ display: block; border-radius: 12px; }}
  img + img {{ border: 1px solid {line}; }}
</style>
<img src="data:image/png;base64,{code}" width="{code_width}"><img src="data:image/png;base64,{page}" width="{page_width}">
"""
GROUNDS = {"light": ("#eceff1", "#d5dade"), "dark": ("#0d1117", "#30363d")}
SCALE = 2


def first_script() -> str:
    """Return the first Python code of the README, which the pictures show."""
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


def draw(browser: Browser, server: Server, scheme: str) -> None:
    """Take both screenshots and put them side by side."""
    looks = {"color_scheme": scheme, "reduced_motion": "reduce", "device_scale_factor": SCALE}
    size = {"width": 480, "height": 520}
    page = Visit(browser, server.address, viewport=size, **looks).open("?app=expenses")
    for what, price in BOUGHT:
        page.answer("What did you buy?", what)
        page.expect_card(f"What did you pay for {what}?")
        if price:
            page.answer(f"What did you pay for {what}?", price)
    page.page.mouse.move(0, 0)
    shot = page.page.screenshot()
    page.close()
    code = Visit(browser, server.address, viewport={"width": 660, "height": 700}, **looks).open("?app=source")
    block = code.page.locator("pre").first
    block.wait_for()
    code.page.locator("pre span").first.wait_for()  # coloured
    source = block.screenshot()
    width = block.bounding_box()
    code.close()
    assert width
    context = browser.new_context(device_scale_factor=SCALE)
    sheet = context.new_page()
    ground, line = GROUNDS[scheme]
    sheet.set_content(
        BOTH.format(
            ground=ground,
            line=line,
            code=base64.b64encode(source).decode(),
            code_width=round(width["width"]),
            page=base64.b64encode(shot).decode(),
            page_width=size["width"],
        )
    )
    sheet.locator("body").screenshot(path=FOLDER / f"first_script_{scheme}.png")
    context.close()


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    script = first_script()
    app = script.replace("start_server(expenses, port=8080)", SOURCE.replace("CODE", repr(script)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = run_app(Path(folder), app)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for scheme in GROUNDS:
            draw(browser, server, scheme)
        browser.close()
        server.stop()


if __name__ == "__main__":
    main()
