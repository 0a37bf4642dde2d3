"""Transport, forms and uploads in WebKit, over WebSocket and long poll. Prints what was tried, ends with 1 on a fault.

    python -m tests.support.scripts.in_webkit

See ``tests.support.browser.webkit`` for what has to be installed.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.support.browser import webkit
from tests.support.servers.app_process import Server, run_app
from tests.support.servers.cutting_proxy import Proxy

APP = """
def app():
    data = input_group("You", [
        input("Name", name="name", required=True),
        select("Colour", ["red", "green"], name="colour"),
        checkbox("Pets", ["cat", "dog"], name="pets"),
        textarea("Notes", name="notes"),
    ])
    put_text(repr(data))
    given = file_upload("File", max_size="20M")
    put_text(f"{given['filename']}: {len(given['content'])} bytes, {sum(given['content']) % 1000}")
    put_buttons([("Count", "count")], onclick=log.append)
    for number in range(5000):
        put_text(number, scope="ROOT")
        if number % 500 == 0:
            time.sleep(0.05)
    put_text("all sent")
    input("The end")
"""
CONTENT = bytes(range(256)) * 20_000
RECONNECT_NOW = "window.dispatchEvent(new Event('online'))"
NUMBERS = (
    "[...document.querySelectorAll('#pywebio-scope-ROOT > *')].map(e => e.textContent.trim())"
    ".filter(text => /^[0-9]+$/.test(text)).join()"
)


def visit(page: webkit.Page, server: Server, file: Path, upgrades: str) -> None:
    """Answer a form, press F5 in the middle, upload a file, lose the connection ten times, click.

    :param upgrades: see :class:`Proxy`; without them the page falls back to the long poll.
    """
    with Proxy(server.port) as proxy:
        proxy.upgrades = upgrades
        page.open(f"http://127.0.0.1:{proxy.port}/")
        page.type("input[name=name]", "Ada")
        page.type("textarea[name=notes]", "two words")
        page.reload()
        page.wait("document.querySelector('textarea[name=notes]')?.value === 'two words'")
        page.wait("document.querySelector('input[name=name]').value === 'Ada'")
        page.click("input[type=checkbox]")
        page.click("form button[type=submit]")
        page.wait_text("'name': 'Ada'")
        page.wait_text("'pets': ['cat']")
        print("form and F5: fine")
        page.type("input[type=file]", str(file))
        page.click("form button[type=submit]")
        page.wait_text(f"{file.name}: {len(CONTENT)} bytes, {sum(CONTENT) % 1000}")
        print("upload: fine")
        for _ in range(10):
            proxy.cut_everything()
            page.evaluate(RECONNECT_NOW)
        page.wait_text("all sent")
        assert page.evaluate(NUMBERS) == ",".join(map(str, range(5000)))
        page.evaluate("[...document.querySelectorAll('button')].find(b => b.innerText === 'Count').click()")
        server.wait_log(1)
        print("ten cuts: nothing lost, nothing twice; a click came")


def main() -> None:
    """Visit over each transport."""
    with tempfile.TemporaryDirectory() as name, webkit.window() as page:
        folder = Path(name)
        file = folder / "file.bin"
        file.write_bytes(CONTENT)
        for transport, upgrades in (("WebSocket", ""), ("long poll", "killed")):
            server = run_app(folder, APP, keep_page=True, reconnect_timeout=60)
            try:
                print(transport)
                visit(page, server, file, upgrades)
            finally:
                server.stop()


if __name__ == "__main__":
    main()
