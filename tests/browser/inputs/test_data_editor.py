"""data_editor(): editing, checks at the cell, rows, paste, undo, columns, CSV, keyboard, and what a reload keeps."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

HOSTILE = "<img src=x onerror=alert(1)>"
PEOPLE = f"""
    def run():
        rows = [
            {{"name": "Ada", "born": date(1815, 12, 10), "score": 3, "ratio": 0.5, "ok": True, "team": "A"}},
            {{"name": "Bob", "born": None, "score": 7, "ratio": 1.25, "ok": False, "team": "B"}},
            {{"name": {HOSTILE!r}, "born": None, "score": 5, "ratio": None, "ok": False, "team": "A"}},
        ]
        def check(row):
            return ("name", {HOSTILE!r}) if row["name"] == "Eve" else None
        columns = {{"team": ["A", "B", {HOSTILE!r}], "score": {{"min_value": 0, "required": True}}}}
        return repr(data_editor(rows, "People", columns=columns, validate=check))
"""
LISTS = """repr(data_editor([["a", "b"], ["x", 1], ["y", 2]], "Table"))"""


def cell(page: Any, row: int, column: int) -> Locator:
    return page.page.locator(f'.webio-table-grid .ag-row[row-index="{row}"] [col-id="{column}"]')


def type_into(page: Any, row: int, column: int, text: str, end: str = "Enter") -> None:
    cell(page, row, column).dblclick()
    page.page.keyboard.press("Control+a")
    page.page.keyboard.type(text)
    page.page.keyboard.press(end)


def paste(page: Any, text: str) -> None:
    """Paste as a spreadsheet would have it on the clipboard."""
    page.page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
            document.activeElement.dispatchEvent(event);
        }""",
        text,
    )


def tool(page: Any, name: str) -> Locator:
    return page.page.locator(".webio-table-tools").get_by_role("button", name=name, exact=True)


def message(page: Any) -> Locator:
    return page.page.locator(".webio-table-message")


def count(page: Any) -> Locator:
    return page.page.locator(".webio-table-count")


def test_edits_of_each_type_come_back_as_python_values(ask) -> None:
    question = ask(PEOPLE)
    page = question.page
    type_into(page, 0, 0, "Grace")
    expect(cell(page, 0, 0)).to_have_text("Grace")
    type_into(page, 0, 2, "12")
    type_into(page, 0, 3, "2,5")
    expect(cell(page, 0, 3)).to_have_text("2.5")
    cell(page, 1, 4).locator("input").click()
    cell(page, 0, 5).dblclick()
    cell(page, 0, 5).locator("select").select_option(HOSTILE)
    expect(cell(page, 0, 5)).to_have_text(HOSTILE)
    cell(page, 1, 1).dblclick()
    cell(page, 1, 1).locator("input").fill("1900-02-03")
    page.page.keyboard.press("Enter")
    expect(cell(page, 1, 1)).to_have_text("1900-02-03")
    answer = question.submit()
    assert (
        f"{{'name': 'Grace', 'born': datetime.date(1815, 12, 10), 'score': 12, 'ratio': 2.5, 'ok': True, "
        f"'team': '{HOSTILE}'}}" in answer
    )
    assert (
        "{'name': 'Bob', 'born': datetime.date(1900, 2, 3), 'score': 7, 'ratio': 1.25, 'ok': True," in answer
    )


def test_what_a_column_does_not_accept_stays_in_the_editor(ask) -> None:
    question = ask(PEOPLE)
    page = question.page
    type_into(page, 0, 2, "-4")
    editor = cell(page, 0, 2).locator("input")
    expect(editor).to_have_value("-4")
    # The browser shows the message at the field, as it does for other inputs.
    assert editor.evaluate("input => input.validationMessage") == "The value must be 0 or more"
    page.press("Submit")
    expect(editor).to_have_value("-4")
    editor.fill("abc")
    page.page.keyboard.press("Enter")
    expect(editor).to_have_value("abc")
    page.page.keyboard.press("Escape")
    expect(cell(page, 0, 2)).to_have_text("3")
    assert "'score': 3" in question.submit()


def test_the_authors_check_is_shown_at_its_cell(ask) -> None:
    question = ask(PEOPLE)
    page = question.page
    type_into(page, 1, 0, "Eve")
    expect(cell(page, 1, 0)).to_have_class(re.compile("webio-cell-error"))
    expect(cell(page, 1, 0)).to_have_attribute("aria-invalid", "true")
    expect(message(page)).to_have_text(HOSTILE)
    page.press("Submit")
    expect(page.card().locator(".invalid-feedback")).to_have_text("Please correct the marked cells")
    cell(page, 0, 0).click()
    expect(message(page)).to_have_text("")
    type_into(page, 1, 0, "Eva")
    expect(page.page.locator(".webio-cell-error")).to_have_count(0)
    assert "'Eva'" in question.submit()


def test_a_required_cell_of_a_new_row_is_asked_for(ask) -> None:
    question = ask(PEOPLE)
    page = question.page
    tool(page, "Add row").click()
    expect(count(page)).to_have_text("4 rows")
    page.press("Submit")
    wrong = page.page.locator(".webio-cell-error")
    expect(wrong).to_have_count(1)
    expect(message(page)).to_have_text("Please fill in this field")
    wrong.dblclick()
    page.page.keyboard.type("8")
    page.page.keyboard.press("Enter")
    expect(wrong).to_have_count(0)
    assert "'born': None, 'score': 8, 'ratio': None, 'ok': False, 'team': None}" in question.submit()


def test_rows_are_removed_and_come_back_by_undo(ask) -> None:
    question = ask(LISTS)
    page = question.page
    cell(page, 0, 0).click()
    tool(page, "Remove rows").click()
    expect(count(page)).to_have_text("1 rows")
    expect(cell(page, 0, 0)).to_have_text("y")
    page.page.keyboard.press("Control+z")
    expect(cell(page, 0, 0)).to_have_text("x")
    expect(count(page)).to_have_text("2 rows")
    page.page.keyboard.press("Control+y")
    expect(count(page)).to_have_text("1 rows")
    expect(tool(page, "Redo")).to_be_disabled()
    assert question.submit() == "[['a', 'b'], ['y', 2]]"


def test_selected_rows_are_removed_together(ask) -> None:
    question = ask("repr(data_editor([{'n': n} for n in range(6)]))")
    page = question.page
    for index in (1, 2, 4):
        page.page.locator(f'.ag-row[row-index="{index}"] .ag-selection-checkbox input').check()
    tool(page, "Remove rows").click()
    expect(count(page)).to_have_text("3 rows")
    tool(page, "Undo").click()
    expect(count(page)).to_have_text("6 rows")
    expect(cell(page, 4, 0)).to_have_text("4")
    tool(page, "Redo").click()
    assert question.submit() == "[{'n': 0}, {'n': 3}, {'n': 5}]"


def test_a_block_is_pasted_with_new_rows_and_undone_at_once(ask) -> None:
    question = ask(LISTS)
    page = question.page
    cell(page, 1, 0).click()
    paste(page, f'"two\nlines"\t5\r\nnew\tno number\r\n{HOSTILE}\t7\tbeyond\r\n')
    expect(count(page)).to_have_text("4 rows")
    expect(message(page)).to_have_text("Not taken over: 1 cells")
    expect(cell(page, 3, 0)).to_have_text(HOSTILE)
    tool(page, "Undo").click()
    expect(count(page)).to_have_text("2 rows")
    expect(cell(page, 1, 0)).to_have_text("y")
    tool(page, "Redo").click()
    assert question.submit() == f"[['a', 'b'], ['x', 1], ['two\\nlines', 5], ['new', None], ['{HOSTILE}', 7]]"


def test_ten_thousand_rows_are_pasted(ask) -> None:
    question = ask("""
        def run():
            rows = data_editor([{"n": 0, "t": "x"}])
            return [len(rows), sum(row["n"] for row in rows), rows[-1]]
    """)
    page = question.page
    cell(page, 0, 0).click()
    paste(page, "\n".join(f"{n}\t{'y' * 50}" for n in range(10_000)))
    expect(count(page)).to_have_text("10,000 rows")
    assert question.submit() == [10_000, sum(range(10_000)), {"n": 9999, "t": "y" * 50}]


def test_copied_cells_and_rows(ask) -> None:
    question = ask(LISTS)
    page = question.page
    copied = """() => {
        const data = new DataTransfer();
        const event = new ClipboardEvent("copy", {clipboardData: data, bubbles: true, cancelable: true});
        document.activeElement.dispatchEvent(event);
        return data.getData("text/plain");
    }"""
    cell(page, 1, 0).click()
    assert page.page.evaluate(copied) == "y"
    page.page.locator(".ag-header .ag-checkbox-input").check()
    cell(page, 1, 0).click()
    assert page.page.evaluate(copied) == "x\t1\ny\t2"
    assert question.submit()


def test_everything_by_keyboard(ask) -> None:
    question = ask(LISTS)
    page = question.page
    keyboard = page.page.keyboard
    expect(cell(page, 0, 0)).to_be_focused()
    keyboard.type("one")
    keyboard.press("Tab")
    keyboard.type("11")
    keyboard.press("Enter")
    expect(cell(page, 1, 1)).to_be_focused()
    keyboard.press("Delete")
    expect(cell(page, 1, 1)).to_have_text("")
    keyboard.press("ArrowLeft")
    keyboard.press("F2")
    keyboard.type("!")
    keyboard.press("Enter")
    expect(cell(page, 1, 0)).to_have_text("y!")
    # Tab leaves the table: it is no trap.
    keyboard.press("Tab")
    expect(page.card().get_by_role("button", name="Submit")).to_be_focused()
    keyboard.press("Shift+Tab")
    keyboard.press("Control+Enter")
    assert question.answer() == "[['a', 'b'], ['one', 11], ['y!', None]]"


def test_columns_are_hidden_and_the_last_one_stays(ask) -> None:
    question = ask(LISTS)
    page = question.page
    page.page.locator(".webio-table-chooser summary").click()
    page.page.locator(".webio-table-columns").get_by_label("a").uncheck()
    expect(cell(page, 0, 0)).to_have_count(0)
    page.page.locator(".webio-table-columns").get_by_label("b").click()
    expect(cell(page, 0, 1)).to_be_visible()
    page.page.keyboard.press("Escape")
    expect(page.page.locator(".webio-table-columns")).to_be_hidden()
    assert question.submit() == "[['a', 'b'], ['x', 1], ['y', 2]]"


def test_csv_has_what_the_table_shows(ask, tmp_path: Path) -> None:
    question = ask(
        """repr(data_editor([{"t": '=1+1 "q"', "n": 0.5, "ok": True}, {"t": "ü\\n2", "n": None, "ok": None}]))"""
    )
    page = question.page
    with page.page.expect_download() as download:
        tool(page, "Save as CSV").click()
    download.value.save_as(tmp_path / "table.csv")
    text = (tmp_path / "table.csv").read_text("utf-8-sig").replace("\r\n", "\n")
    assert text == '"t","n","ok"\n"=1+1 ""q""","0.5","true"\n"ü\n2","",""'
    assert question.submit()


def test_sorted_rows_are_edited_and_stay_where_they_are(ask) -> None:
    question = ask("repr(data_editor([{'n': 3}, {'n': 1}, {'n': 2}]))")
    page = question.page
    page.page.locator(".ag-header-cell-label").last.click()
    expect(cell(page, 0, 0)).to_have_text("1")
    type_into(page, 0, 0, "9")
    expect(cell(page, 0, 0)).to_have_text("9")
    assert question.submit() == "[{'n': 3}, {'n': 9}, {'n': 2}]"


def test_reset_undoes_everything(ask) -> None:
    question = ask(LISTS)
    page = question.page
    type_into(page, 0, 0, "z")
    tool(page, "Add row").click()
    page.press("Reset")
    expect(cell(page, 0, 0)).to_have_text("x")
    assert question.submit() == "[['a', 'b'], ['x', 1], ['y', 2]]"


def test_in_a_group_with_cancel_and_in_a_scope(ask) -> None:
    question = ask("""
        def run():
            put_scope("place")
            items = [input("Name", name="name", value="n"), data_editor([{"a": 1}], "Rows", name="rows")]
            first = input_group("Group", items, cancelable=True, scope="place")
            second = input_group("Group", items)
            return repr([first, second])
    """)
    page = question.page
    type_into(page, 0, 0, "5")
    page.page.locator("#pywebio-scope-place").get_by_role("button", name="Cancel").click()
    page.expect_card("Group")
    expect(cell(page, 0, 0)).to_have_text("1")
    type_into(page, 0, 0, "6")
    assert question.submit() == "[None, {'name': 'n', 'rows': [{'a': 6}]}]"


def test_rows_that_cannot_be_added_or_removed(ask) -> None:
    question = ask("repr(data_editor([{'a': 1}], add_rows=False))")
    page = question.page
    expect(tool(page, "Add row")).to_have_count(0)
    expect(tool(page, "Remove rows")).to_have_count(0)
    expect(page.page.locator(".ag-selection-checkbox")).to_have_count(0)
    cell(page, 0, 0).click()
    paste(page, "2\n3")
    expect(cell(page, 0, 0)).to_have_text("2")
    assert question.submit() == "[{'a': 2}]"


def test_a_reload_keeps_what_was_edited(serve, visit) -> None:
    server = serve(
        """
        def app():
            rows = [{"n": n, "t": "x"} for n in range(1000)]
            def check(row):
                return "no" if row["t"] == "bad" else None
            log.append(data_editor(rows, "Table", validate=check)[:3])
            put_text("done")
        """,
        keep_page=True,
    )
    page = visit(server)
    type_into(page, 0, 1, "first")
    type_into(page, 1, 1, "bad")
    expect(page.page.locator(".webio-cell-error")).to_have_count(1)
    cell(page, 2, 0).click()
    tool(page, "Remove rows").click()
    expect(count(page)).to_have_text("999 rows")
    page.page.reload()
    expect(cell(page, 0, 1)).to_have_text("first")
    expect(count(page)).to_have_text("999 rows")
    expect(cell(page, 1, 1)).to_have_attribute("aria-invalid", "true")
    type_into(page, 1, 1, "good")
    expect(page.page.locator(".webio-cell-error")).to_have_count(0)
    page.press("Submit")
    server.wait_for(lambda: server.log, "the answer")
    assert server.log == [[{"n": 0, "t": "first"}, {"n": 1, "t": "good"}, {"n": 3, "t": "x"}]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_that_axe_finds_wrong(ask, scheme: str, width: int) -> None:
    question = ask(PEOPLE, viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = question.page
    expect(cell(page, 0, 0)).to_be_visible()
    page.page.wait_for_function("document.getAnimations().length === 0")
    assert not faults(page)
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    submit = page.card().get_by_role("button", name="Submit").bounding_box()
    assert submit is not None
    assert submit["y"] + submit["height"] <= 844
    type_into(page, 1, 0, "Eve")
    expect(page.page.locator(".webio-cell-error")).to_have_count(1)
    page.page.locator(".webio-table-chooser summary").click()
    page.page.wait_for_function("document.getAnimations().length === 0")
    assert not faults(page)


def faults(page: Any) -> list[str]:
    """A form alone has no heading of the first level; that is the app's."""
    return [each for each in page.accessibility_faults() if not each.startswith("page-has-heading-one")]


def test_right_to_left(serve, visit) -> None:
    server = serve("""
        from greenio import config
        @config(lang="fa")
        def app():
            log.append(data_editor([{"الف": "یک", "n": 1}], "جدول"))
    """)
    page = visit(server, locale="fa")
    first, second = cell(page, 0, 0).bounding_box(), cell(page, 0, 1).bounding_box()
    assert first is not None
    assert second is not None
    assert first["x"] > second["x"]
    expect(tool(page, "افزودن ردیف")).to_be_visible()
    type_into(page, 0, 0, "دو")
    page.card().locator("[type=submit]").click()
    server.wait_for(lambda: server.log, "the answer")
    assert server.log == [[{"الف": "دو", "n": 1}]]
