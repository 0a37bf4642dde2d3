"""The command palette: pages and visible buttons by keyboard; keys that belong to others; the switch."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
from greenio import page, pages
from greenio.input import textarea
import greenio

@page("/", title="Start")
def home():
    put_markdown("# Home")
    put_buttons([{"label": "Save <b>it</b>", "value": 1, "hotkey": "ctrl+s"}, {"label": "Off", "value": 2, "disabled": True}],
        log.append)
    with put_collapse("Closed"):
        put_button("Hidden", lambda: log.append("hidden"))
    put_button("Größe", lambda: log.append("size"))
    hold()

@page("/orders", title="Orders")
def orders():
    put_markdown("# Orders")
    put_button("Own", lambda: log.append("own"), hotkey="ctrl+k")
    textarea("Code", code=True)

@page("/orders/{id:int}")
def order(id): hold()

@greenio.config(palette=False)
def without():
    put_button("There", print)
    hold()

def plain():
    put_button("There", print)
    hold()

apps = {"index": pages(home, orders, order), "without": without, "plain": plain}
"""


def test_pages_and_buttons_by_keyboard(serve, visit) -> None:
    server = serve(APP)
    page = visit(server)
    browser = page.page
    loaded: list[str] = []
    browser.on("request", lambda request: loaded.append(request.url))
    button = page.button("Größe")
    button.focus()
    assert not [url for url in loaded if "palette" in url or "search" in url]
    browser.keyboard.press("Control+k")
    field = browser.get_by_role("combobox", name="Pages and buttons")
    options = browser.get_by_role("option")
    expect(field).to_be_focused()
    expect(options).to_contain_text(["Start", "Orders", "Save <b>it</b>Ctrl+S", "Größe", "Light or dark"])
    assert not page.accessibility_faults()
    assert not [url for url in loaded if "site_search" in url]

    # Escape and the same key close it; the focus comes back.
    browser.keyboard.press("Escape")
    expect(button).to_be_focused()
    browser.keyboard.press("Control+k")
    browser.keyboard.press("Control+k")
    expect(field).to_be_hidden()
    expect(button).to_be_focused()

    # Accents and the order of words do not matter.
    browser.keyboard.press("Control+k")
    browser.keyboard.type("grosse")
    expect(options).to_have_count(0)
    field.fill("grö")
    expect(browser.get_by_role("option", selected=True)).to_have_text("Größe")
    browser.keyboard.press("Enter")
    assert server.wait_log(1) == ["size"]
    expect(button).to_be_focused()

    # A page, by arrows.
    browser.keyboard.press("Control+k")
    expect(field).to_have_value("")
    browser.keyboard.press("ArrowDown")
    expect(browser.get_by_role("option", selected=True)).to_contain_text("Orders")
    browser.keyboard.press("Enter")
    expect(browser).to_have_url(server.address + "orders")
    expect(page.scope()).to_contain_text("Own")


def test_the_key_belongs_to_a_button_that_has_it(serve, visit) -> None:
    server = serve(APP)
    page = visit(server)
    page.open("orders")
    expect(page.button("Own")).to_be_visible()
    page.page.keyboard.press("Control+k")
    server.wait_log(1)
    assert server.log == ["own"]
    expect(page.page.get_by_role("dialog")).to_have_count(0)


def test_the_pages_are_known_after_a_reload_too(serve, visit) -> None:
    page = visit(serve(APP, keep_page=True))
    expect(page.button("Größe")).to_be_visible()
    page.page.reload()
    expect(page.button("Größe")).to_be_visible()
    page.page.keyboard.press("Control+k")
    expect(page.page.get_by_role("option", name="Orders")).to_be_visible()


def test_it_can_be_switched_off(serve, visit) -> None:
    page = visit(serve(APP))
    page.open("?app=plain")
    expect(page.button("There")).to_be_visible()
    page.page.keyboard.press("Control+k")
    expect(page.page.get_by_role("option")).to_have_count(2)
    page.open("?app=without")
    expect(page.button("There")).to_be_visible()
    assert page.page.evaluate("""() => {
        const event = new KeyboardEvent("keydown", {key: "k", ctrlKey: true, bubbles: true, cancelable: true});
        return document.body.dispatchEvent(event);
    }""")


def test_on_a_dark_phone_in_persian(serve, visit) -> None:
    page = visit(serve(APP), viewport={"width": 390, "height": 664}, color_scheme="dark", locale="fa")
    expect(page.button("Größe")).to_be_visible()
    page.page.keyboard.press("Control+k")
    expect(page.page.get_by_role("option", name="Orders")).to_be_visible()
    assert not page.accessibility_faults()
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
