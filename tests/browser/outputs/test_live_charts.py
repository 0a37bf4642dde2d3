"""Charts that the page draws: kinds, points that come, colours, width, values, the empty state."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

CHARTS = """
    def app():
        put_markdown("# Charts")
        global line
        line = put_line_chart([], title="<b>Line", max_points=50).show()
        bars = put_bar_chart({"<i>a": [3, 1]}, x=["Tea", "<u>Coffee"], title="Bars").show()
        put_area_chart([1, None, 3]); put_scatter_chart([(2, 1), (1, 2)])
        put_pie_chart({"Tea": 3, "Coffee": 1})
        put_buttons(["fill", "bars"], [fill, lambda: bars.update({"<i>a": [5, 4]}, x=["Tea", "<u>Coffee"], title="Bars")])
        hold()
    def fill():
        for number in range(500): line.append((number, number * 2))
"""


@pytest.mark.parametrize(
    "context",
    [
        {"viewport": {"width": 1280, "height": 800}},
        {"viewport": {"width": 390, "height": 664}, "has_touch": True, "color_scheme": "dark"},
    ],
    ids=["desktop", "phone, dark"],
)
def test_charts(serve, visit, context) -> None:
    server = serve(CHARTS, keep_page=True)
    page = visit(server, **context)
    charts = page.page.locator(".webio-chart")
    expect(charts).to_have_count(5)
    expect(charts.locator("canvas")).to_have_count(3)
    expect(charts.nth(0).locator(".webio-chart-empty")).to_be_visible()
    expect(charts.nth(4).locator("circle")).to_have_count(2)
    expect(charts.nth(4)).to_contain_text("3 (75 %)")
    assert not page.accessibility_faults()
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.button("fill").click()
    expect(charts.nth(0).locator(".webio-chart-place")).to_have_attribute("aria-label", "<b>Line: y 998")
    expect(charts.nth(0).locator("canvas")).to_have_count(1)
    summary = charts.nth(0).locator("summary")
    summary.focus()
    page.page.keyboard.press("Enter")
    expect(charts.nth(0).locator("tbody tr")).to_have_count(50)
    expect(charts.nth(0).locator("tbody tr").first).to_contain_text("450")
    assert not page.accessibility_faults()

    # Updated in place: the same canvas.
    page.page.evaluate("window.canvas = document.querySelectorAll('.webio-chart')[1].querySelector('canvas')")
    page.button("bars").click()
    expect(charts.nth(1).locator(".webio-chart-place")).to_have_attribute("aria-label", "Bars: <i>a 4")
    assert page.page.evaluate("canvas.isConnected")

    # Another width, another mode: drawn again. Then F5: as it was.
    before = page.page.evaluate("canvas.toDataURL()")
    page.page.emulate_media(color_scheme="light" if context.get("color_scheme") else "dark")
    page.page.wait_for_function("before => canvas.toDataURL() !== before", arg=before)
    page.page.set_viewport_size({"width": 360, "height": 664})
    page.page.wait_for_function("canvas.getBoundingClientRect().width < 340")
    page.page.reload()
    expect(charts.nth(0).locator(".webio-chart-place")).to_have_attribute("aria-label", "<b>Line: y 998")
    expect(charts.nth(1).locator(".webio-chart-place")).to_have_attribute("aria-label", "Bars: <i>a 4")
