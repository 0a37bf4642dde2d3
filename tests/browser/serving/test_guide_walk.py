"""A walk through every page of the guide on a desktop and a phone, by day and by night.

One browser context for each mode, whose page goes on without a reload, as a reader does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from greenio.guide.contents import COOKBOOK, GALLERY, PAGES
from greenio.guide.errors import ERRORS
from greenio.guide.site.source import name_of
from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server

MODES = {
    "desktop": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 640}, "color_scheme": "light", "has_touch": True},
    "dark phone": {"viewport": {"width": 360, "height": 640}, "color_scheme": "dark", "has_touch": True},
}
#: Walked in all modes; of the names of the reference, three that have all parts.
PATHS = [
    *("", *(name_of(module) for module in PAGES)),
    *(
        "gallery",
        "cookbook",
        "reference",
        "reference/put_table",
        "reference/input_group",
        "reference/start_server",
    ),
]
#: Drawn like others: one mode is enough.
MORE_PATHS = [
    *(name_of(module) for modules in (GALLERY | COOKBOOK).values() for module in modules),
    *ERRORS,
]
#: Pages that end with links to the one before and the one after.
HAVE_NEIGHBOURS = set(PATHS + MORE_PATHS) - {"", "gallery", "cookbook", "reference", *ERRORS}
HAVE_NEIGHBOURS -= {path for path in PATHS if path.startswith("reference/")}
#: Their buttons are there to be looked at, or open another tab; or a file is wanted (tests/guide/book).
WITHOUT_ACTION = {"layout", "dashboard", "structure", "several", "files_in_and_out"}

WALKS = [(mode, path) for mode in MODES for path in PATHS] + [("dark phone", path) for path in MORE_PATHS]

#: Follows a link, and marks the forms that the page before has left open.
GO = """path => {
  for (const card of document.querySelectorAll("#input-cards > .card")) card.classList.add("of-the-page-before");
  const link = document.createElement("a");
  link.href = `./${path}`;
  document.body.append(link);
  link.click();
  link.remove();
}"""
CUT_OFF = """() => [...document.querySelectorAll(".markdown-body pre")]
    .filter((block) => block.scrollWidth > block.clientWidth + 1).map((block) => block.textContent)"""
SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth"
#: Whether the page has come: its heading, its end, its form if it waits in one, and what examples show.
IS_THERE = """([path, end]) => document.baseURI + path === location.href
    && document.querySelector("main h1") !== null && document.querySelector(end) !== null
    && document.querySelector(".of-the-page-before") === null
    && document.querySelector(
        "[id^=pywebio-scope-example-] > :only-child > [class^=spinner-]:only-child") === null"""
#: What a click may change.
WATCH = """() => {
  window.changes = 0;
  window.watcher?.disconnect();
  window.watcher = new MutationObserver((all) => { window.changes += all.length; });
  const changes = { childList: true, characterData: true, subtree: true, attributeFilter: ["aria-valuenow"] };
  window.watcher.observe(document.body, changes);
}"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    command = [sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser"]
    server = Server(command, tmp_path_factory.mktemp("guide"))
    yield server
    assert server.stop() == 0
    server.check_silence()


@pytest.fixture(scope="module")
def reader(request: pytest.FixtureRequest, guide: Server, browser: Browser) -> Iterator[Visit]:
    reader = Visit(browser, guide.address, reduced_motion="reduce", **MODES[request.param])
    # The documented answer to a function that goes on after its page was left.
    reader.expect_error("is not on the page")
    reader.context.set_default_timeout(8000)
    yield reader.open()
    reader.close()


@pytest.mark.parametrize(("reader", "path"), WALKS, indirect=["reader"])
def test_a_page_is_whole_and_accessible_and_its_demo_works(reader: Visit, path: str) -> None:
    page = reader.page
    page.evaluate(GO, path)
    page.wait_for_function(IS_THERE, arg=[path, ".guide-pager" if path in HAVE_NEIGHBOURS else "main"])
    assert reader.accessibility_faults() == []
    assert not page.evaluate(SIDEWAYS)
    assert page.evaluate(CUT_OFF) == []
    if path not in WITHOUT_ACTION and path not in MORE_PATHS:  # those are played in tests/guide
        act(page)
    assert not page.evaluate(SIDEWAYS)
    expect(page.get_by_text("The program ended with an error")).to_have_count(0)


def act(page: Page) -> None:
    """Do the first thing that the page's demo or its examples offer, and see that the page changes."""
    demo = page.locator("#pywebio-scope-demo, [id^=pywebio-scope-example-]")
    form = page.locator("#input-cards > .card:visible")
    button = demo.locator("button:not(:disabled):visible:not(.webio-copy button)").first
    if form.count() == 0 and button.count() == 0:
        return
    page.evaluate(WATCH)
    if form.count() > 0:
        fields = form.locator("input:is([type=text], :not([type])):visible, textarea:visible")
        for field in fields.all():
            field.fill(field.input_value() or "1")
        if fields.count() > 0:
            fields.last.press("Enter")
        else:
            form.locator("button:visible:not([type=reset])").last.click()
    else:
        button.click()
    page.wait_for_function("() => window.changes > 0")
    page.keyboard.press("Escape")
