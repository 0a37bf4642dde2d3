"""Rows, columns, grids and styles in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


def boxes(runner: PageRunner, *texts: str) -> list[dict[str, float]]:
    """Places and sizes of the elements with these texts, which have marks of their own."""
    return [runner.box(f'text="{text}" >> nth=0') for text in texts]


def test_layout_and_style(runner: PageRunner) -> None:
    """E20."""
    page = runner.show("""
        put_row([put_column([put_markdown("`L1`"), put_row([put_text("m1"), None, put_text("m2")]), put_text("L3")]),
                 None, put_text("R")])
        put_row([put_text("w1"), None, put_text("w2")], size="40% 10px 60%")
        put_grid([[put_text("g"), put_text("h")], [span(put_text("wide"), col=2)]], cell_width="100px")
        put_text("big").style("color: red").style("font-size: 20px")
    """)
    left, m1, m2, low, right = boxes(runner, "L1", "m1", "m2", "L3", "R")
    assert left["x"] == m1["x"] == low["x"] < m2["x"] < right["x"]
    assert m2["x"] - (m1["x"] + m1["width"]) == 10
    assert left["y"] < m1["y"] == m2["y"] < low["y"]
    assert m1["width"] == m2["width"]
    w1, w2 = boxes(runner, "w1", "w2")
    assert w1["width"] / w2["width"] == pytest.approx(2 / 3, abs=0.01)
    g, h, wide = boxes(runner, "g", "h", "wide")
    assert (g["width"], h["width"], wide["width"]) == (100, 100, 200)
    assert wide["y"] > g["y"]
    big = page.items().last
    expect(big).to_have_css("color", "rgb(255, 0, 0)")
    expect(big).to_have_css("font-size", "20px")


@pytest.mark.parametrize(
    ("content", "size", "widths"),
    [
        ('["a", "b"]', None, [400, 400]),
        ('["a", None, "b"]', None, [395, 395]),
        ('["a", "b"]', "100px 2fr", [100, 700]),
        ('["a", "b", "c"]', "repeat(3, 1fr)", [800 / 3] * 3),
        ('["a", "b"]', "minmax(100px, 1fr) 50%", [400, 400]),
        ('[put_text("a"), "b"]', "25% 75%", [200, 600]),
        ('"a"', None, [800]),
    ],
)
def test_widths_of_a_row(runner: PageRunner, content: str, size: str | None, widths: list[float]) -> None:
    runner.show(f'put_row({content}, size={size!r}).style("width: 800px")')
    found = boxes(runner, *"abc"[: len(widths)])
    assert [box["width"] for box in found] == pytest.approx(widths, abs=1)
    assert len({box["y"] for box in found}) == 1


def test_a_row_that_wraps(runner: PageRunner) -> None:
    runner.show('put_row(["a", "b", "c"], size="repeat(auto-fit, minmax(300px, 1fr))").style("width: 700px")')
    a, b, c = boxes(runner, "a", "b", "c")
    assert a["y"] == b["y"] < c["y"]
    assert a["x"] == c["x"]


def test_heights_of_a_column(runner: PageRunner) -> None:
    runner.show(
        'put_column([put_text("a"), None, put_text("b"), "c"], size="50px 30px 2fr 1fr").style("height: 290px")'
    )
    a, b, c = boxes(runner, "a", "b", "c")
    assert b["y"] - a["y"] == 80
    assert c["y"] - b["y"] == 140
    assert a["width"] == b["width"]


@pytest.mark.parametrize("function", ["put_row", "put_column"])
def test_filled_in_a_block(runner: PageRunner, function: str) -> None:
    page = runner.show(f"""
        with {function}() as name:
            put_text("a"); put_text("b much longer than the others"); put_text("c")
        put_text("first", scope=name, position=0)
    """)
    items = page.scope().locator(".webio-grid > *")
    expect(items).to_have_text(["first", "a", "b much longer than the others", "c"])
    found = [item.bounding_box() or {} for item in items.all()]
    assert len({round(box["width"]) for box in found}) == 1
    assert len({box["y" if function == "put_row" else "x"] for box in found}) == 1


GRIDS = {
    "rows": ('[["a", "b"], [None, "c"]]', {}, {"a": (0, 0), "b": (1, 0), "c": (1, 1)}),
    "columns": ('[["a", "b"], ["c"]]', {"direction": "column"}, {"a": (0, 0), "b": (0, 1), "c": (1, 0)}),
    "span": ('[[span("a", row=2), "b"], ["c"]]', {}, {"a": (0, 0), "b": (1, 0), "c": (1, 1)}),
    "sizes": (
        '[["a", "b"]]',
        {"cell_widths": "100px 100px", "cell_heights": "50px"},
        {"a": (0, 0), "b": (1, 0)},
    ),
    "span of columns": (
        '[["a", span("b", col=2)], ["c"]]',
        {"direction": "column"},
        {"a": (0, 0), "b": (0, 1), "c": (1, 0)},
    ),
}


@pytest.mark.parametrize("name", GRIDS)
def test_places_in_a_grid(runner: PageRunner, name: str) -> None:
    content, arguments, places = GRIDS[name]
    sizes = {"cell_width": "100px", "cell_height": "50px", **arguments}
    runner.show(f'put_text("o").style("margin: 0"); put_grid({content}, **{sizes!r})')
    origin = runner.box(".webio-grid")
    for text, (column, row) in places.items():
        [box] = boxes(runner, text)
        assert ((box["x"] - origin["x"]) / 100, (box["y"] - origin["y"]) / 50) == pytest.approx(
            (column, row), abs=0.3
        ), text


def test_a_clickable_grid_with_a_place(runner: PageRunner) -> None:
    page = runner.show("""
        put_text("x")
        put_grid([[put_button("in", lambda: log.append("in"))]], position=0).onclick(lambda: log.append("grid"))
        put_row(["r"], scope="ROOT", position=1)
    """)
    assert page.texts() == ["in", "r", "x"]
    page.button("in").click()
    assert sorted(runner.wait_log(2)) == ["grid", "in"]


def test_what_was_hidden_scrolls_in_itself_when_it_is_shown(runner: PageRunner) -> None:
    page = runner.show("""
        wide = [put_html("<div style='width: 3000px'>wide</div>"), put_table([["x" * 50] * 30]), put_text("text")]
        put_collapse("folded", [*wide, put_datatable([{f"c{n}": n for n in range(50)}], height=100)])
        put_tabs([{"title": "one", "content": "1"}, {"title": "two", "content": wide}])
        put_collapse("open", wide, open=True)
    """)
    expect(page.page.locator(".webio-wide")).to_have_count(1)  # what is open is one item
    page.page.locator("summary", has_text="folded").click()
    page.page.locator(".webio-tabs label", has_text="two").click()
    expect(page.page.locator(".webio-collapse > .webio-wide > :is(div, table)")).to_have_count(2)
    expect(page.page.locator(".webio-tabs-content > .webio-wide > :is(div, table)")).to_have_count(2)
    page.page.wait_for_function("() => document.documentElement.scrollWidth <= innerWidth")
    page.page.locator("summary", has_text="folded").click()
    page.page.locator("summary", has_text="folded").click()
    expect(page.page.locator(".webio-wide")).to_have_count(5)


def test_a_narrower_window_makes_items_wide(runner: PageRunner) -> None:
    page = runner.show("put_html('<div style=\"width: 600px\">x</div>'); put_text('text')")
    expect(page.page.locator(".webio-wide")).to_have_count(0)
    page.page.set_viewport_size({"width": 390, "height": 800})
    try:
        expect(page.items()).to_have_text(["x", "text"])
        expect(page.page.locator(".webio-wide")).to_have_text(["x"])
        assert runner.evaluate("document.documentElement.scrollWidth") <= 390
    finally:
        page.page.set_viewport_size({"width": 1000, "height": 700})


def test_nothing_is_wider_than_the_column(runner: PageRunner) -> None:
    page = runner.show("""
        put_row([put_table([["w" * 200, "v" * 200]]), put_text("t" * 500)])
        put_tabs([{"title": "t" * 50, "content": put_html("<pre>" + "p" * 500 + "</pre>")}] * 3)
        put_info("i" * 500, put_table([["w" * 300]]))
        put_collapse("c" * 300, put_table([["w" * 300]]), open=True)
        put_grid([["g" * 300, "h" * 300]], cell_width="700px")
        put_buttons(["b" * 60] * 9, ..., group=True)
        put_link("l" * 400, "#")
        put_progressbar("p", 0.5, label="x" * 400)
    """)
    page.page.set_viewport_size({"width": 390, "height": 800})
    try:
        assert runner.evaluate("document.documentElement.scrollWidth") <= 390
    finally:
        page.page.set_viewport_size({"width": 1000, "height": 800})


def test_wrapping_a_wide_item_neither_loads_its_frame_again_nor_takes_the_focus(
    runner: PageRunner,
) -> None:
    runner.evaluate("window.loads = 0; 0")
    page = runner.show(
        'put_html(\'<table><tr><td><input id=inside><iframe srcdoc="<script>parent.loads += 1</script>"></iframe>'
        '<td><div style="width: 200px">wide</div></table>\')'
    )
    page.page.wait_for_function("() => loads > 0")
    expect(page.page.locator(".webio-wide")).to_have_count(0)
    page.page.locator("#inside").focus()
    before = page.page.viewport_size
    page.page.set_viewport_size({"width": 500, "height": 700})
    expect(page.scope().locator(".webio-wide #inside")).to_be_focused()
    page.page.set_viewport_size(before)
    runner.show("eval_js('new Promise(requestAnimationFrame)')")
    assert runner.evaluate("loads") == 1
