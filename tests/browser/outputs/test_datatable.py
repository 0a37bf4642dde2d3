"""put_datatable and its updates in the page."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.support.browser.page_runner import PageRunner

PEOPLE = """[{"id": 1, "first_name": "Ada", "n": {"p": 10, "q": "x"}}, {"id": "b", "first_name": "Bob", "n": {"p": 9}},
    {"id": 3, "first_name": "<i>Eve</i>", "n": {"p": None, "q": [1, {"a": 2}]}}]"""


def cells(runner: PageRunner, table: str = ".webio-datatable") -> list[list[str]]:
    """The displayed rows in order."""
    return runner.evaluate(f"""
        [...document.querySelectorAll("{table} .ag-row")].sort((a, b) => a.getAttribute("row-index") - b.getAttribute("row-index"))
        .map(row => [...row.querySelectorAll(".ag-cell")]
            .sort((a, b) => a.getAttribute("aria-colindex") - b.getAttribute("aria-colindex")).map(cell => cell.innerText))""")


def expect_cells(runner: PageRunner, *rows: list[str]) -> None:
    runner.page.page.wait_for_function(
        """wanted => JSON.stringify([...document.querySelectorAll(".webio-datatable .ag-row")]
        .sort((a, b) => a.getAttribute("row-index") - b.getAttribute("row-index"))
        .map(row => [...row.querySelectorAll(".ag-cell")]
            .sort((a, b) => a.getAttribute("aria-colindex") - b.getAttribute("aria-colindex")).map(cell => cell.innerText))) === wanted""",
        arg=__import__("json").dumps(rows, separators=(",", ":"), ensure_ascii=False),
    )


def row(runner: PageRunner, index: int) -> Locator:
    return runner.page.scope().locator(f'.ag-row[row-index="{index}"] .ag-cell').first


def show(runner: PageRunner, call: str, snippet: str = "") -> Any:
    page = runner.show(f"PEOPLE = {PEOPLE}\n{call}\n{snippet}")
    expect(page.scope().locator(".ag-row").first).to_be_visible()
    return page


def test_rows_and_columns(runner: PageRunner) -> None:
    page = show(runner, "put_datatable(PEOPLE)")
    assert cells(runner) == [
        ["1", "Ada", "10", "x"],
        ["b", "Bob", "9", ""],
        ["3", "<i>Eve</i>", "", '[1,{"a":2}]'],
    ]
    expect(page.scope().locator(".ag-header-cell-text")).to_have_text(["Id", "First name", "P", "Q"])
    expect(page.scope().locator(".ag-header-group-text")).to_have_text(["N"])
    expect(page.scope().locator(".webio-datatable > .ag-theme-balham.ag-grid")).to_be_visible()
    assert 150 < runner.box(".ag-grid")["height"] < 200


def test_scroll_bars_over_the_content_hide_nothing(runner: PageRunner) -> None:
    """Phones lay them over the content, as this browser does without a screen."""
    page = show(runner, "put_datatable([{'n': n} for n in range(100)], height=200)")
    bar = page.scope().locator(".ag-scrollbar-invisible .ag-body-vertical-scroll-viewport")
    expect(bar).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_sorting_and_filters(runner: PageRunner) -> None:
    page = show(runner, "put_datatable(PEOPLE, instance_id='t')")
    header = page.scope().locator(".ag-header-cell", has_text="P").last
    header.locator(".ag-header-cell-label").click()
    expect_cells(
        runner, ["3", "<i>Eve</i>", "", '[1,{"a":2}]'], ["b", "Bob", "9", ""], ["1", "Ada", "10", "x"]
    )
    expect(
        page.scope()
        .locator(".ag-header-cell .ag-floating-filter-button, .ag-header-cell .ag-header-cell-filter-button")
        .first
    ).to_be_visible()
    runner.evaluate("ag_grid_t.api.setFilterModel({first_name: {type: 'contains', filter: 'bo'}}); void 0")
    expect_cells(runner, ["b", "Bob", "9", ""])


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ("column_order=['first_name', 'id']", [["Ada", "1"], ["Bob", "b"], ["<i>Eve</i>", "3"]]),
        ("column_order={'n': {'q': None}, 'id': None}", [["x", "1"], ["", "b"], ['[1,{"a":2}]', "3"]]),
        ("column_args={'id': {'hide': True}, ('n',): {'hide': True}}", [["Ada"], ["Bob"], ["<i>Eve</i>"]]),
        (
            "column_order=['n'], column_args={('n', 'p'): {'valueFormatter': JSFunction('p', 'return p.value + \"!\"')}}",
            [["10!", "x"], ["9!", ""], ["null!", '[1,{"a":2}]']],
        ),
        (
            "column_order=['id'], column_args={'id': {'cellRenderer': JSFunction('p', 'return `<b>${p.value}</b>`')}}",
            [["1"], ["b"], ["3"]],
        ),
    ],
)
def test_columns(runner: PageRunner, arguments: str, wanted: list[list[str]]) -> None:
    show(runner, f"put_datatable(PEOPLE, {arguments})")
    assert cells(runner) == wanted


def test_header_names_and_widths(runner: PageRunner) -> None:
    page = show(
        runner,
        "put_datatable(PEOPLE, column_order=['id', 'first_name'], column_args={'id': {'headerName': 'No', 'width': 77}})",
    )
    expect(page.scope().locator(".ag-header-cell-text")).to_have_text(["No", "First name"])
    widths = page.scope().locator(".ag-header-cell").evaluate_all("all => all.map(cell => cell.offsetWidth)")
    assert widths[0] == 77
    assert abs(sum(widths) - runner.box(".ag-grid")["width"]) < 25  # the others stretch


CELL = "document.querySelector('.ag-row[row-index=\"0\"] .ag-cell[col-id=first_name]')"
HEADER = "document.querySelector('.ag-header-cell[col-id=first_name]')"


@pytest.mark.parametrize(
    ("properties", "holds"),
    [
        ("'minWidth': 500", f"{HEADER}.offsetWidth >= 500"),
        ("'maxWidth': 50", f"{HEADER}.offsetWidth <= 50"),
        ("'pinned': 'left'", f"{CELL}.getAttribute('aria-colindex') === '1'"),
        ("'sort': 'desc'", f"{CELL}.innerText === 'Bob'"),
        ("'filter': False", f"!{HEADER}.querySelector('.ag-header-cell-filter-button')"),
        (
            "'resizable': False",
            f"!{HEADER}.querySelector('.ag-header-cell-resize')?.checkVisibility()",
        ),
        ("'cellStyle': {'color': 'rgb(1, 2, 3)'}", f"getComputedStyle({CELL}).color === 'rgb(1, 2, 3)'"),
        (
            "'cellStyle': JSFunction('p', 'return {color: p.value === \"Ada\" ? \"rgb(4, 5, 6)\" : null}')",
            f"getComputedStyle({CELL}).color === 'rgb(4, 5, 6)'",
        ),
        ("'cellClass': 'mine'", f"{CELL}.classList.contains('mine')"),
        (
            "'wrapText': True, 'autoHeight': True, 'width': 60,"
            " 'valueFormatter': JSFunction('p', 'return \"many words \".repeat(20)')",
            f"{CELL}.offsetHeight > 150",
        ),
    ],
)
def test_properties_of_columns(runner: PageRunner, properties: str, holds: str) -> None:
    page = show(runner, f"put_datatable(PEOPLE, column_args={{'first_name': {{{properties}}}}})")
    page.page.wait_for_function(f"() => {holds}")
    show(runner, "put_datatable(PEOPLE)")
    assert not runner.evaluate(holds)


def test_flexible_columns_share_the_width(runner: PageRunner) -> None:
    columns = "column_order=['id', 'first_name'], column_args={'id': {'flex': 1}, 'first_name': {'flex': 3}}"
    page = show(runner, f"put_datatable(PEOPLE, {columns})")
    # The grid measures itself a moment after it has shown its rows; until then columns have their default widths.
    page.page.wait_for_function(
        """() => {
            const [one, three] = Array.from(document.querySelectorAll(".ag-header-cell"), cell => cell.offsetWidth);
            return Math.abs(three - 3 * one) <= 4;
        }"""
    )
    widths = page.scope().locator(".ag-header-cell").evaluate_all("all => all.map(cell => cell.offsetWidth)")
    assert sum(widths) == pytest.approx(runner.box(".ag-grid")["width"], abs=25)


def test_columns_that_can_be_edited_and_explained_but_not_sorted(runner: PageRunner) -> None:
    page = show(
        runner,
        "put_datatable(PEOPLE, column_args={'first_name': {'editable': True, 'sortable': False, 'tooltipField': 'n.q'}})",
    )
    page.scope().locator(".ag-header-cell[col-id=first_name] .ag-header-cell-label").click()
    cell = page.scope().locator(".ag-row[row-index='0'] .ag-cell[col-id=first_name]")
    expect(cell).to_have_text("Ada")
    cell.hover()
    expect(page.page.locator(".ag-tooltip")).to_have_text("x")
    cell.dblclick()
    page.page.keyboard.type("Zoe")
    page.page.keyboard.press("Enter")
    expect(cell).to_have_text("Zoe")


@pytest.mark.parametrize(
    ("arguments", "height"), [("height=300", 300), ("height='10em'", 150), ("height='auto'", None)]
)
def test_heights(runner: PageRunner, arguments: str, height: int | None) -> None:
    show(runner, f"put_datatable(PEOPLE, {arguments})")
    found = runner.box(".ag-grid")["height"]
    if height is None:
        assert 100 < found < 250
        assert len(cells(runner)) == 3
    else:
        assert found == height


@pytest.mark.parametrize("theme", ["balham", "balham-dark", "alpine", "alpine-dark", "material"])
def test_themes(runner: PageRunner, theme: str) -> None:
    page = show(runner, f"put_datatable(PEOPLE, theme={theme!r})")
    expect(page.scope().locator(f".ag-theme-{theme}.ag-grid")).to_be_visible()
    ground = page.scope().locator(".ag-row").first.evaluate("row => getComputedStyle(row).backgroundColor")
    root = page.scope().locator(".ag-root-wrapper").evaluate("e => getComputedStyle(e).backgroundColor")
    assert (sum(map(int, __import__("re").findall(r"\d+", root)[:3])) < 300) == theme.endswith("dark"), (
        root,
        ground,
    )


def test_selecting_one_row(runner: PageRunner) -> None:
    page = show(runner, "put_datatable(PEOPLE, id_field='id', onselect=lambda s: log.append(s))")
    for index in (0, 1, 2):
        row(runner, index).click()
        runner.wait_log(index + 1)
    assert runner.log == [1, "b", 3]
    expect(page.scope().locator(".ag-row-selected")).to_have_count(1)
    expect(page.scope().locator(".ag-grid-tools")).to_have_count(0)


def test_selecting_several_rows(runner: PageRunner) -> None:
    show(runner, "put_datatable(PEOPLE, onselect=lambda s: log.append(s), multiple_select=True)")
    for number, (index, selection) in enumerate([(2, [2]), (0, [0, 2]), (2, [0])], 1):
        row(runner, index).click()
        assert runner.wait_log(number)[-1] == selection
    row(runner, 0).click()  # nothing is selected then: no call
    row(runner, 1).click()
    assert runner.wait_log(4)[-1] == [1]


def test_actions(runner: PageRunner) -> None:
    page = show(
        runner,
        "put_datatable(PEOPLE, id_field=('n', 'p'), multiple_select=True,"
        " actions=[('Edit <b>', lambda s: log.append(('edit', s))), None, ('Drop', lambda s: log.append(('drop', s)))])",
    )
    bar = page.scope().locator(".ag-grid-tools")
    expect(bar).to_be_hidden()
    row(runner, 1).click()
    row(runner, 0).click()
    expect(bar.locator(".ag-grid-row-count")).to_have_text("Selected 2 row(s)")
    expect(bar.locator(".act-btn")).to_have_text(["Edit <b>", "Drop"])
    expect(bar.locator(".sep")).to_have_count(1)
    page.button("Edit <b>").click()
    page.button("Drop").click()
    assert runner.wait_log(2) == [("edit", [10, 9]), ("drop", [10, 9])]
    page.button("Unselect").click()
    expect(bar).to_be_hidden()
    expect(page.scope().locator(".ag-row-selected")).to_have_count(0)


@pytest.mark.parametrize("shown", [True, False])
def test_the_bar_of_the_focused_cell(runner: PageRunner, shown: bool) -> None:
    page = show(runner, f"put_datatable(PEOPLE, cell_content_bar={shown})")
    bar = page.scope().locator(".ag-grid-cell-bar")
    if not shown:
        expect(bar).to_have_count(0)
        return
    expect(bar).to_be_hidden()
    page.scope().locator(".ag-cell", has_text="Eve").click()
    expect(bar).to_have_text("<i>Eve</i>")


def test_grid_options(runner: PageRunner) -> None:
    page = show(
        runner,
        "put_datatable(PEOPLE, grid_args={'rowHeight': 50, 'pagination': True, 'paginationPageSize': 2,"
        " 'paginationPageSizeSelector': False, 'defaultColDef': {'sortable': False},"
        " 'onGridReady': JSFunction('event', 'window.readyApi = event.api'),"
        " 'onCellClicked': JSFunction('event', 'window.clickedValue = event.value'),"
        " 'onRowClicked': JSFunction('event', 'window.clickedRow = event.rowIndex'),"
        " 'onCellDoubleClicked': JSFunction('event', 'window.doubleClicked = event.value'),"
        " 'onSelectionChanged': JSFunction('event', 'window.selected = event.api.getSelectedNodes().length'),"
        " 'onCellFocused': JSFunction('event', 'window.focused = event.rowIndex'), 'headerHeight': 70,"
        " 'sortChanged': JSFunction('window.sorted = true')})",
    )
    assert page.scope().locator(".ag-row").first.evaluate("row => row.offsetHeight") == 50
    expect(page.scope().locator(".ag-row")).to_have_count(2)
    assert runner.evaluate("typeof readyApi.getRowNode") == "function"
    heights = (
        page.scope().locator(".ag-header-cell").evaluate_all("all => all.map(cell => cell.offsetHeight)")
    )
    assert min(heights) == 70
    row(runner, 1).dblclick()
    page.page.wait_for_function("window.clickedValue === 'b' && window.doubleClicked === 'b'")
    page.page.wait_for_function("window.clickedRow === 1 && window.focused === 1 && window.selected === 1")
    runner.evaluate("readyApi.applyColumnState({state: [{colId: 'id', sort: 'desc'}]}); void 0")
    page.page.wait_for_function("window.sorted === true")


def test_updates(runner: PageRunner) -> None:
    show(
        runner,
        "put_datatable([{'id': i, 'n': {'p': f'v{i}'}} for i in range(4)], id_field='id', instance_id='t')",
        """
datatable_update("t", {"id": 1, "n": {"p": "row"}}, 1)
datatable_update("t", "cell", "2", ("n", "p"))
datatable_update("t", "nobody", 77, ("n", "p"))
datatable_insert("t", {"id": 9, "n": {"p": "before 2"}}, 2)
datatable_insert("t", [{"id": 10}, {"id": 11}])
datatable_insert("t", {"id": 12}, "unknown")
datatable_remove("t", [0, 77])
datatable_remove("t", "3")
        """,
    )
    expect_cells(runner, ["1", "row"], ["9", "before 2"], ["2", "cell"], ["10", ""], ["11", ""], ["12", ""])


def test_changes_keep_sorting_filter_selection_and_place(runner: PageRunner) -> None:
    page = show(
        runner,
        "put_datatable([{'id': i, 'a': 'old'} for i in range(500)], id_field='id', instance_id='t', height=300)",
        """
def change():
    datatable_update("t", [{"id": i, "a": "new"} for i in range(500)])
    datatable_update("t", {"id": 200, "a": "row"}, 200)
    datatable_update("t", "cell", 201, "a")
    datatable_insert("t", {"id": 1000, "a": "inserted"}, 200)
    datatable_remove("t", 202)
    log.append("changed")
put_button("change", change)
        """,
    )
    runner.evaluate("""
        ag_grid_t.api.applyColumnState({state: [{colId: 'id', sort: 'desc'}]});
        ag_grid_t.api.setFilterModel({id: {filterType: 'number', type: 'greaterThan', filter: 99}});
        ag_grid_t.api.getRowNode('300').setSelected(true);
        ag_grid_t.api.ensureIndexVisible(299, 'top');
    """)
    place = "document.querySelector('.ag-grid-viewport, .ag-body-viewport').scrollTop"
    expect(page.scope().locator(".ag-cell", has_text="200")).to_be_visible()
    before = runner.evaluate(place)
    assert before > 1000
    page.button("change").click()
    runner.wait_log(1)
    expect(page.scope().locator(".ag-row[row-id='200'] .ag-cell")).to_have_text(["200", "row"])
    expect(page.scope().locator(".ag-row[row-id='201'] .ag-cell")).to_have_text(["201", "cell"])
    expect(page.scope().locator(".ag-row[row-id='203'] .ag-cell")).to_have_text(["203", "new"])
    expect(page.scope().locator(".ag-row[row-id='202']")).to_have_count(0)
    assert runner.evaluate(place) == before
    assert (
        runner.evaluate("ag_grid_t.api.getColumnState().find(column => column.colId === 'id').sort") == "desc"
    )
    assert runner.evaluate("ag_grid_t.api.getFilterModel().id.filter") == 99
    assert runner.evaluate("ag_grid_t.api.getSelectedNodes().map(node => node.id)") == ["300"]
    assert (
        runner.evaluate("ag_grid_t.api.getDisplayedRowAtIndex(0).id") == "1000"
    )  # sorted, though inserted elsewhere
    assert runner.evaluate("ag_grid_t.api.getDisplayedRowCount()") == 400


def test_row_numbers_are_never_used_twice(runner: PageRunner) -> None:
    show(
        runner,
        "put_datatable([{'a': i} for i in range(3)], instance_id='t', onselect=log.append)",
        "datatable_remove('t', 2)\ndatatable_insert('t', {'a': 'new'})\ndatatable_update('t', [{'a': 'x'}])\n"
        "datatable_insert('t', {'a': 'y'})",
    )
    expect_cells(runner, ["x"], ["y"])
    row(runner, 0).click()
    row(runner, 1).click()
    assert runner.wait_log(2) == [0, 4]


def test_an_unknown_instance_is_told(runner: PageRunner) -> None:
    runner.show("datatable_update('nobody', [{'a': 1}])")
    assert runner.new_errors() == ['There is no datatable "nobody" on the page']


def test_globals(runner: PageRunner) -> None:
    show(runner, "put_datatable(PEOPLE, instance_id='g-1')")
    found = runner.evaluate("""(async () => {
        const grid = await window["ag_grid_g-1_promise"];
        return [grid === window["ag_grid_g-1"], grid.flatten_row({a: 1, "x.y": {z: 2}}), grid.path2field(["x.y", "z"]),
            grid.field2path("x\\\\.y.z"), grid.columnApi.getColumns().length, grid.api.getSelectedNodes().length];
    })()""")
    assert found == [True, {"a": 1, "x\\.y.z": 2}, "x\\.y.z", ["x.y", "z"], 4, 0]


def test_names_that_scripts_of_apps_use(runner: PageRunner) -> None:
    show(runner, "put_datatable(PEOPLE, instance_id='t', multiple_select=True)")
    names = "getRowNode setRowData applyTransaction deselectAll selectAll getSelectedNodes sizeColumnsToFit refreshCells"
    assert (
        runner.evaluate(f"'{names}'.split(' ').filter(name => typeof ag_grid_t.api[name] !== 'function')")
        == []
    )
    runner.evaluate("ag_grid_t.columnApi.autoSizeAllColumns(); ag_grid_t.columnApi.autoSizeColumns(['id'])")
    runner.evaluate("ag_grid_t.api.selectAll(); void 0")
    assert runner.evaluate("ag_grid_t.api.getSelectedNodes().length") == 3
    runner.evaluate("ag_grid_t.api.setQuickFilter('bob'); void 0")
    expect_cells(runner, ["b", "Bob", "9", ""])
    runner.evaluate(
        "ag_grid_t.api.setQuickFilter(''); ag_grid_t.api.setRowData([{id: 5, first_name: 'Eva'}]); void 0"
    )
    expect_cells(runner, ["5", "Eva", "", ""])


def test_options_that_the_grid_does_not_know_are_told(runner: PageRunner) -> None:
    reported: list[str] = []
    listen = lambda message: reported.append(message.text) if message.type == "warning" else None  # noqa: E731
    runner.page.page.on("console", listen)
    show(runner, "put_datatable([{'a': 1}], column_args={'a': {'nonsense': 1}}, grid_args={'more': 2})")
    runner.evaluate("0")
    runner.page.page.remove_listener("console", listen)
    assert any("nonsense" in each for each in reported), reported
    assert any("more" in each for each in reported), reported
    expect(runner.page.scope().get_by_text("nonsense")).to_have_count(0)


def test_odd_keys(runner: PageRunner) -> None:
    page = runner.show("""
        put_datatable([{"": "empty", "a.b": "dot", "a": {"": "inner", "b": "b"}}], instance_id="t", height=150)
        datatable_update("t", "new", 0, ["a", ""])
    """)
    expect(page.scope().locator(".ag-cell")).to_have_text(["empty", "dot", "new", "b"])
    assert runner.evaluate(
        "[['a', ''], ['', 'e'], ['\\\\e', '.']].map(ag_grid_t.path2field).map(ag_grid_t.field2path)"
    ) == [
        ["a", ""],
        ["", "e"],
        ["\\e", "."],
    ]


def test_a_removed_table_is_gone(runner: PageRunner) -> None:
    page = show(runner, "put_datatable(PEOPLE, instance_id='gone')")
    runner.evaluate("window.grid = ag_grid_gone.api; void 0")
    runner.show("datatable_update('gone', [])")
    assert runner.new_errors() == ['There is no datatable "gone" on the page']
    assert runner.evaluate("grid.isDestroyed()") is True
    expect(page.scope().locator(".ag-row")).to_have_count(0)


def test_a_hidden_table_is_sized_when_it_is_shown(runner: PageRunner) -> None:
    page = runner.show(
        "put_tabs([{'title': 'one', 'content': 'x'},"
        " {'title': 'two', 'content': put_datatable([{'a': 1, 'b': 2}])}])"
    )
    page.scope().locator("label", has_text="two").click()
    expect(page.scope().locator(".ag-cell").first).to_be_visible()
    page.page.wait_for_function(
        "() => [...document.querySelectorAll('.ag-header-cell')].reduce((sum, cell) => sum + cell.offsetWidth, 0)"
        " > document.querySelector('.ag-grid').offsetWidth - 25"
    )


def test_a_hundred_thousand_rows_scroll(runner: PageRunner) -> None:
    page = show(
        runner, "put_datatable([{'i': i, 'name': f'Name {i}'} for i in range(100_000)], instance_id='big')"
    )
    assert page.scope().locator(".ag-row").count() < 100
    runner.evaluate("ag_grid_big.api.ensureIndexVisible(99_999); void 0")
    expect(page.scope().locator('.ag-row[row-index="99999"]')).to_contain_text("Name 99999")
    box = runner.box(".ag-grid")
    page.page.mouse.move(box["x"] + 100, box["y"] + 300)
    page.page.mouse.wheel(0, -100_000)
    expect(page.scope().locator('.ag-row[row-index="99999"]')).to_have_count(0)
    expect(page.scope().locator(".ag-row").first).to_be_visible()


def test_columns_follow_the_width_of_the_window(runner: PageRunner) -> None:
    show(runner, "put_datatable([{'a': i, 'b': i} for i in range(100)])")
    page = runner.page.page
    try:
        for width in (700, 950):
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_function("""() => {
                const edge = document.querySelector(".webio-datatable .ag-grid").getBoundingClientRect().right;
                const cell = [...document.querySelectorAll('.ag-cell[col-id="b"]')][0].getBoundingClientRect().right;
                return cell <= edge && cell > edge - 30;
            }""")
    finally:
        page.set_viewport_size({"width": 1000, "height": 800})
