"""Text outputs."""

from __future__ import annotations

from greenio.widgets.base import Widget


class Text(Widget, frozen=True, tag="text"):
    """Plain text; never markup. ``inline`` makes a span instead of a paragraph."""

    text: str
    inline: bool = False


class Markdown(Widget, frozen=True, tag="markdown"):
    """GitHub-flavoured Markdown, rendered in the page."""

    text: str
    sanitize: bool = True
    options: dict[str, str | bool] = {}


class Html(Widget, frozen=True, tag="html"):
    """Raw HTML. Scripts in it run, unless ``sanitize``.

    ``needs`` are addresses of scripts that are loaded before it, in order, once per page. ``trusted``: greenio or
    the library of a chart has made it, so that its scripts run under the strict policy, too.
    """

    html: str
    sanitize: bool = False
    needs: list[str] = []
    trusted: bool = False


class Code(Widget, frozen=True, tag="code"):
    """Preformatted text with the highlighting of a language. ``rows``: number of visible lines; 0: all."""

    text: str
    language: str = ""
    rows: int = 0
