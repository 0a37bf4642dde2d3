"""Paper: light, without what cannot be used there, with everything that a screen folds or scrolls."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
@greenio.config(theme="dark")
def app():
    put_sidebar([put_link("Here", "#")], "Tea")
    put_markdown("# Report\\n\\n> [!NOTE]\\n> On paper, too.\\n\\n```mermaid\\nflowchart LR\\n  a --> b\\n```\\n\\n```\\n" + "code " * 80 + "\\n```")
    put_table([["wide"] * 30, ["content"] * 30])
    with put_collapse("Closed"):
        put_text("inside")
    put_scrollable([put_text(f"line {n}") for n in range(30)], height=100)
    put_line_chart({"a": [1, 3, 2]}, title="Line")
    toast("A toast", duration=0)
    input("Name")
"""


def test_a_printed_page(serve, visit) -> None:
    page = visit(serve("import greenio\n" + APP))
    browser = page.page
    scope = page.scope()
    expect(scope.locator(".webio-diagram svg")).to_be_visible()
    expect(scope.locator(".webio-chart canvas")).to_be_visible()
    page.expect_card("Name")
    toast = browser.get_by_text("A toast")
    expect(toast).to_be_visible()
    text = scope.locator("h1")
    dark = text.evaluate("one => getComputedStyle(one).color")
    inside = scope.get_by_text("inside")
    expect(inside).to_be_hidden()

    browser.emulate_media(media="print")
    for hidden in (toast, browser.get_by_text("Here"), page.card("Name"), browser.locator("footer")):
        expect(hidden.first).to_be_hidden()
    assert text.evaluate("one => getComputedStyle(one).color") != dark
    assert browser.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    expect(inside).to_be_visible()
    assert inside.evaluate("one => one.getBoundingClientRect().height > 10")
    for wide in scope.locator("pre, .webio-scrollable, .webio-wide").all():
        assert wide.evaluate(
            "one => one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1"
        )
    assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
    browser.emulate_media(media="screen")
    expect(inside).to_be_hidden()
    assert text.evaluate("one => getComputedStyle(one).color") == dark


def test_a_document_is_made_of_it(serve, visit) -> None:
    page = visit(serve("import greenio\n" + APP))
    expect(page.scope().locator(".webio-diagram svg")).to_be_visible()
    expect(page.scope().locator(".webio-chart canvas")).to_be_visible()
    document = page.page.pdf(format="A4")  # of Chromium
    assert document.startswith(b"%PDF")
    assert len(document) > 10_000
