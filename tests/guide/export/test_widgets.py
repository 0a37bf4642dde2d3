"""Outputs that need no server are written as HTML, others are known."""

from __future__ import annotations

from collections.abc import Callable

from greenio.guide.export.widgets import Renderer
from greenio.output import (
    put_button,
    put_code,
    put_collapse,
    put_datatable,
    put_info,
    put_link,
    put_markdown,
    put_row,
    put_scope,
    put_table,
    put_text,
    span,
    use_scope,
)
from greenio.testing import Visit


def rendered(app: Callable[[], object], scope: str = "ROOT") -> tuple[str, bool]:
    with Visit(app) as page:
        page.settle()
        renderer = Renderer(page.scopes)
        return renderer.all(page.scopes[scope]), renderer.can_write(scope)


def test_texts_are_escaped() -> None:
    assert rendered(lambda: put_text("<b> & ")) == ("<p>&lt;b&gt; &amp; </p>", True)


def test_a_table_has_headings_cells_of_several_columns_and_outputs() -> None:
    html, can_write = rendered(
        lambda: put_table([["a", "b"], [span("wide <", col=2)], ["c", put_markdown("**d**")]])
    )
    assert "<tr><th>a</th><th>b</th></tr>" in html
    assert 'colspan="2">wide &lt;</td>' in html
    assert "<strong>d</strong>" in html
    assert can_write


def test_containers_hold_what_they_hold() -> None:
    def app() -> None:
        put_row([put_text("left"), put_text("right")])
        put_collapse("More <", put_code("x = 1", "python"))
        put_info(put_text("Note"))
        put_scope("inner")
        with use_scope("inner"):
            put_link("page", url="https://example.com/?a=1&b=2")

    html, can_write = rendered(app)
    assert "<p>left</p><p>right</p>" in html
    assert "<summary>More &lt;</summary>" in html
    assert '<div id="pywebio-scope-inner"><a href="https://example.com/?a=1&amp;b=2">page</a>' in html
    assert "alert-info" in html
    assert can_write


def test_records_become_a_table() -> None:
    html, can_write = rendered(lambda: put_datatable([{"tea": "Assam", "cups": 2}]))
    assert html.startswith('<table tabindex="0">')
    assert "<tr><th>Tea</th><th>Cups</th></tr><tr><td>Assam</td><td>2</td></tr>" in html
    assert can_write


def test_what_needs_a_server_is_known() -> None:
    def app() -> None:
        put_text("text")
        put_button("Click", onclick=lambda: None)

    assert rendered(app) == ("<p>text</p>", False)


def test_a_figure_stands_in_place_of_its_scope() -> None:
    with Visit(lambda: put_scope("demo", put_button("Click", onclick=lambda: None))) as page:
        page.settle()
        renderer = Renderer(page.scopes, lambda name: "<figure></figure>" if name == "demo" else None)
        assert renderer.all(page.scopes["ROOT"]) == '<div id="pywebio-scope-demo"><figure></figure></div>'
