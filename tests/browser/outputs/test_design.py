"""The look of outputs: margins, directions, motion, brand, modes and fonts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


def style(runner: PageRunner, selector: str, property: str) -> str:
    return str(
        runner.page.page.locator(selector).first.evaluate(f"one => getComputedStyle(one)[{property!r}]")
    )


def test_columns_of_markdown_tables_are_aligned_as_written(runner: PageRunner) -> None:
    runner.show("put_markdown('| a | b | c | d |\\n|:-|:-:|-:|-|\\n| 1 | 2 | 3 | 4 |')")
    cells = runner.page.page.locator("td")
    found = cells.evaluate_all("all => all.map(cell => getComputedStyle(cell).textAlign)")
    assert found == ["left", "center", "right", "start"]


def test_texts_have_the_direction_of_their_own_letters(runner: PageRunner) -> None:
    runner.show("""
        put_markdown("# \u0645\u0631\u062d\u0628\u0627\\n\\n* \u0645\u0631\u062d\u0628\u0627\\n\\nlatin")
        put_text("\u0645\u0631\u062d\u0628\u0627")
    """)
    assert style(runner, "ul", "direction") == "rtl"
    edges = runner.page.page.locator("h1, .webio-text").evaluate_all("""all => all.map(text => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return Math.round(range.getBoundingClientRect().right - text.getBoundingClientRect().right);
    })""")
    assert edges == [0, 0]
    assert runner.box("text=latin")["x"] == runner.box("h1")["x"]


CONTAINERS = {
    ".webio-tabs-content": "put_tabs([dict(title='t', content=put_markdown('## h'))])",
    ".webio-collapse": "put_collapse('t', put_markdown('## h\\n\\ntext'), open=True)",
    ".webio-scrollable": "put_scrollable(put_markdown('## h\\n\\ntext'))",
    "td": "put_table([['a'], [put_markdown('## h\\n\\ntext')]])",
    ".modal-body": "popup('t', [put_markdown('## h\\n\\ntext')])",
    ".alert": "put_info(put_markdown('## h\\n\\ntext'))",
    ".webio-grid": "put_row([put_markdown('## h\\n\\ntext')])",
}


@pytest.mark.parametrize("container", CONTAINERS)
def test_a_heading_that_comes_first_has_no_margin_above(runner: PageRunner, container: str) -> None:
    runner.show(CONTAINERS[container])
    gap = runner.box("h2")["y"] - runner.box(container)["y"]
    assert gap < 26, f"{gap} px above the heading"


def test_thirty_nested_boxes_have_width(runner: PageRunner) -> None:
    page = runner.show("""
        inner = put_text("deep")
        for level in range(30): inner = put_collapse(f"level {level}", inner, open=True)
    """)
    page.page.set_viewport_size({"width": 390, "height": 800})
    try:
        assert runner.box("text=deep")["width"] > 250
    finally:
        page.page.set_viewport_size({"width": 1000, "height": 700})


def test_an_image_that_fails_is_visible_and_has_a_gap_below(runner: PageRunner) -> None:
    runner.show("put_image('data:image/png;base64,AAAA'); put_text('below')")
    image = runner.page.page.locator("img.webio-failed")
    expect(image).to_have_attribute("alt", "This output cannot be shown")
    box = runner.box("img")
    assert box["width"] > 100
    assert runner.box("text=below")["y"] - (box["y"] + box["height"]) >= 16


def test_code_is_copied_by_a_button(runner: PageRunner) -> None:
    page = runner.show(
        "put_markdown('# Code'); put_code('one = 1', 'python'); put_markdown('```\\ntwo\\n```')"
    )
    page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for text in ("one = 1", "two"):
        block = page.scope().locator("pre", has_text=text)
        block.hover()
        block.get_by_role("button", name="Copy").click()
        expect(block.get_by_role("button", name="Copied")).to_be_visible()
        assert runner.evaluate("navigator.clipboard.readText()").strip() == text
    block = page.scope().locator("pre").first
    assert page.accessibility_faults() == []
    page.page.keyboard.press("Escape")
    block.focus()
    page.page.keyboard.press("Tab")
    expect(block.get_by_role("button")).to_be_focused()


def test_the_page_has_landmarks(runner: PageRunner) -> None:
    page = runner.show("put_text('x')")
    expect(page.page.get_by_role("main")).to_have_count(1)
    expect(page.page.get_by_role("main")).to_contain_text("x")


ENTRANCES = """
    def app():
        run_js("window.entrances = []; document.addEventListener('animationstart', event => "
               "event.animationName === 'greenio-enter' && entrances.push(event.target.textContent))")
        put_text("new")
        with use_scope("clock"): put_text("1")
        eval_js("new Promise(done => setTimeout(done, 400))")
        for n in range(2, 5):
            with use_scope("clock", clear=True): put_text(str(n))
            eval_js("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        log.append(eval_js("entrances"))
"""


def test_what_replaces_cleared_content_has_no_entrance(serve, visit) -> None:
    server = serve(ENTRANCES)
    visit(server)
    assert server.wait_log(1) == [["new", "1"]]


def test_a_brand_colours_what_can_be_acted_on_in_both_modes(serve, visit) -> None:
    server = serve("""
        from greenio import config
        @config(brand="#7a1fa2", font="Georgia, serif", radius=2, logo="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=")
        def app():
            put_markdown("# Title [link](#)")
            put_button("go", ..., color="primary")
            input("name")
    """)
    for scheme, color in (("light", "rgb(122, 31, 162)"), ("dark", "rgb(162, 98, 190)")):
        page = visit(server, color_scheme=scheme)
        expect(page.button("go")).to_have_css("background-color", color)
        expect(page.button("Submit")).to_have_css("background-color", color)
        expect(page.button("go")).to_have_css("border-radius", "2px")
        expect(page.page.locator("h1")).to_have_css("font-family", "Georgia, serif")
        expect(page.page.locator(".webio-logo")).to_be_visible()
        assert page.accessibility_faults() == []


def test_the_visitor_switches_the_mode_and_it_is_remembered(serve, visit) -> None:
    server = serve("def app():\n    put_text('x'); hold()")
    page = visit(server)
    body = page.page.locator("body")
    light, dark = "rgb(246, 248, 246)", "rgb(15, 20, 18)"
    expect(body).to_have_css("background-color", light)
    page.button("Light or dark").click()
    expect(body).to_have_css("background-color", dark)
    page.page.reload()
    expect(body).to_have_css("background-color", dark)
    page.button("Light or dark").click()
    expect(body).to_have_css("background-color", light)
    # Back in the system's mode, the page follows the system.
    page.page.emulate_media(color_scheme="dark")
    expect(body).to_have_css("background-color", dark)


def test_the_fonts_are_there_without_a_request_and_nothing_shifts(serve, visit) -> None:
    server = serve("def app():\n    put_markdown('# Title\\n\\ntext'); hold()")
    page = visit(server)
    page.expect_texts("Title\n\ntext")
    loaded = page.page.evaluate(
        "[...document.fonts].filter(one => one.status === 'loaded').map(one => one.family)"
    )
    assert [name.strip('"') for name in loaded] == ["Figtree Variable"]
    shifts = page.page.evaluate("""new Promise(done => new PerformanceObserver(list =>
        done(list.getEntries().map(entry => entry.value))).observe({type: 'layout-shift', buffered: true})
        || setTimeout(() => done([]), 200))""")
    assert sum(shifts) < 0.01
    fonts = page.page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert not [name for name in fonts if name.endswith(".woff2")]
