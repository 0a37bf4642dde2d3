"""Apps of several pages in a browser: addresses, links, history, reloads, focus."""

from __future__ import annotations

from playwright.sync_api import expect

SHOP = """
from greenio import page, pages, session
from greenio.session import go

@page("/", title="Start")
def home():
    put_markdown("# Home\\n\\n[Plain](orders?q=plain) [Below](#below) [Other](https://example.com/)")
    put_link("Seven", page="/orders/7")
    put_link("Static", "static/none")
    put_html("<div style='height: 3000px'></div><p id='below'>Below</p>")

@page("/orders")
def orders():
    put_markdown("# Orders")
    put_text("filter", session.query.get("q", ""))
    put_button("Go", onclick=lambda: go("/orders/8", tab="a b"))
    put_text("typed", input("Name"))

@page("/orders/{id:int}")
def order(id):
    local.visits = (local.visits or 0) + 1
    put_markdown("# Order")
    put_text(f"order {id} {session.query} visit {local.visits}")
    put_file("a.txt", b"text")

def other(): put_text("other app")
apps = {"index": other, "shop": pages(home, orders, order, title="Tea")}
"""


def test_links_history_and_reloads_keep_addresses_and_the_session(serve, visit) -> None:
    server = serve(SHOP, keep_page=True)
    page = visit(server)
    page.open("orders/7?app=shop&x=1")
    expect(page.scope()).to_contain_text("order 7 {'x': '1'} visit 1")
    browser = page.page
    expect(browser).to_have_title("Order · Tea")
    # Files are found from below, too.
    with browser.expect_download() as download:
        browser.get_by_text("a.txt").click()
    assert download.value.suggested_filename == "a.txt"

    page.open("?app=shop")
    browser.evaluate("window.same = 1")
    browser.get_by_text("Below").first.click()
    assert browser.evaluate("scrollY > 1000 && location.hash == '#below'")
    browser.evaluate("document.querySelector('a[href*=plain]').click()")  # without scrolling there
    expect(page.scope()).to_contain_text("filter plain")
    expect(browser).to_have_url(server.address + "orders?q=plain&app=shop")
    assert browser.evaluate("scrollY") == 0
    expect(browser).to_have_title("Orders · Tea")
    expect(browser.locator("main [role=status], body > [role=status]").last).to_have_text("Orders · Tea")
    page.expect_card("Name")
    page.button("Go").dblclick()
    expect(page.scope()).to_contain_text("order 8 {'tab': 'a b'} visit 1")
    page.expect_no_card()

    browser.reload()
    expect(page.scope()).to_contain_text("order 8 {'tab': 'a b'} visit 1")
    browser.go_back()
    expect(page.scope()).to_contain_text("filter plain")
    browser.go_back()
    expect(page.scope()).to_contain_text("Home")
    browser.wait_for_function("scrollY > 1000")
    browser.go_forward()
    expect(page.scope()).to_contain_text("filter plain")
    browser.go_back()
    browser.get_by_text("Seven").click()
    expect(page.scope()).to_contain_text("order 7 {} visit 2")
    assert not page.accessibility_faults()
    page.expected_errors.append("404")
    response = browser.goto(server.address + "nothing/here?app=shop")
    assert response is not None
    assert response.status == 404
    expect(page.scope()).to_contain_text("Page not found")
    browser.get_by_text("To the first page").click()
    expect(page.scope()).to_contain_text("Home")
    expect(browser).to_have_url(server.address + "?app=shop")
    response = browser.goto(server.address + "orders")
    assert response is not None
    assert response.status == 404


def test_links_need_no_reload_after_the_shell_has_led_elsewhere(serve, visit) -> None:
    server = serve("""
from greenio import pages
from greenio.session import go
def first(): put_link("Second", page="/second")
def second(): put_text("the second")
app = pages({"/": lambda: put_text("the start"), "/first": first, "/second": second},
            shell=lambda: go("/first", replace=True))
""")
    page = visit(server)
    page.page.evaluate("window.same = 1")
    page.page.get_by_text("Second").click()
    expect(page.scope()).to_contain_text("the second")
    page.page.go_back()
    expect(page.page.get_by_text("Second")).to_be_visible()
    assert page.page.evaluate("window.same") == 1
