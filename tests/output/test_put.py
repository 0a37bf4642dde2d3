"""put(): what becomes of objects of any kind. Packages that need not be installed have stand-ins."""

from __future__ import annotations

import base64
import collections
import dataclasses
import datetime
import decimal
import enum
import logging
import sys
import types
from pathlib import Path

import pytest
from PIL import Image

from greenio.output import put, put_table, put_text
from greenio.runtime.files.served import PREFIX
from greenio.testing import Visit
from tests.support.play import only, play

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def item(value):
    return only(lambda: put(value))


@dataclasses.dataclass
class Point:
    x: int
    y: object = None
    secret: str = dataclasses.field(default="s", repr=False)


Pair = collections.namedtuple("Pair", "left right")


class Colour(enum.Enum):
    RED = 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a <b>", "a <b>"),
        (5, "5"),
        (2.5, "2.5"),
        (None, "None"),
        (True, "True"),
        (decimal.Decimal("1.10"), "1.10"),
        (datetime.date(2026, 1, 2), "2026-01-02"),
        (datetime.timedelta(seconds=61), "0:01:01"),
        (Path("a/b"), "a/b"),
        (Colour.RED, "Colour.RED"),
        (dict, "<class 'dict'>"),
        (Point, "<class 'test_put.Point'>"),
    ],
)
def test_plain_values(value, text):
    shown = item(value)
    assert shown["k"] == "text"
    assert shown["text"].replace("tests.output.", "") == text


def simple(node):
    """A node as nested lists and text."""
    if isinstance(node, str):
        return node
    if node.get("k") == "table":
        return [[simple(cell) for cell in row] for row in node["rows"]]
    if "content" in node and "k" not in node:
        return f"{node['content']} ({node.get('row', 1)}x{node.get('col', 1)})"
    return node["text"]


@pytest.mark.parametrize(
    ("value", "rows"),
    [
        ({"a": 1, 2: None}, [["a", "1"], ["2", "None"]]),
        ({"a": {"b": "<i>"}}, [["a", [["b", "<i>"]]]]),
        ([1, "x"], [["0", "1"], ["1", "x"]]),
        ((1,), [["0", "1"]]),
        ({7}, [["7"]]),
        ([{"a": 1}, {"b": 2}], [["a", "b"], ["1", ""], ["", "2"]]),
        ([[1, 2], (3, 4)], [["1", "2"], ["3", "4"]]),
        (Point(1, [2]), [["Point (1x2)"], ["x", "1"], ["y", [["0", "2"]]]]),
        (Pair(1, "r"), [["Pair (1x2)"], ["left", "1"], ["right", "r"]]),
        (collections.OrderedDict(a=1), [["a", "1"]]),
        (types.MappingProxyType({"a": 1}), [["a", "1"]]),
    ],
)
def test_containers(value, rows):
    assert simple(item(value)) == rows


@pytest.mark.parametrize(
    ("value", "text"), [([], "[]"), ({}, "{}"), (set(), "set()"), (range(3), "range(0, 3)")]
)
def test_what_has_no_better_form_is_its_repr(value, text):
    assert item(value) == {"k": "code", "text": text}


def test_large_and_deep_containers_are_cut():
    rows = simple(item(list(range(1000))))
    assert len(rows) == 101
    assert rows[-1] == ["… 900 more (1x2)"]
    endless = []
    endless.append(endless)
    assert "[[...]]" in str(item(endless))
    assert len(item(type("Long", (), {"__repr__": lambda self: "x" * 100_000})())["text"]) < 21_000


def test_a_broken_repr():
    class Broken:
        def __repr__(self):
            raise RuntimeError("no")

    assert "whose repr fails: RuntimeError: no" in item(Broken())["text"]


def test_exceptions():
    def app():
        try:
            raise ValueError("wrong")
        except ValueError as error:
            put(error)
        put(KeyError("never raised"))

    first, second = play(app).scopes["ROOT"]  # played with debug on
    assert (first["k"], first["color"]) == ("alert", "danger")
    assert first["content"][0]["text"] == "ValueError: wrong"
    assert "Traceback" in first["content"][1]["text"]
    assert [each["text"] for each in second["content"]] == ["KeyError: 'never raised'"]
    with Visit(app) as page:
        assert len(page.scopes["ROOT"][0]["content"]) == 1  # source lines are not for every visitor


def test_pictures():
    assert item(PNG)["src"].startswith("data:image/png;")
    assert item(Image.new("RGB", (2, 2)))["src"].startswith("data:image/jpeg;")
    assert item(b"abc") == {"k": "code", "text": "3 bytes\n61 62 63"}


class Rich:
    """Has the methods that are given, as notebooks know them."""

    def __new__(cls, **results):
        methods = {name: (lambda self, result=result: result) for name, result in results.items()}
        return object.__new__(type("Rich", (), methods))


@pytest.mark.parametrize(
    ("results", "shown"),
    [
        ({"_repr_html_": " <b>x</b> "}, {"k": "html", "html": "<b>x</b>"}),
        ({"__html__": "<i>"}, {"k": "html", "html": "<i>"}),
        ({"_repr_markdown_": "*a*"}, {"k": "markdown", "text": "*a*"}),
        ({"_repr_latex_": "$x$"}, {"k": "text", "text": "$x$"}),
        ({"_repr_json_": {"a": 1}}, {"k": "code", "text": '{\n  "a": 1\n}', "language": "json"}),
        ({"_repr_html_": None, "_repr_markdown_": "b"}, {"k": "markdown", "text": "b"}),
        ({"_repr_html_": ("<p>", {"meta": 1})}, {"k": "html", "html": "<p>"}),
        ({"_repr_mimebundle_": {"text/plain": "p", "text/html": "<u>"}}, {"k": "html", "html": "<u>"}),
        ({"_repr_mimebundle_": ({"text/plain": "p"}, {})}, {"k": "code", "text": "p"}),
        ({"_repr_mimebundle_": {}, "_repr_html_": "<s>"}, {"k": "html", "html": "<s>"}),
    ],
)
def test_rich_objects(results, shown):
    assert item(Rich(**results)) == shown


def test_rich_pictures():
    data = base64.b64encode(PNG).decode()
    assert item(Rich(_repr_png_=PNG))["src"] == f"data:image/png;base64,{data}"
    assert item(Rich(_repr_mimebundle_={"image/png": data}))["src"] == f"data:image/png;base64,{data}"
    assert item(Rich(_repr_svg_="<svg/>"))["src"].startswith("data:image/svg+xml;base64,")

    class Old:
        def _repr_mimebundle_(self, include, exclude):
            return {"text/html": "old"}

    assert item(Old())["html"] == "old"


def test_a_form_that_fails_gives_way_to_the_next_one(caplog):
    class Fragile:
        @property
        def _repr_html_(self):
            raise AttributeError("not in this mode")

        def _repr_mimebundle_(self, **_):
            raise FileNotFoundError("dot")

        def __repr__(self):
            return "fragile"

    with caplog.at_level(logging.WARNING):
        assert item(Fragile()) == {"k": "code", "text": "fragile"}
    assert [record.getMessage() for record in caplog.records] == [
        "put(): _repr_mimebundle_ of a Fragile failed",
        "put(): _repr_html_ of a Fragile failed",
    ]
    Fragile._repr_markdown_ = lambda self: "*m*"
    assert item(Fragile()) == {"k": "markdown", "text": "*m*"}


def test_a_number_of_too_many_digits():
    assert "whose str fails: ValueError" in item(10**5000)["text"]


def test_objects_that_claim_to_have_everything():
    class Mock:
        def __getattr__(self, name):
            return lambda *_: self

        def __repr__(self):
            return "mock"

    assert item(Mock()) == {"k": "code", "text": "mock"}


def test_several_objects_stand_below_each_other():
    def app():
        put("a", 5, put_text("b"), put_table([["c"]]))
        put()

    page = play(app)
    assert page.texts() == ["a", "5", "b", "c"]
    assert len(page.scopes["ROOT"]) == 2


def test_an_output_in_a_failing_call_is_not_shown():
    def app():
        with pytest.raises(TypeError):
            put(put_text("stray"), position="x")

    assert play(app).texts() == []


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


def test_matplotlib():
    picture = Image.new("RGB", (200, 100))
    axes = stand_in("matplotlib.axes", get_title=lambda self: "Prices")
    figure = stand_in(
        "matplotlib.figure",
        axes=[axes],
        savefig=lambda self, file, **options: picture.save(file, options["format"]),
    )
    shown = item(figure)
    assert (shown["k"], shown["title"], shown["width"]) == ("image", "Prices", "100")
    axes.__class__.figure = figure
    assert item(axes)["src"] == shown["src"]


def test_pyecharts_needs_a_script_of_the_author():
    chart = stand_in(
        "pyecharts.charts.basic_charts.bar",
        dump_options=lambda self: '{"a": "</script>"}',
        width="900px",
        height='500px"x',
        theme="white",
    )
    html = item(chart)["html"]
    assert '{"a": "<\\/script>"}' in html
    assert "height: 500px&quot;x" in html
    assert "config(js_file=...)" in html
    assert "http" not in html


def test_frames_of_few_and_many_rows():
    def frame(count):
        rows = [(index, None if index % 2 else 0.5) for index in range(count)]

        class DataFrame:
            __module__ = "polars.dataframe.frame"
            columns = ("i", "i")
            height, width = count, 2

            def head(self, most):
                return self

            def select(self, columns):
                return self

            def rows(self):
                return rows

        return DataFrame()

    assert item(frame(2))["rows"] == [["i", "i"], ["0", "0.5"], ["1", ""]]
    table, note = (cell["content"][0] for cell in item(frame(50))["cells"])
    assert table["k"] == "datatable"
    assert table["records"][1] == {"0": 1, "1": None}
    assert [column["args"]["headerName"] for column in table["columns"]] == ["i", "i"]
    assert note["text"] == "50 rows × 2 columns"
