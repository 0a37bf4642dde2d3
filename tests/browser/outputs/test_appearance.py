"""Appearance and clicks of outputs: the acceptance scenarios E10, E11 and E14."""

from __future__ import annotations

from playwright.sync_api import expect

#: How the live region was set whenever something was added to it.
WATCH_ADDITIONS = """() => {
    const region = document.querySelector("[role=log]");
    window.additions = [];
    window.watcher?.disconnect();
    window.watcher = new MutationObserver(records => {
        for (const { addedNodes } of records)
            for (const node of addedNodes)
                if (node.textContent.trim()) additions.push([region.getAttribute("aria-live"), node.textContent.trim()]);
    });
    watcher.observe(region, { childList: true, subtree: true });
}"""


def test_basic_outputs(serve, visit) -> None:
    """E10."""
    server = serve("""
        import struct, zlib
        def chunk(kind, data):
            return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))
        PNG_BYTES = (b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", struct.pack("!2I5B", 1, 1, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(b"\\0\\xff\\0\\0")) + chunk(b"IEND", b""))
        def app():
            put_text("<b>plain</b>", 3, sep="|")
            put_table([["Item", "Cost"], ["Tea", 2], ["Bun", None]])
            put_markdown("~~old~~ **new**")
            put_image(PNG_BYTES, width="30px")
            popup("Hi", "text <i>")
            toast("done")
            hold()
    """)
    page = visit(server)
    expect(page.toast("done")).to_be_visible()
    expect(page.popup()).to_contain_text("text <i>")
    expect(page.popup().locator(".modal-title")).to_have_text("Hi")
    expect(page.items()).to_have_count(4)
    assert page.texts()[0] == "<b>plain</b>|3"
    rows = page.scope().locator("tr")
    expect(rows.nth(0).locator("th")).to_have_text(["Item", "Cost"])
    expect(rows.nth(1).locator("td")).to_have_text(["Tea", "2"])
    expect(rows.nth(2).locator("td")).to_have_text(["Bun", "None"])
    expect(page.scope().locator("del")).to_have_text("old")
    expect(page.scope().locator("strong")).to_have_text("new")
    image = page.scope().locator("img")
    page.page.wait_for_function("() => document.querySelector('#pywebio-scope-ROOT img').naturalWidth === 1")
    assert image.evaluate("image => image.getBoundingClientRect().width") == 30
    page.page.keyboard.press("Escape")
    expect(page.popup()).to_have_count(0)
    expect(page.toast("done")).to_have_count(0)


def test_combined_output(serve, visit) -> None:
    """E11."""
    server = serve("""
        def app():
            put_table([["Kind", "Sample"], ["html", put_html("m<sup>2</sup>")], ["text", "<hr/>"],
                       ["btn", put_buttons(["P", "Q"], onclick=log.append)], ["md", put_markdown("`c`")],
                       ["inner", put_table([["a", "b"], ["c", "d"]])]])
            popup("Box", [put_html("<h3>T</h3>"), "raw <br/>", put_button("close", onclick=close_popup)])
    """)
    page = visit(server)
    popup = page.popup()
    expect(popup.locator("h3")).to_have_text("T")
    expect(popup).to_contain_text("raw <br/>")
    popup.get_by_role("button", name="close", exact=True).last.click()
    expect(popup).to_have_count(0)
    expect(page.items()).to_have_count(1)
    expect(page.scope().locator("hr")).to_have_count(0)
    expect(page.scope().get_by_text("<hr/>", exact=True)).to_be_visible()
    expect(page.scope().locator("sup")).to_have_text("2")
    expect(page.scope().locator("td table td")).to_have_text(["c", "d"])
    page.button("Q").click()
    assert server.wait_log(1) == ["Q"]


def test_a_click_on_anything(serve, visit) -> None:
    """E14."""
    server = serve("""
        def app():
            put_text("5.5").onclick(lambda: log.append(1)).onclick(lambda: log.append(2))
            put_table([["a", put_text("cell").onclick(lambda: log.append("cell"))]])
    """)
    page = visit(server)
    text = page.scope().get_by_text("5.5")
    expect(text).to_have_css("cursor", "pointer")
    text.click()
    assert server.wait_log(2) == [1, 2]
    page.scope().get_by_text("a", exact=True).click()
    page.scope().get_by_text("cell").click()
    assert server.wait_log(3) == [1, 2, "cell"]


SLOW = """
    may_end = threading.Event()
    def slow(name):
        log.append("start " + name)
        may_end.wait(20)
        log.append("end " + name)
    def app():
        put_buttons(["a", "b"], onclick=slow{more})
"""


def test_two_clicks_run_side_by_side(serve, visit) -> None:
    """E14."""
    server = serve(SLOW.replace("{more}", ""))
    page = visit(server)
    page.button("a").click()
    page.button("b").click()
    assert server.wait_log(2) == ["start a", "start b"]
    server.evaluate("may_end.set()")
    assert sorted(server.wait_log(4)[2:]) == ["end a", "end b"]


def test_serial_callbacks_run_one_after_the_other(serve, visit) -> None:
    """E14."""
    server = serve(SLOW.replace("{more}", ", serial_mode=True"))
    page = visit(server)
    page.button("a").click()
    page.button("b").click()
    server.wait_log(1)
    server.evaluate("may_end.set()")
    assert server.wait_log(4) == ["start a", "end a", "start b", "end b"]


def test_an_output_in_a_composite_that_fails_does_not_leak(serve, visit) -> None:
    server = serve("""
        def app():
            try:
                put_table([[put_text("stray"), object]], header=7)
            except Exception as error:
                log.append(type(error).__name__)
            put_text("fine")
            hold()
    """)
    page = visit(server)
    page.expect_texts("fine")
    assert server.log
    assert "stray" not in page.page.content()


def test_style_and_kept_outputs(serve, visit) -> None:
    server = serve("""
        def app():
            kept = put_text("kept")
            put_text("big").style("color: red").style("font-size: 20px")
            kept.show()
            hold()
    """)
    page = visit(server)
    page.expect_texts("big", "kept")
    expect(page.items().nth(0)).to_have_css("color", "rgb(255, 0, 0)")
    expect(page.items().nth(0)).to_have_css("font-size", "20px")


def test_screen_readers_hear_new_outputs_also_with_reduced_motion(serve, visit) -> None:
    server = serve("def app():\n    for number in range(3):\n        put_text(input('Next'))")
    page = visit(server, reduced_motion="reduce")
    region = page.page.get_by_role("log")
    for count in range(1, 4):
        page.expect_card("Next")
        page.page.evaluate(WATCH_ADDITIONS)
        page.answer("Next", f"output {count}")
        expect(page.items()).to_have_count(count)
        expect(region).to_contain_text(f"output {count}")
        assert page.page.evaluate("additions") == [["polite", f"output {count}"]]
