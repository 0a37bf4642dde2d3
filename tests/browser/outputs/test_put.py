"""put() in the page: charts load the JavaScript of their package from this server, once."""

from __future__ import annotations

import textwrap

from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

PACKAGES = textwrap.dedent("""
    import pathlib, sys, tempfile, types

    def package(name, file, code):
        home = pathlib.Path(tempfile.mkdtemp()) / name
        path = home / file
        path.parent.mkdir(parents=True)
        path.write_text(code)
        module = types.ModuleType(name)
        module.__file__ = str(home / "__init__.py")
        sys.modules.setdefault(name, module)

    def chart(home, **methods):
        return type("Chart", (), {"__module__": home, **methods})()
""")


def test_a_mixture(runner: PageRunner) -> None:
    page = runner.show("""
        import dataclasses
        @dataclasses.dataclass
        class Point:
            x: int
            y: object
        put(1.5, "<b>", {"a": Point(1, [2, 3])})
        put(ValueError("wrong"))
        put(object)
    """)
    first, second, third = page.items().all()
    assert first.locator("> *").evaluate_all("all => all.map(each => each.tagName)") == ["P", "P", "TABLE"]
    expect(first.locator("p")).to_have_text(["1.5", "<b>"])
    expect(first.locator("table table th")).to_have_text("Point")
    expect(second).to_have_class("alert alert-danger")
    expect(second).to_contain_text("ValueError: wrong")
    expect(third).to_have_text("<class 'object'>")


def test_charts_of_a_package_load_its_script_once(runner: PageRunner) -> None:
    page = runner.show(
        PACKAGES
        + textwrap.dedent("""
            package("plotly", "package_data/plotly.min.js",
                    "window.loads = (window.loads || 0) + 1; window.Plotly = {newPlot: (id, text) => { document.getElementById(id).textContent = text }}")
            for number in range(3):
                put(chart("plotly.graph_objs", to_html=lambda self, number=number, **options:
                    f'<div><div id="c{number}"></div><script>Plotly.newPlot("c{number}", "chart {number}")</script></div>'))
            put_text("after")
        """)
    )
    assert page.texts() == ["chart 0", "chart 1", "chart 2", "after"]
    assert runner.evaluate("window.loads") == 1


def test_pyecharts_is_drawn_by_the_script_of_the_page(runner: PageRunner) -> None:
    page = runner.show(
        PACKAGES
        + textwrap.dedent("""
        put(chart("pyecharts.charts", width="900px", height="200px", theme="white", dump_options=lambda self:
                  '{"xAxis": {"data": ["</script>"]}, "yAxis": {}, "series": [{"type": "bar", "data": [3]}]}'))
        put_html("<div id='of-notebook' style='width: 900px; height: 200px'></div><script>"
                 "require.config({paths: {echarts: 'https://example.invalid/echarts.min'}});"
                 "require(['echarts'], echarts => { echarts.init(document.getElementById('of-notebook'), 'white')"
                 ".setOption({xAxis: {data: ['a']}, yAxis: {}, series: [{type: 'bar', data: [1]}]}) })</script>")
        """)
    )
    expect(page.items().locator("canvas")).to_have_count(2)
    themes = (
        "JSON.stringify(echarts.getInstanceByDom(document.getElementById('of-notebook')).getOption().color)"
    )
    light = runner.evaluate(themes)
    runner.evaluate("document.documentElement.dataset.bsTheme = 'dark'; void 0")
    try:
        page.page.wait_for_function(f"{themes} !== {light!r}")
    finally:
        runner.evaluate("document.documentElement.dataset.bsTheme = 'auto'; void 0")


def test_frames_of_many_rows_scroll(runner: PageRunner) -> None:
    page = runner.show("""
        class DataFrame:
            __module__ = "polars.dataframe.frame"
            columns = ["number", "square"]
            height, width = 5000, 2
            def head(self, count): return self
            def select(self, columns): return self
            def rows(self): return [(i, i * i) for i in range(5000)]
        put(DataFrame())
    """)
    expect(page.scope().locator(".ag-row").first).to_be_visible()
    expect(page.scope().locator(".ag-header-cell-text")).to_have_text(["number", "square"])
    expect(page.scope().get_by_text("5,000 rows × 2 columns")).to_be_visible()
