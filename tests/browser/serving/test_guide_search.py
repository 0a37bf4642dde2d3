"""The guide's search finds the right page first, by keyboard, by pointer and on a phone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.servers.app_process import Server


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    command = [sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser"]
    server = Server(command, tmp_path_factory.mktemp("guide"))
    yield server
    assert server.stop() == 0
    server.check_silence()


#: What is typed, and the page that stands first.
QUERIES = {
    "put_table": "put_table",
    "upload": "Uploads",
    "uplaod": "Uploads",
    "deploy nginx": "Behind nginx",
    "environment variables": "All options and environment variables",
    "testing": "Testing an app",
    "logins": "Behind a login",
    # What newcomers want to do.
    "upload csv": "Upload a CSV file and show it",
    "protect by a login": "Protect an app by a login",
    "update chart each second": "Update a chart each second",
    "ask several things": "Ask several things at once",
    "validate input": "Validate input",
    "chat between visitors": "A chat between visitors",
    "download on the fly": "A download made on the fly",
    "playground": "Playground",
    "playground bubblewrap": "With bubblewrap, and without",
    "long job": "A long job with a progress bar",
    "table row buttons": "A table with a button in each row",
    "remember something between visits": "Remember something between visits",
}
#: Ten tasks of a newcomer: what is typed, and a page that answers it, which is one of the first three.
TASKS = {
    "upload csv": "Upload a CSV file and show it",
    "protect by a login": "Protect an app by a login",
    "update a chart each second": "Update a chart each second",
    "ask several things": "Ask several things at once",
    "show progress bar": "A long job with a progress bar",
    "download a file": "Downloads",
    "run behind nginx": "Behind nginx",
    "share data between visitors": "Shared values",
    "test an app": "Testing an app",
    "dark mode": "Dark mode and brand colours",
    "brand colours": "Dark mode and brand colours",
    "chinese": "中文",
}


def chosen(page: Page):
    return page.get_by_role("option", selected=True)


def test_words_find_the_right_page_first(guide: Server, visit) -> None:
    page = visit(guide, "hello").page
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.get_by_role("button", name="Start again").press("/")
    field = page.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    for query, title in QUERIES.items():
        field.fill(query)
        expect(chosen(page).locator("b")).to_have_text(title)
    field.fill("zzzzz")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        "Nothing found for “zzzzz”. Try fewer letters or another word."
    )
    assert [url for url in loaded if "search_dialog" in url]
    assert sum("_greenio/file/" in url for url in loaded) == 1


def test_a_search_in_vain_leads_to_the_reference(guide: Server, visit) -> None:
    visitor = visit(guide, "hello")
    page = visitor.page
    page.get_by_role("button", name="Search").click()
    field = page.get_by_role("combobox", name="Search")
    field.fill("zzzzz")
    expect(page.get_by_role("option")).to_have_text(["Look through the reference of all names"])
    assert not visitor.accessibility_faults()
    field.fill("")
    expect(page.get_by_role("option")).to_have_count(0)
    field.fill("zzzzz")
    field.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Reference")).to_be_visible()


def test_a_newcomers_task_is_among_the_first_three(guide: Server, visit) -> None:
    page = visit(guide, "hello").page
    page.get_by_role("button", name="Search").click()
    field = page.get_by_role("combobox", name="Search")
    for query, title in TASKS.items():
        field.fill(query)
        first = page.locator("[role=option]:nth-child(-n + 3) b")
        expect(first.filter(has_text=re.compile(f"^{re.escape(title)}$"))).to_have_count(1)


def test_keys_choose_and_close(guide: Server, visit) -> None:
    visitor = visit(guide, "text")
    page = visitor.page
    page.evaluate("window.isTheSame = true")
    page.get_by_role("button", name="Search").click()
    field = page.get_by_role("combobox", name="Search")
    field.fill("table")
    first = chosen(page).get_attribute("href")
    page.keyboard.press("ArrowDown")
    expect(chosen(page)).not_to_have_attribute("href", str(first))
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_attribute("href", str(first))
    assert not visitor.accessibility_faults()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    page.keyboard.press("/")
    field.fill("file of the visitor choices")
    field.fill("choices")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/inputs#pywebio-scope-choices$"))
    expect(page.get_by_role("heading", name="Choices")).to_be_in_viewport()
    assert page.evaluate("window.isTheSame")


def test_the_key_is_a_letter_in_fields(guide: Server, visit) -> None:
    visitor = visit(guide, "hello")
    visitor.expect_card("What's your name?")
    visitor.field().press("/")
    expect(visitor.field()).to_have_value("/")
    expect(visitor.page.get_by_role("dialog")).to_have_count(0)


def test_a_phone_has_it_in_its_bar(guide: Server, visit) -> None:
    visitor = visit(guide, "hello", viewport={"width": 390, "height": 844}, has_touch=True)
    page = visitor.page
    page.locator(".g-bar").get_by_role("button", name="Search").tap()
    page.get_by_role("combobox", name="Search").fill("progress")
    expect(chosen(page).locator("b")).to_have_text("Progress")
    assert page.get_by_role("dialog").bounding_box()["width"] == 390
    assert not visitor.accessibility_faults()
    page.get_by_role("option").first.tap()
    expect(page.locator("h1")).to_have_text("Progress")
    expect(page.get_by_role("dialog")).to_be_hidden()
