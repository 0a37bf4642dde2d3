"""Figures of matplotlib: their colours become the page's. The package has a stand-in."""

from __future__ import annotations

import contextlib
import sys
import types

import pytest

from greenio.output import put
from tests.support.play import only


def item(value):
    return only(lambda: put(value))


def stand_in(module, **methods):
    return type("Drawn", (), {"__module__": module, **methods})()


def figure(drawing, grounds=(1, 1, 1, 1), artists=()):
    """A figure of matplotlib that draws this."""

    def savefig(self, file, **options):
        self.drawn.append((options["transparent"], [each.rasterized for each in artists]))
        file.write(drawing if isinstance(drawing, bytes) else drawing(self))

    axes = stand_in(
        "matplotlib.axes", get_title=lambda self: "Prices <b>", get_facecolor=lambda self: grounds
    )
    axes.__class__.collections = axes.__class__.patches = ()
    axes.__class__.lines = artists
    made = stand_in("matplotlib.figure", axes=[axes], savefig=savefig, get_facecolor=lambda self: grounds)
    made.__class__.drawn = []
    axes.__class__.figure = made
    return made


@pytest.fixture
def matplotlib(monkeypatch):
    module = types.ModuleType("matplotlib")
    module.rc_context = lambda settings: contextlib.nullcontext()
    monkeypatch.setitem(sys.modules, "matplotlib", module)


DRAWING = (
    b"<?xml version='1.0'?><!DOCTYPE svg><svg width='9pt'><path style=\"fill: none; stroke: #1f77b4\"/>"
    b'<path style="fill: #ffffff; stroke: #cccccc"/><path style="stroke: #123456"/>'
    b"<text style=\"font: 10px 'DejaVu Sans', 'Arial', sans-serif\">a</text></svg>"
)


@pytest.mark.usefixtures("matplotlib")
def test_matplotlib_draws_in_the_colours_of_the_page():
    made = figure(DRAWING)
    shown = item(made)
    assert (shown["k"], shown["trusted"]) == ("html", True)
    html = shown["html"]
    assert html.startswith('<div><svg role="img" aria-label="Prices &lt;b&gt;"')
    for text in (
        "stroke: var(--g-c1)",
        "fill: var(--g-canvas); stroke: var(--g-line)",
        "font: 10px var(--g-sans)",
    ):
        assert text in html
    assert "stroke: #123456" in html  # the author's
    assert made.drawn == [(True, [])]
    assert item(made.axes[0])["html"] == html


@pytest.mark.usefixtures("matplotlib")
def test_a_ground_of_the_author_keeps_all_colours_of_the_figure():
    made = figure(DRAWING, grounds=(0, 0, 0, 1))
    html = item(made)["html"]
    assert "stroke: #1f77b4" in html
    assert "var(" not in html
    assert made.drawn == [(False, [])]


@pytest.mark.usefixtures("matplotlib")
def test_the_data_of_large_drawings_becomes_a_picture():
    class Line:
        rasterized = False

        def get_rasterized(self):
            return self.rasterized

        def set_rasterized(self, value):
            self.rasterized = value

    line = Line()
    made = figure(lambda self: b"<svg >" + (b"" if line.rasterized else bytes(500_000)), artists=[line])
    assert len(item(made)["html"]) < 1000
    assert made.drawn == [(True, [False]), (True, [True])]
    assert not line.rasterized
