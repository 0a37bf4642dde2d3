"""The guide app: its sidebar, its addresses, and the demos of some pages. test_guide_walk.py visits all pages."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from greenio.guide.contents import PAGES
from tests.support.servers.app_process import Server

NAMES = [module.__name__.rpartition(".")[2] for module in PAGES]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("guide")
    server = Server([sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser"], folder)
    yield server
    assert server.stop() == 0
    server.check_silence()


def test_the_sidebar_leads_to_all_pages_and_back(guide: Server, visit) -> None:
    page = visit(guide)
    sidebar = page.page.get_by_role("navigation", name="Guide")
    for name in NAMES:
        expect(sidebar.locator(f"a[href='./{name}']")).to_have_count(1)
        expect(page.scope().locator(f".guide-tile[href='./{name}']")).to_have_count(1)
    page.page.evaluate("window.isTheSame = true")
    expect(sidebar.get_by_role("link", name="1. Ask a question")).to_be_visible()
    sidebar.get_by_text("Examples", exact=True).click()
    sidebar.get_by_role("link", name="Body mass index").click()
    expect(page.page).to_have_url(re.compile("/bmi$"))
    expect(page.page).to_have_title("Body mass index · greenio guide")
    page.page.get_by_role("link", name="Next Table with buttons").click()
    expect(page.page.locator("h1")).to_have_text("Table with buttons")
    page.page.get_by_role("link", name="Previous Body mass index").click()
    expect(page.page.locator("h1")).to_have_text("Body mass index")
    assert page.page.evaluate("window.isTheSame")


def test_todays_and_older_addresses_lead_to_the_same_page(guide: Server, visit) -> None:
    page = visit(guide, "?app=bmi")
    expect(page.page.locator("h1")).to_have_text("Body mass index")
    expect(page.page).to_have_url(re.compile(r"/bmi\?app=bmi$"))
    page.page.goto(f"{guide.address}inputs#pywebio-scope-choices")
    expect(page.page.get_by_role("heading", name="Choices")).to_be_in_viewport()


def test_the_form_of_a_demo_covers_no_code(guide: Server, visit) -> None:
    page = visit(guide, "bmi", viewport={"width": 1280, "height": 800})
    page.expect_card("Your measures")
    expect(page.page.locator("[id^=pywebio-scope-guide-] pre .token").first).to_be_visible()
    form, code = (
        page.card().bounding_box(),
        page.page.locator("#pywebio-scope-guide-beside pre").bounding_box(),
    )
    assert form["x"] + form["width"] <= code["x"]
    page.page.set_viewport_size({"width": 390, "height": 844})
    form, code = (
        page.card().bounding_box(),
        page.page.locator("#pywebio-scope-guide-beside pre").bounding_box(),
    )
    assert form["y"] + form["height"] <= code["y"]


def test_the_tab_key_goes_from_the_demo_to_its_form(guide: Server, visit) -> None:
    page = visit(guide, "bmi")
    page.expect_card("Your measures")
    page.button("Start again").focus()
    page.page.keyboard.press("Tab")
    expect(page.field("Height (cm)")).to_be_focused()


def test_the_code_and_the_pager_come_after_the_demo_and_its_form(guide: Server, visit) -> None:
    page = visit(guide, "first_script")
    page.expect_card("Your name")
    expect(page.page.locator("#input-container ~ #pywebio-scope-guide-foot .guide-pager")).to_be_visible()
    page.field().focus()
    seen = []
    while "Next" not in (seen or [""])[-1] and len(seen) < 20:
        page.page.keyboard.press("Tab")
        seen.append(
            page.page.evaluate("() => document.activeElement.innerText || document.activeElement.type")
        )
    assert seen[:2] == ["Submit", "Reset"]
    assert seen[-1] == "Next\n2. Show a result"
    # The next page has its own ones, and "Start again" does not double them.
    page.button("Start again").click()
    page.expect_card("Your name")
    expect(page.page.locator(".guide-pager")).to_have_count(1)
    page.page.locator(".guide-pager a").click()
    expect(page.page.locator("h1")).to_have_text("2. Show a result")
    expect(page.page.locator(".guide-pager")).to_have_count(1)
    expect(page.page.locator(".guide-pager")).to_contain_text("1. Ask a question")
    page.page.get_by_role("link", name="Gallery").first.click()
    expect(page.page.locator("h1")).to_have_text("Gallery")
    expect(page.page.locator(".guide-pager")).to_have_count(0)


def test_the_book_is_read_from_the_first_to_the_last_page(guide: Server, visit) -> None:
    page = visit(guide)
    page.page.get_by_role("link", name="Start with chapter 1").click()
    for number in range(1, 11):
        expect(page.page.locator("h1")).to_have_text(re.compile(rf"^{number}\. "))
        expect(page.page.get_by_role("heading", name="Exercise")).to_be_visible()
        page.page.get_by_text("Show a solution").click()
        expect(page.page.locator("#pywebio-scope-guide-foot details pre")).to_be_visible()
        page.page.locator(".guide-pager a[rel=next]").click()
    expect(page.page.locator("h1")).to_have_text("Hello")


def test_a_long_line_of_code_goes_on_further_in_on_a_phone(guide: Server, visit) -> None:
    page = visit(guide, "bmi", viewport={"width": 390, "height": 844})
    page.expect_card("Your measures")
    block = page.page.locator("#pywebio-scope-guide-beside pre")
    expect(block.locator(".token").first).to_be_visible()
    box = block.bounding_box()
    assert (box["x"], box["width"]) == (0, 390)
    starts = block.evaluate(
        """block => {
          const range = document.createRange();
          const word = [...block.querySelectorAll(".token.string")].find((each) => each.textContent === '"overweight"');
          range.selectNodeContents(word);
          return range.getBoundingClientRect().x;
        }"""
    )
    assert starts > box["x"] + 40


def test_a_reader_switches_to_chinese_and_back(guide: Server, visit) -> None:
    page = visit(guide, "first_script")
    expect(page.page.locator("html")).to_have_attribute("lang", "en")
    page.page.locator(".guide-eyebrow").get_by_role("link", name="中文").click()
    expect(page.page.locator("h1")).to_have_text("1. 提一个问题")
    expect(page.page.locator("html")).to_have_attribute("lang", "zh")
    page.answer("您的名字", "小明")
    page.answer("要几杯茶？", "3")
    expect(page.page.get_by_text("小明，您的 3 杯茶马上就来。")).to_be_visible()
    assert not page.accessibility_faults()
    page.page.get_by_role("link", name="首页").click()
    expect(page.page.locator("h1")).to_have_text("写一个脚本，得到一个网页应用。")
    assert not page.accessibility_faults()
    page.page.keyboard.press("/")
    page.page.get_by_role("combobox", name="搜索").fill("上传文件")
    expect(page.page.get_by_role("option").first).to_have_attribute("href", re.compile(r"app=index"))
    page.page.get_by_role("combobox", name="搜索").fill("提一个问题")
    expect(page.page.get_by_role("option").first.locator("b")).to_have_text("1. 提一个问题")
    page.page.keyboard.press("Escape")
    page.page.get_by_role("navigation", name="指南").get_by_role("link", name="2. 显示结果").click()
    expect(page.page.locator("h1")).to_have_text("2. Show a result")
    expect(page.page.locator("html")).to_have_attribute("lang", "en")


def test_the_sidebar_unfolds_the_section_of_the_page_and_scrolls_to_it(guide: Server, visit) -> None:
    page = visit(guide, "workers", viewport={"width": 1280, "height": 500})
    sidebar = page.page.get_by_role("navigation", name="Guide")
    expect(sidebar.locator("[aria-current=page]")).to_be_in_viewport(ratio=1)
    expect(sidebar.get_by_role("link", name="Uploads")).to_be_hidden()
    sidebar.get_by_text("Ask and show", exact=True).click()
    sidebar.get_by_role("link", name="Uploads").click()
    expect(sidebar.locator("[aria-current=page]")).to_have_text("Uploads")
    expect(sidebar.locator("[aria-current=page]")).to_be_in_viewport(ratio=1)


def test_the_switch_of_light_and_dark_is_always_in_the_window(guide: Server, visit) -> None:
    page = visit(guide, "playground_limits", viewport={"width": 1280, "height": 700}).page
    current = page.locator(".g-side a[aria-current]")
    switch = page.get_by_role("button", name="Light or dark")
    expect(current).to_have_text("Limits of the playground")
    expect(switch).to_be_in_viewport(ratio=1)
    # It covers no link of the current page.
    page.wait_for_function(
        """() => document.querySelector(".g-side a[aria-current]").getBoundingClientRect().bottom
            <= document.querySelector(".g-side > .g-end").getBoundingClientRect().top"""
    )
    assert current.bounding_box()["height"] == 30


def test_bmi(guide: Server, visit) -> None:
    page = visit(guide, "bmi")
    page.expect_card("Your measures")
    page.field("Height (cm)").fill("-1")
    page.field("Weight (kg)").fill("81")
    page.press("Submit")
    expect(page.card().get_by_text("Please enter a number above 0")).to_be_visible()
    page.field("Height (cm)").fill("180")
    page.press("Submit")
    expect(page.scope()).to_contain_text("Your BMI is 25.0: overweight.")


def test_table_with_buttons(guide: Server, visit) -> None:
    page = visit(guide, "table")
    rows = page.scope("people").locator("tr")
    rows.nth(1).get_by_role("button", name="edit").click()
    page.answer("New name", "Lovelace")
    expect(rows.nth(1)).to_contain_text("Lovelace")
    rows.nth(2).get_by_role("button", name="delete").click()
    expect(page.toast("Grace is gone")).to_be_visible()
    expect(rows).to_have_count(3)


def test_clock(guide: Server, visit) -> None:
    page = visit(guide, "clock")
    clock = page.scope("clock")
    expect(clock).to_have_text(re.compile(r"^\d\d:\d\d:\d\d$"))
    expect(clock).not_to_have_text(clock.inner_text())
    page.answer("Type while the clock ticks", "tock")
    expect(page.scope()).to_contain_text("You typed tock")


def test_two_in_the_chat_room(guide: Server, visit) -> None:
    ann, bob = visit(guide, "chat"), visit(guide, "chat")
    ann.answer("Your nickname", "Ann")
    bob.answer("Your nickname", "Bob")
    expect(ann.scope("room")).to_contain_text("Bob: is here")
    ann.expect_card("Ann says")
    ann.card().get_by_placeholder("Say something").fill("hello <b>")
    ann.press("Send")
    expect(bob.scope("room")).to_contain_text("Ann: hello <b>")
    ann.page.close()
    expect(bob.scope("room")).to_contain_text("Ann: has left")


def test_the_configuration_of_nginx(guide: Server, visit) -> None:
    page = visit(guide, "proxy")
    page.expect_card("Your site")
    page.field("Path").fill("/a;b")
    page.press("Submit")
    expect(page.card().get_by_text("cannot stand in a configuration")).to_be_visible()
    page.field("Path").fill("tool")
    page.press("Submit")
    expect(page.scope("configuration")).to_contain_text("location /tool/ {")
