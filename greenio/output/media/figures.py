"""Figures of matplotlib, and so of seaborn, as drawings in the page's colours.

matplotlib draws on the server, where nobody knows whether the page is light or dark, and the visitor may change that.
So its standard colours become variables of the page's style sheet: the drawing follows without being drawn again. Any
other colour is the author's and stays.
"""

from __future__ import annotations

import html
import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from greenio.widgets.base import Widget
from greenio.widgets.text import Html

#: Bytes of a drawing above which its points and lines become a picture inside of it.
_MAX_SIZE = 400_000
#: Dots per inch of such a picture: sharp on screens of two dots a pixel.
_DPI = 192
_SANS = "var(--g-sans)"
_TEXT = "var(--g-text-2)"

#: Ten standard colours each: of matplotlib, of seaborn as it mutes those for bars, of its palettes "deep" and muted "deep".
_SERIES = (
    "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf",
    "#3274a1 #e1812c #3a923a #c03d3e #9372b2 #845b53 #d684bd #7f7f7f #a9aa35 #2eabb8",
    "#4c72b0 #dd8452 #55a868 #c44e52 #8172b3 #937860 #da8bc3 #8c8c8c #ccb974 #64b5cd",
    "#5875a4 #cc8963 #5f9e6e #b55d60 #857aab #8d7866 #d095bf #8c8c8c #c1b37f #71aec0",
)
_SOFT = "color-mix(in srgb, var(--g-c{}) 55%, var(--g-text))"
_VARIABLES = {
    "#000000": _TEXT,
    "#262626": _TEXT,  # the text of seaborn's themes
    "#b0b0b0": "var(--g-line)",  # grids
    "#cccccc": "var(--g-line)",  # frames of legends, grids of seaborn
    "#eaeaf2": "var(--g-canvas)",  # legends of seaborn's dark themes
    **{
        color: f"var(--g-c{index + 1})" if index < 6 else _SOFT.format(index - 5)
        for names in _SERIES
        for index, color in enumerate(names.split())
        if color not in ("#7f7f7f", "#8c8c8c")  # grey is grey, in either mode
    },
}
#: The lists of fonts of matplotlib and of seaborn's themes, as they are written.
_FONT = re.compile(r"'?(?:DejaVu Sans|Arial)'?, [^;\"]*sans-serif")
_COLOR = re.compile(r"\b(fill|stroke|stop-color)(: ?)(#[0-9a-f]{6})")
_WHITE = {"fill": "var(--g-canvas)", "stroke": "var(--g-line)"}
#: Grounds of figures and axes that nobody has chosen: white, and that of seaborn's dark styles.
_GROUNDS = ((1, 1, 1), (0.9176470588235294, 0.9176470588235294, 0.9490196078431372))


def figure_widget(value: Any) -> Widget | None:
    """Return the widget for a figure of matplotlib or what belongs to one; None for anything else."""
    figure: Any = value if hasattr(value, "savefig") else getattr(value, "figure", None)
    if not hasattr(figure, "savefig"):
        return None
    look = _LOOK
    drawing = _draw(figure)
    if len(drawing) > _MAX_SIZE:
        with _as_pictures(figure):
            drawing = _draw(figure)
    if _has_standard_grounds(figure):
        drawing = _FONT.sub(_SANS, _COLOR.sub(_variable, drawing))
        look += f"; fill: {_TEXT}"  # of texts whose colour is black
    title = html.escape(_title(figure), quote=True)
    drawing = drawing.replace("<svg ", f'<svg role="img" aria-label="{title}" style="{look}" ', 1)
    return Html(f"<div>{drawing}</div>", trusted=True)


_LOOK = "max-width: 100%; height: auto; margin-bottom: 0.9rem"


def _draw(figure: Any) -> str:
    """Return the figure as SVG. Grounds that nobody has chosen are left out."""
    buffer = io.BytesIO()
    clear = _has_standard_grounds(figure)
    # Texts remain texts: they are found and read aloud, and have the page's font.
    matplotlib: Any = sys.modules["matplotlib"]
    with matplotlib.rc_context({"svg.fonttype": "none"}):
        figure.savefig(
            buffer,
            format="svg",
            bbox_inches="tight",
            dpi=_DPI,
            transparent=clear,
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
        )
    text = buffer.getvalue().decode("utf-8", "replace")
    # Before it there is what a page may not contain: the declaration of a document.
    return text[max(text.find("<svg"), 0) :]


def _variable(found: re.Match[str]) -> str:
    name, colon, color = found.groups()
    value = _WHITE.get(name, color) if color == "#ffffff" else _VARIABLES.get(color, color)
    return f"{name}{colon}{value}"


def _has_standard_grounds(figure: Any) -> bool:
    for each in (figure, *getattr(figure, "axes", ())):
        color = each.get_facecolor() if hasattr(each, "get_facecolor") else (1, 1, 1)
        if not any(
            all(abs(one - other) < 0.01 for one, other in zip(color[:3], ground, strict=True))
            for ground in _GROUNDS
        ):
            return False
    return True


@contextmanager
def _as_pictures(figure: Any) -> Iterator[None]:
    """Draw the data of a figure as pictures; axes and texts remain drawings."""
    artists = [
        artist
        for axes in getattr(figure, "axes", ())
        for artist in (*axes.collections, *axes.lines, *axes.patches)
        if not artist.get_rasterized()
    ]
    for artist in artists:
        artist.set_rasterized(True)
    try:
        yield
    finally:
        for artist in artists:
            artist.set_rasterized(False)


def _title(figure: Any) -> str:
    """Return the titles of a figure as its alternative text."""
    titles = [axes.get_title() for axes in getattr(figure, "axes", ())]
    return ", ".join(filter(None, titles)) or "Figure"
