"""put_table in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

SHAPE = """all => all.map(row => [...row.cells].map(cell =>
    (cell.tagName === "TH" ? "*" : "") + cell.innerText.trim()
    + (cell.rowSpan * cell.colSpan > 1 ? ` ${cell.rowSpan}x${cell.colSpan}` : "")))"""


@pytest.mark.parametrize(
    ("call", "rows"),
    [
        (
            "[['Item', 'Cost'], ['Tea', 2], ['Bun', None]]",
            [["*Item", "*Cost"], ["Tea", "2"], ["Bun", "None"]],
        ),
        ("[[1, 2]], header=['a', 'b']", [["*a", "*b"], ["1", "2"]]),
        ("[{'userID': 1}, {}]", [["*Userid"], ["1"], [""]]),
        ("[{'a': 1, 'b': 2}], header=[(put_text('B'), 'b')]", [["*B"], ["2"]]),
        ("[], header=['a']", [["*a"]]),
        ("[]", []),
        ("[['<hr/>', '{{x}}']]", [["*<hr/>", "*{{x}}"]]),
        (
            "[[span('Name', row=2), span('Where', col=2)], ['City', 'Land'], ['A', 'B', 'C']]",
            [["*Name 2x1", "*Where 1x2"], ["City", "Land"], ["A", "B", "C"]],
        ),
    ],
)
def test_tables(runner: PageRunner, call: str, rows: list[list[str]]) -> None:
    page = runner.show(f"put_table({call})")
    assert page.scope().locator("table > tbody > tr").evaluate_all(SHAPE) == rows
    expect(page.scope().locator("hr")).to_have_count(0)


def test_outputs_in_cells(runner: PageRunner) -> None:
    page = runner.show("""
        put_table([["Kind", "Sample"], ["html", put_html("m<sup>2</sup>")], ["text", "<hr/>"],
                   ["btn", put_buttons(["P", "Q"], onclick=log.append)], ["md", put_markdown("`c`")],
                   ["file", put_file("f.bin", b"1")], ["code", put_code("x = 1", "python")],
                   ["inner", put_table([["a", "b"], ["c", "d"]])]])
    """)
    expect(page.items()).to_have_count(1)
    expect(page.scope().locator("sup")).to_have_text("2")
    expect(page.scope().locator("td table td")).to_have_text(["c", "d"])
    page.button("Q").click()
    assert runner.wait_log(1) == ["Q"]
    with page.page.expect_download():
        page.button("f.bin").click()


def test_a_wide_table_scrolls_in_itself(runner: PageRunner) -> None:
    runner.show("put_table([[f'column number {i}' for i in range(40)], [i for i in range(40)]])")
    assert runner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert runner.box("#pywebio-scope-ROOT > *")["width"] <= runner.box("#pywebio-scope-ROOT")["width"]
