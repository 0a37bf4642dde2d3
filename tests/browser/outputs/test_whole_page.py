"""One page with every output function: nothing on its console, nothing from elsewhere, nothing that axe finds serious;
and a small page that loads only what it needs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import AXE

EVERYTHING = r"""
    PNG = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\x90wS\xde\0\0\0\fIDATx\x9cc\xf8\xcf\xc0\0\0\3\1\1\0"
           b"\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82")

    @greenio.config(theme="auto")
    def app():
        set_env(title="Everything", output_animation=False)
        put_markdown("# Everything\n\nSome *text* with `code`.\n\n```python\nprint('hello')  # a comment\n```")
        put_text("text", 5, sep="|")
        put_html("m<sup>2</sup>")
        put_code("SELECT name FROM people WHERE age > 30 -- adults", "sql")
        put_code("line\n" * 30, rows=5)
        put_link("link", "#here")
        put_image(PNG, title="A red dot", width="30px")
        put_file("n.txt", b"data", "get it")
        put_info("info"); put_success("success"); put_warning("warning"); put_error("error", closable=True)
        put_progressbar("bar", 0.3); set_progressbar("bar", 0.6)
        put_loading(); put_loading("grow", "primary")
        put_table([["Item", "Cost"], ["Tea", 2], [span("Sum", col=2)]])
        put_datatable([{"id": i, "name": f"Name {i}", "n": {"p": i / 2}} for i in range(100)], height=250, id_field="id",
                      actions=[("Edit", log.append)], onselect=log.append, instance_id="people")
        datatable_update("people", "Zoe", 3, "name"); datatable_insert("people", {"id": 200}); datatable_remove("people", 1)
        put_buttons(["A", "B"], log.append, small=True, group=True); put_button("C", lambda: None, color="success", outline=True)
        put_tabs([{"title": "One", "content": "first"}, {"title": "Two", "content": put_text("second")}])
        put_collapse("More", ["inside"], open=True)
        put_scrollable(["scrolls\n" * 30], height=100)
        put_widget("<p>{{a}} {{#b}}{{& pywebio_output_parse}}{{/b}}</p>", {"a": 1, "b": [put_text("x")]})
        put_row([put_text("left"), None, put_text("right")]); put_column([put_text("up"), put_text("down")])
        put_grid([[put_text("1"), span(put_text("2"), row=2)], [put_text("3")]])
        put_scope("place", put_text("in a scope"))
        with use_scope("place"): put_text("later")
        put({"a": [1, 2], "b": None}, ValueError("wrong"), 2.5)
        put_text("styled").style("font-weight: bold").onclick(lambda: None)
        put_text("end")
        hold()
"""


def serious(page: Any) -> list[str]:
    """Return the faults that axe finds and that keep people from using the page."""
    page.page.evaluate(AXE.read_text("utf-8"))
    result = page.page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']}: {[node['target'] + [node['html'][:150]] for node in fault['nodes']][:4]}"
        for fault in result["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"color_scheme": "light", "viewport": {"width": 390, "height": 800}},
    ],
    ids=["light", "dark", "phone"],
)
def test_everything_once(serve, visit, look) -> None:
    page = visit(serve(EVERYTHING), **look)
    expect(page.items().last).to_have_text("end")
    expect(page.scope().locator(".token.keyword").first).to_be_visible()
    expect(page.scope().locator(".ag-row").first).to_be_visible()
    ground = page.page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    lightness = max(map(int, re.findall(r"\d+", ground)[:3]))
    assert lightness < 60 if look["color_scheme"] == "dark" else lightness > 240
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert serious(page) == []
    # Closing the page complains about its console and about requests to other hosts.


def test_a_page_loads_only_what_it_shows(serve, visit) -> None:
    server = serve("""
        def hello(): put_text("hello"); hold()
        def markdown(): put_markdown("# x"); hold()
        def code(): put_code("x = 1", "python"); hold()
        apps = {"index": hello, "markdown": markdown, "code": code}
    """)

    def loaded(app: str) -> tuple[list[str], float]:
        page = visit(server, f"?app={app}")
        expect(page.items()).to_have_count(1)
        page.page.wait_for_load_state("networkidle")
        entries = page.page.evaluate(
            "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
            ".filter(e => !e.name.startsWith('data:')).map(e => [e.name.split('/').pop(), e.transferSize])"
        )
        return [name for name, _ in entries], sum(size for _, size in entries)

    names, size = loaded("index")
    assert len(names) <= 6, names
    assert size <= 90 * 1024, (names, size)
    assert not [name for name in names if name.startswith(("engine", "highlighter", "markdown", "purify"))]
    names, _ = loaded("markdown")
    assert [name for name in names if name.startswith("markdown_engine")]
    assert not [name for name in names if name.startswith(("engine", "highlighter"))]
    names, _ = loaded("code")
    assert [name for name in names if name.startswith("highlighter-")]
    assert not [name for name in names if name.startswith(("engine", "markdown"))]


def test_the_document_has_the_app_s_language_and_the_page_s_own_texts_have_the_visitor_s(
    serve, visit
) -> None:
    server = serve("""
        @greenio.config(lang="fa")
        def persian():
            input("x")
        apps = {"english": lambda: input("x"), "persian": persian}
    """)
    english = visit(server, "?app=english", locale="fa-IR")
    root = english.page.locator("html")
    submit = english.expect_card().locator("button[type=submit]")
    expect(root).to_have_attribute("lang", "en")
    expect(root).to_have_css("direction", "ltr")
    expect(submit).to_have_attribute("lang", "fa")
    expect(submit).to_have_css("direction", "rtl")
    persian = visit(server, "?app=persian", locale="en-US")
    expect(persian.page.locator("html")).to_have_css("direction", "rtl")
    submit = persian.expect_card().locator("button[type=submit]")
    expect(submit).to_have_attribute("lang", "en")
    expect(submit).to_have_css("direction", "ltr")
