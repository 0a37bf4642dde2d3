"""Cards, columns, metrics, badges, icons and avatars: what is read aloud, sizes, directions, hostile texts."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

HOSTILE = '"><img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'
DASHBOARD = """
    put_markdown("# Dashboard")
    put_columns([
        put_metric("Orders", "1,204", "12 %", sparkline=[90, 101, 97, 128]),
        put_metric("Waiting", 6, -2, better="lower"),
    ])
    put_columns([
        put_card(put_button("Send", lambda: log.append("sent")), "Sales", "a day", "foot"),
        put_card([put_badge("Done", "success", icon="check"), put_icon("cup-hot", "Tea"),
                  put_avatar("Grace Hopper")], "People"),
    ], [2, 1])
    with put_card(title="In a block"):
        put_table([["a", "State"], ["b", put_badge("Sent", "info")]])
"""


def test_parts_of_a_dashboard_have_names_and_no_fault_in_light_and_dark(runner: PageRunner) -> None:
    page = runner.show(DASHBOARD)
    for scheme in ("light", "dark"):
        runner.evaluate(f"document.documentElement.dataset.bsTheme = '{scheme}'")
        assert page.accessibility_faults() == []
    runner.evaluate("delete document.documentElement.dataset.bsTheme")
    for role, name in (
        ("group", "Sales"),
        ("heading", "In a block"),
        ("img", "Tea"),
        ("img", "Grace Hopper"),
        ("img", "90 → 128"),
        ("img", "\u2212"),
    ):
        expect(page.page.get_by_role(role, name=name)).to_be_visible()  # type: ignore[arg-type]
    expect(page.page.locator(".g-body table .g-badge")).to_have_text("Sent")
    page.button("Send").focus()
    page.page.keyboard.press("Enter")
    runner.server.wait_for(lambda: runner.log == ["sent"], "the click by key")


def test_columns_stand_side_by_side_or_below_each_other_and_follow_the_direction(runner: PageRunner) -> None:
    page = runner.show(DASHBOARD)
    sales, people = ".g-card:has-text('Sales')", ".g-card:has-text('People')"
    wide, narrow = runner.box(sales), runner.box(people)
    assert wide["y"] == narrow["y"]
    assert wide["x"] < narrow["x"]
    assert round(wide["width"] / narrow["width"], 1) == 2.0
    runner.evaluate("document.documentElement.dir = 'rtl'")
    assert runner.box(sales)["x"] > runner.box(people)["x"]
    runner.evaluate("document.documentElement.dir = ''")
    before = page.page.viewport_size
    assert before is not None
    page.page.set_viewport_size({"width": 390, "height": 844})
    assert runner.box(sales)["y"] + runner.box(sales)["height"] <= runner.box(people)["y"]
    assert page.page.evaluate("document.documentElement.scrollWidth") == 390
    page.page.set_viewport_size(before)


def test_hostile_and_long_texts_stay_texts_and_inside(runner: PageRunner) -> None:
    page = runner.show(f"""
        text = {HOSTILE!r}
        put_card(text, text, text, text)
        put_columns([put_metric(text, text, text, sparkline=[1, 2]), put_metric("W" * 300, "W" * 300, "W" * 300)])
        put_badge(text); put_badge("W" * 300); put_icon("check", text); put_avatar(text); put_avatar("W" * 300)
        put_card("W" * 300, "W" * 300, "W" * 300, "W" * 300)
    """)
    assert page.page.evaluate("window.hacked") is None
    assert page.page.locator("#pywebio-scope-ROOT img").count() == 0
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for part in page.page.locator(".g-card, .g-metric, .g-badge").all():
        assert part.evaluate("one => one.scrollWidth <= one.clientWidth + 1"), part.inner_text()
