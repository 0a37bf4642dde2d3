"""The guide as files: served by a plain server below a path, on a desktop and a phone, by day and by night."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from greenio.guide.export import folder as folder_module
from greenio.guide.export.folder import export_guide
from greenio.guide.export.links import broken_links
from greenio.guide.export.shown import Place, places
from tests.support.browser.visit import Visit

#: A start page, pages with a form, with examples, with long texts, of the reference, and in Chinese.
PATHS = ["", "first_script", "many_visitors", "inputs", "workers", "gallery", "cookbook", "options"]
PATHS += ["uploads", "proxy"]
PLACES = [Place("", f"/{path}") for path in (*PATHS, "reference/put_table")]
PLACES += [Place("zh", "/"), Place("zh", "/first_script")]
FILES = [place.file for place in PLACES]
MODES = {
    "desktop": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "dark phone": {"viewport": {"width": 360, "height": 640}, "color_scheme": "dark", "has_touch": True},
}


#: It draws pictures of pages first.
pytestmark = pytest.mark.timeout(900)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of some exported pages with their pictures."""
    root: Path = tmp_path_factory.mktemp("web")
    with pytest.MonkeyPatch.context() as patch:
        everything = {place.file: place for place in places()}
        patch.setattr(folder_module, "places", lambda: [everything[file] for file in FILES])
        told = export_guide(root / "docs" / "guide")
    assert "pictures of demos are in" in told
    assert "no pictures" not in told
    # The lists of pages name those that were not exported here; tests/guide/export follows all links.
    assert not [line for line in broken_links(root / "docs" / "guide") if "pictures/" in line]
    return root / "docs" / "guide"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of these pages, below a path."""
    root = folder.parents[1]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/docs/guide/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module", params=MODES)
def reader(request: pytest.FixtureRequest, address: str, browser: Browser) -> Iterator[Visit]:
    reader = Visit(browser, address, **MODES[request.param])
    yield reader
    reader.close()


@pytest.mark.parametrize("file", FILES)
def test_a_page_is_whole_and_accessible(reader: Visit, file: str) -> None:
    page = reader.page
    page.goto(reader.address + file)
    expect(page.locator("h1")).to_have_count(1)
    assert reader.accessibility_faults() == []
    assert not page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
    page.evaluate("() => document.querySelectorAll('img').forEach((each) => { each.loading = 'eager'; })")
    page.wait_for_function(
        "() => [...document.images].every((each) => each.complete && (each.naturalWidth > 0 || !each.offsetWidth))"
    )


def test_a_demo_is_a_picture_and_says_how_to_try_it(address: str, visit_at) -> None:
    page = visit_at(address, color_scheme="dark")
    page.goto(f"{address}first_script.html")
    picture = page.locator("#pywebio-scope-demo img")
    expect(picture).to_be_visible()
    # It is chosen when it is about to be seen.
    page.wait_for_function(
        "() => document.querySelector('#pywebio-scope-demo img').currentSrc.endsWith('first_script.dark.png')"
    )
    expect(page.locator("#pywebio-scope-demo")).to_contain_text("Run greenio guide to try it.")
    page.get_by_text("Show a solution").click()
    expect(page.locator("details pre").last).to_be_visible()


#: What is typed, and the page that Enter opens.
QUERIES = {
    "uplaod": ("uploads.html", "Uploads"),
    "put_table": ("reference/put_table.html", "put_table"),
    "deploy nginx": ("proxy.html", "Behind nginx"),
}


@pytest.mark.parametrize("start", ["index.html", "reference/put_table.html", "zh/index.html"])
@pytest.mark.parametrize("is_served", [True, False], ids=["served", "from the disk"])
def test_the_search_opens_the_right_page(
    address: str, folder: Path, visit_at, start: str, is_served: bool
) -> None:
    root = address if is_served else f"{folder.as_uri()}/"
    page = visit_at(root)
    for query, (file, title) in QUERIES.items():
        page.goto(root + start)
        page.keyboard.press("/")
        field = page.get_by_role("combobox")
        expect(field).to_be_focused()
        field.fill(query)
        expect(page.get_by_role("option", selected=True)).to_have_attribute("href", root + file)
        field.press("Enter")
        expect(page).to_have_url(root + file)
        expect(page.locator("h1")).to_have_text(title)


def test_the_search_of_a_phone_is_a_button_and_accessible(reader: Visit) -> None:
    page = reader.page
    page.goto(f"{reader.address}zh/index.html")
    page.get_by_role("button", name="搜索").click()
    page.get_by_role("combobox").fill("zzzzz")
    expect(page.get_by_role("status")).to_have_text("未找到“zzzzz”。请少输入几个字，或换一个词。")
    assert reader.accessibility_faults() == []
    page.get_by_role("combobox").fill("nginx")
    expect(page.get_by_role("option").first).to_be_visible()
    assert reader.accessibility_faults() == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="搜索")).to_be_focused()


def test_without_scripts_there_is_no_button_and_all_else(address: str, visit_at) -> None:
    page = visit_at(address, java_script_enabled=False)
    page.goto(f"{address}proxy.html")
    expect(page.locator("h1")).to_have_text("Behind nginx")
    expect(page.locator(".g-search")).to_be_hidden()
    page.get_by_text("The book", exact=True).click()
    page.get_by_role("link", name="1. Ask a question").click()
    expect(page.locator("h1")).to_have_text("1. Ask a question")


def test_the_list_of_pages_unfolds_on_a_phone(address: str, visit_at) -> None:
    page = visit_at(address, viewport={"width": 390, "height": 844})
    page.goto(f"{address}first_script.html")
    link = page.get_by_role("link", name="Overview")
    expect(link).to_be_hidden()
    page.get_by_text("greenio guide", exact=True).first.click()
    link.click()
    expect(page.locator("h1")).to_have_text("Write a script. Get a web app.")


@pytest.fixture
def visit_at(browser):
    """Return a page of a context with options; the visit complains about errors at the end."""
    visits: list[Visit] = []

    def open_page(address: str, **context):
        visits.append(Visit(browser, address, **context))
        return visits[-1].page

    yield open_page
    for each in visits:
        each.close()
