"""The sidebar and the bar around the page: the guide's app of several pages, as people use it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit

APP = """
from greenio import config
from greenio.guide.tea_house import shop
app = config(theme="auto", lang="{lang}")(shop)
"""


def test_the_sidebar_leads_through_the_pages_and_folds(serve, visit) -> None:
    page: Visit = visit(serve(APP.format(lang="en")), viewport={"width": 1280, "height": 800})
    page.open("orders/7")
    browser = page.page
    side = browser.get_by_role("navigation", name="Pages")
    expect(side.locator("[aria-current=page]")).to_have_text("Orders3")
    expect(page.scope()).to_contain_text("3 Tea for Ada")
    side.get_by_role("link", name="Today").click()
    expect(page.scope()).to_contain_text("Good morning")
    expect(side.locator("[aria-current=page]")).to_have_text("Today")
    side.get_by_role("button", name="Help").click()
    expect(page.toast("Ask Grace")).to_be_visible()
    side.get_by_role("link", name="Orders").click()
    page.answer("Find", "Tea")
    expect(browser).to_have_url(page.address + "orders?q=Tea")
    expect(page.field()).to_have_value("Tea")
    box = browser.locator("#input-container").bounding_box()
    assert box is not None
    assert box["x"] >= 248  # the form is beside the sidebar
    assert not page.accessibility_faults()
    side.get_by_role("button", name="Light or dark").click()
    browser.evaluate("Promise.all(document.getAnimations().map((each) => each.finished))")
    assert not page.accessibility_faults()
    fold = side.get_by_role("button", name="Menu")
    fold.press("Enter")
    expect(side).to_be_hidden()
    menu = browser.get_by_role("button", name="Menu")
    expect(menu).to_be_focused()
    browser.reload()
    expect(menu).to_be_visible()  # remembered
    expect(side).to_be_hidden()


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_on_a_phone_the_sidebar_is_a_drawer(serve, visit, lang: str) -> None:
    page: Visit = visit(serve(APP.format(lang=lang)), viewport={"width": 390, "height": 844})
    page.open("sales")
    browser = page.page
    side = browser.locator(".g-side")
    menu = browser.locator(".g-menu")
    expect(page.scope().locator("h1")).to_be_visible()
    expect(side).to_be_hidden()
    assert not page.accessibility_faults()
    menu.click()
    expect(side).to_be_visible()
    expect(side.locator("[aria-current]")).to_be_focused()
    browser.wait_for_function(
        "edge = document.querySelector('.g-side').getBoundingClientRect(), "
        "edge.left === 0 || Math.abs(edge.right - innerWidth) < 1"
    )
    assert not page.accessibility_faults()
    for _ in range(12):  # the focus stays inside
        browser.keyboard.press("Tab")
        assert browser.evaluate("document.activeElement.closest('.g-side, body') !== null")
        assert browser.evaluate("document.activeElement.closest('.pywebio, .g-bar, .footer') === null")
    browser.keyboard.press("Escape")
    expect(side).to_be_hidden()
    expect(menu).to_be_focused()
    menu.click()
    side.get_by_role("link", name="Today").click()
    expect(page.scope()).to_contain_text("Good morning")
    expect(side).to_be_hidden()
    assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert browser.evaluate("document.activeElement.tagName") == "MAIN"
