"""Charts of other packages. Packages that need not be installed have stand-ins."""

from __future__ import annotations

import sys
import types

import pytest

from greenio.output import put, put_html
from greenio.runtime.files.served import PREFIX
from tests.support.play import only, play


def item(value):
    return only(lambda: put(value))


@pytest.fixture
def package(tmp_path, monkeypatch):
    """``package("plotly", "js/a.js")`` pretends that a package with these files is installed."""

    def make(name, *files):
        for file in files:
            path = tmp_path / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"// {file}")
        module = types.ModuleType(name)
        module.__file__ = str(tmp_path / name / "__init__.py")
        monkeypatch.setitem(sys.modules, name, module)
        return module

    return make


def stand_in(module, **methods):
    return type("Chart", (), {"__module__": module, **methods})()


def scripts(page, needs):
    """The JavaScript behind these addresses."""
    files = [page.session.registry.files.get(url.removeprefix(PREFIX)) for url in needs]
    assert all(file.content_type.startswith("text/javascript") for file in files)
    return [file.content.open().chunks(0, 100).__next__() for file in files]


def test_plotly(package):
    package("plotly", "package_data/plotly.min.js")
    chart = stand_in("plotly.graph_objs", to_html=lambda self, **options: f"<div>{sorted(options)}</div>")

    def app():
        put(chart)
        put(chart)

    page = play(app)
    first, second = page.scopes["ROOT"]
    assert "include_plotlyjs" in first["html"]
    assert first["needs"] == second["needs"]
    assert scripts(page, first["needs"]) == [b"// package_data/plotly.min.js"]


def test_bokeh(package):
    folder = "server/static/js/"
    package(
        "bokeh",
        *(f"{folder}{name}.min.js" for name in ("bokeh", "bokeh-widgets", "bokeh-tables", "bokeh-gl")),
    )
    package("bokeh.embed").components = lambda model: ("<script>1</script>", "<div>place</div>")
    table = stand_in("bokeh.models.widgets.tables", output_backend="webgl")
    page = play(lambda: put(stand_in("bokeh.plotting", references=lambda self: {self, table})))
    [item] = page.scopes["ROOT"]
    assert "<div>place</div><script>1</script>" in item["html"]
    assert scripts(page, item["needs"]) == [
        f"// {folder}{name}.min.js".encode()
        for name in ("bokeh", "bokeh-widgets", "bokeh-tables", "bokeh-gl")
    ]


def test_altair(package, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    package("vl_convert").__version__ = "1.0"
    (tmp_path / "vl_convert.py").write_text("def javascript_bundle(): return '// vega'")
    chart = stand_in(
        "altair.vegalite", to_dict=None, to_json=lambda self, **_: '{"title": "</script><script>hacked()"}'
    )
    for _ in range(2):  # made by a process, then found in the cache
        page = play(lambda: put(chart))
        [item] = page.scopes["ROOT"]
        assert "</script><script>hacked()" not in item["html"]
        assert "vegaEmbed(" in item["html"]
        assert scripts(page, item["needs"]) == [b"// vega"]
        (tmp_path / "vl_convert.py").unlink(missing_ok=True)
    assert [path.name for path in (tmp_path / "cache" / "greenio").iterdir()] == ["vega-1.0.js"]


def test_altair_without_its_scripts(monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    chart = stand_in("altair.vegalite", to_dict=None, to_json=lambda self, **_: "{}")
    shown = item(chart)
    assert shown["k"] == "alert"
    assert "vl-convert-python" in shown["content"][0]["text"]


def test_pyecharts_uses_the_script_of_the_page():
    chart = stand_in(
        "pyecharts.charts.basic_charts.bar",
        dump_options=lambda self: '{"a": "</script>"}',
        width="900px",
        height='500px"x',
        theme="white",
    )
    shown = item(chart)
    assert shown["needs"] == ["echarts"]
    assert '{"a": "<\\/script>"}' in shown["html"]
    assert "height: 500px&quot;x" in shown["html"]
    assert "http" not in shown["html"]


def test_html_that_plotly_makes_for_notebooks(package):
    """The library is not sent with each chart, nor fetched from another site."""
    package("plotly", "package_data/plotly.min.js")
    graph = '<div id="g" class="plotly-graph-div"></div><script>Plotly.newPlot("g", [])</script>'
    inside = f"<script>/**\n* plotly.js v4.1.1\n*/ {'x' * 1000}</script>{graph}"
    elsewhere = f'<script charset="utf-8" src="https://cdn.plot.ly/plotly-3.0.0.min.js"></script>{graph}'

    def app():
        for html in (inside, elsewhere, graph):
            put_html(html)
        put_html(graph, sanitize=True)
        put_html("<b>plotly</b>")

    page = play(app)
    *charts, sanitized, other = page.scopes["ROOT"]
    assert [each["html"] for each in charts] == [graph] * 3
    assert scripts(page, charts[0]["needs"]) == [b"// package_data/plotly.min.js"]
    assert "needs" not in sanitized
    assert "needs" not in other


def test_html_that_pyecharts_makes_for_notebooks(package):
    package("pyecharts")
    html = "<script>require(['echarts'], function(echarts) { echarts.init(place) })</script>"
    assert only(lambda: put_html(html))["needs"] == ["echarts"]
