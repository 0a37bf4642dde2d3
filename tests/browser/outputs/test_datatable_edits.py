"""put_datatable(on_edit=): edits reach the function in order, and what it refuses is taken back at its cell."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.support.browser.page_runner import PageRunner

HOSTILE = "<img src=x onerror=alert(1)>"
TABLE = f"""
release = threading.Event()
def edited(row, column, value):
    if value == "wait":
        release.wait(20)
    log.append((row, column, value))
    if value == "boom":
        raise RuntimeError("secret")
    if value == "bad":
        return {HOSTILE!r}
rows = [{{"id": "a", "name": "Ada", "n": {{"p": 10}}, "ok": True, "fixed": 1}},
        {{"id": "b", "name": {HOSTILE!r}, "n": {{"p": 9.5}}, "ok": False, "fixed": 2}}]
put_datatable(rows, id_field="id", on_edit=edited, column_args={{"fixed": {{"editable": False}}}})
put_button("Go on", release.set)
"""


def cell(page: Any, row: int, column: str) -> Locator:
    return page.scope().locator(f'.webio-datatable .ag-row[row-index="{row}"] [col-id="{column}"]')


def type_into(page: Any, row: int, column: str, text: str) -> None:
    cell(page, row, column).dblclick()
    page.page.keyboard.press("Control+a")
    page.page.keyboard.type(text)
    page.page.keyboard.press("Enter")


def shown(runner: PageRunner) -> Any:
    page = runner.show(TABLE)
    expect(page.scope().locator(".ag-row").first).to_be_visible()
    return page


def wait_for_edits(runner: PageRunner, *edits: tuple[Any, ...]) -> None:
    assert runner.wait_log(len(edits)) == list(edits)


def test_edits_of_each_type(runner: PageRunner) -> None:
    page = shown(runner)
    type_into(page, 0, "name", "Grace")
    type_into(page, 1, "n.p", "12.5")
    cell(page, 1, "ok").locator("input").click()
    wait_for_edits(runner, ("a", "name", "Grace"), ("b", ("n", "p"), 12.5), ("b", "ok", True))
    expect(cell(page, 0, "name")).to_have_text("Grace")
    expect(cell(page, 1, "n.p")).to_have_text("12.5")
    for fixed in ("id", "fixed"):
        cell(page, 0, fixed).dblclick()
        expect(cell(page, 0, fixed).locator("input")).to_have_count(0)


def test_a_refused_edit_is_taken_back_at_its_cell(runner: PageRunner) -> None:
    page = shown(runner)
    type_into(page, 0, "name", "bad")
    expect(cell(page, 0, "name")).to_have_text("Ada")
    expect(cell(page, 0, "name")).to_have_class(re.compile("webio-cell-error"))
    note = page.scope().locator(".webio-datatable-refusal")
    expect(note).to_have_text(HOSTILE)
    type_into(page, 0, "name", "good")
    expect(cell(page, 0, "name")).to_have_text("good")
    expect(page.scope().locator(".webio-cell-error")).to_have_count(0)
    expect(note).to_have_text("")


def test_a_function_that_fails_takes_the_edit_back_and_a_reload_keeps_the_others(serve, visit) -> None:
    server = serve(
        """
        def app():
            def edited(row, column, value):
                if value == "boom":
                    raise RuntimeError("secret")
            put_datatable([{"name": "Ada"}, {"name": "Bob"}], on_edit=edited)
            hold()
        """,
        keep_page=True,
    )
    server.may_print_tracebacks = True
    page = visit(server)
    type_into(page, 1, "name", "kept")
    type_into(page, 0, "name", "boom")
    expect(cell(page, 0, "name")).to_have_text("Ada")
    refusal = page.scope().locator(".webio-datatable-refusal")
    expect(refusal).to_have_text("Something in the form needs correction")
    page.page.reload()
    expect(cell(page, 1, "name")).to_have_text("kept")
    expect(cell(page, 0, "name")).to_have_text("Ada")


def test_edits_arrive_in_order_and_the_last_one_remains(runner: PageRunner) -> None:
    page = shown(runner)
    for text in ("wait", "second", "bad"):
        type_into(page, 0, "name", text)
    type_into(page, 1, "name", "other")
    expect(cell(page, 0, "name")).to_have_text("bad")
    page.button("Go on").click()
    wait_for_edits(
        runner, ("a", "name", "wait"), ("a", "name", "second"), ("a", "name", "bad"), ("b", "name", "other")
    )
    expect(cell(page, 0, "name")).to_have_text("second")
    expect(cell(page, 1, "name")).to_have_text("other")


def test_nothing_that_axe_finds_wrong(runner: PageRunner) -> None:
    page = shown(runner)
    type_into(page, 0, "name", "bad")
    expect(page.scope().locator(".webio-cell-error")).to_have_count(1)
    page.page.wait_for_function("document.getAnimations().length === 0")
    faults = [each for each in page.accessibility_faults() if "heading" not in each]
    assert not faults
