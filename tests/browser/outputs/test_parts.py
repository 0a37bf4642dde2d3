"""Tooltips, steps, events, trees, JSON, differences, logs, galleries: names, keys, directions, hostile texts."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

HOSTILE = '"><img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'
ALL = """
    put_markdown("# Parts")
    dot = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
    put_tooltip(put_button("Archive", print), "Orders stay searchable")
    put_tooltip("VAT", "Value added tax")
    put_stepper(["Basket", ("Address", "where to send it"), "Payment"], 1)
    put_timeline([("9:00", "Ordered"), dict(time="9:40", title="Sent", icon="truck", color="success", content="by bike")])
    put_tree({"src": {"main.py": "2 KB", "deep": {"er.py": None}}, "README": None}, log.append)
    put_json({"__proto__": 1, "n": 12345678901234567890, "list": list(range(450))})
    put_diff("the old tea\\nsame", "the new tea\\nsame", ("a.txt", "b.txt"))
    put_log(["first"]).write("second", level="error")
    put_gallery([(dot, "One"), (dot, "Two"), dot])
"""


def test_parts_have_no_fault_in_light_and_dark_and_fit_a_phone_in_both_directions(runner: PageRunner) -> None:
    page = runner.show(ALL)
    for scheme in ("light", "dark"):
        runner.evaluate(f"document.documentElement.dataset.bsTheme = '{scheme}'")
        assert page.accessibility_faults() == []
    runner.evaluate("delete document.documentElement.dataset.bsTheme")
    before = page.page.viewport_size
    assert before is not None
    page.page.set_viewport_size({"width": 390, "height": 844})
    for direction in ("rtl", ""):
        runner.evaluate(f"document.documentElement.dir = '{direction}'")
        assert page.page.evaluate("document.documentElement.scrollWidth") == 390
    page.page.set_viewport_size(before)
    expect(page.page.locator("[aria-current=step]")).to_contain_text("Address")


def test_a_tooltip_comes_with_pointer_and_focus_and_goes_with_escape(runner: PageRunner) -> None:
    page = runner.show(ALL)
    tip = page.page.get_by_role("tooltip", name="Orders stay searchable")
    page.button("Archive").hover()
    expect(tip).to_be_visible()
    tip.hover()  # it can be pointed at
    expect(tip).to_be_visible()
    page.page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.page.mouse.move(0, 0)
    page.button("Archive").focus()
    expect(tip).to_be_visible()
    assert page.accessibility_faults() == []
    expect(page.button("Archive")).to_have_accessible_description("Orders stay searchable")
    page.page.keyboard.press("Tab")  # to the text, which can be focused, too
    expect(tip).to_be_hidden()
    expect(page.page.get_by_role("tooltip", name="Value added tax")).to_be_visible()


def test_a_tree_is_walked_by_keys_and_its_leaves_are_chosen(runner: PageRunner) -> None:
    page = runner.show(ALL)
    keys = page.page.keyboard
    page.page.locator(".g-tree summary", has_text="src").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "Enter"):
        keys.press(key)
    runner.server.wait_for(lambda: runner.log == [("src", "deep", "er.py")], "the chosen leaf")
    for key in ("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft"):
        keys.press(key)
    expect(page.page.locator(".g-tree summary", has_text="src")).to_be_focused()
    expect(page.page.locator(".g-tree > ul > li > details")).not_to_have_attribute("open", "")


def test_json_keeps_digits_and_builds_what_is_opened(runner: PageRunner) -> None:
    page = runner.show(ALL)
    tree = page.page.locator(".g-json-tree")
    expect(tree).to_contain_text('"__proto__":\u00a01')
    expect(tree).to_contain_text('"n":\u00a012345678901234567890')
    assert tree.locator(".g-json-row").count() == 2
    tree.locator("summary", has_text='"list"').click()
    expect(tree.locator(".g-json-row")).to_have_count(202)
    tree.get_by_role("button").click()
    tree.get_by_role("button").click()
    expect(tree.locator(".g-json-row")).to_have_count(452)
    expect(tree.get_by_role("button")).to_have_count(0)


def test_a_gallery_shows_one_in_the_window_and_returns_the_focus(runner: PageRunner) -> None:
    page = runner.show(ALL)
    keys = page.page.keyboard
    page.page.get_by_role("button", name="One").focus()
    keys.press("Enter")
    dialog = page.page.get_by_role("dialog")
    expect(dialog).to_contain_text("One \u00b7 1 / 3")
    assert page.accessibility_faults() == []
    keys.press("ArrowRight")
    expect(dialog).to_contain_text("Two \u00b7 2 / 3")
    keys.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.page.get_by_role("button", name="Two")).to_be_focused()


def test_hostile_and_long_texts_stay_texts_and_inside(runner: PageRunner) -> None:
    page = runner.show(f"""
        for text in ({HOSTILE!r}, "W" * 300):
            put_tooltip(text, text)
            put_stepper([text, (text, text)], 1)
            put_timeline([(text, text), dict(title=text, content=text)])
            put_tree({{text: {{text: text}}}}, print)
            put_json({{text: [text]}}, open=3)
            put_diff(text, text + "x", (text, text))
            put_log([text], label=text).write(text, level="info")
            put_gallery([("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=", text)])
    """)
    assert page.page.evaluate("window.hacked") is None
    assert page.page.locator("#pywebio-scope-ROOT img:not(.g-thumb img)").count() == 0
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    parts = page.page.locator(".g-stepper, .g-timeline, .g-tree, .g-json, .g-diff, .g-gallery")
    for part in parts.all():
        assert part.evaluate("one => one.scrollWidth <= one.clientWidth + 1"), part.get_attribute("class")
