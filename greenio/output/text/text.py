"""The functions ``put_text()``, ``put_markdown()`` and ``put_html()``."""

from __future__ import annotations

from typing import Any
from warnings import warn

from greenio.names import did_you_mean
from greenio.output.media.charts import notebook_html
from greenio.output.output import Output
from greenio.widgets.text import Html, Markdown, Text


def put_text(
    *texts: object, sep: str = " ", inline: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show plain text. Spaces and line breaks are kept; nothing in it is markup.

    :param texts: any objects; their ``str()`` is shown.
    :param sep: text between them. Default: a blank.
    :param inline: True makes a span in the line instead of a paragraph of its own. Default: False.
    :param scope: name of the scope in which it is shown, or an index into the task's stack of entered scopes (0 is ROOT,
        -1 the current one). Default: the current scope.
    :param position: index in the scope at which it is inserted: 0 is the beginning, -1 (default) the end, -2 before the last
        item, and so on; an index beyond the ends counts as the nearest end.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises SessionClosedException: the session is closed.

    Example: ``put_text("hello", name)``
    """
    text = texts[0] if len(texts) == 1 and type(texts[0]) is str else sep.join(map(str, texts))
    return Output("put_text", Text(text, inline), scope, position)


#: The keywords of put_markdown(), for mistakes.
_MARKDOWN = ("mdcontent", "lstrip", "options", "sanitize", "scope", "position")


def put_markdown(
    mdcontent: str,
    lstrip: bool = True,
    options: dict[str, str | bool] | None = None,
    sanitize: bool = True,
    scope: str | int | None = None,
    position: int = -1,
    **old: Any,
) -> Output:
    """Show Markdown in GitHub's flavour.

    Beside tables, task lists and code with its colours, a text may have:

    - formulas in LaTeX, drawn by KaTeX: ``$x^2$`` in the line, ``$$x^2$$`` by themselves, and fences of the language
      ``math``. No formula: a dollar sign beside a blank on its inner side, or beside a letter or digit on its outer side,
      or before an amount that goes on in words. So "$5 and $6" stays as it is; ``\\$`` is always a dollar sign.
    - diagrams: fences of the language ``mermaid``. One with a mistake is shown as its code, with a note.
    - footnotes: ``text[^1]`` and, at the end, ``[^1]: note``.
    - alerts: quotes that begin with a line ``[!NOTE]``, ``[!TIP]``, ``[!IMPORTANT]``, ``[!WARNING]`` or ``[!CAUTION]``.
    - emoji by their names on GitHub: ``:tada:``.

    The page loads what draws formulas and diagrams, and the names of emoji, with the first text that has them.

    :param mdcontent: Markdown source.
    :param lstrip: True (default) removes the indentation that all lines from the second on share, as left by indented
        code.
    :param options: switches of the parser: ``gfm``, ``breaks``, ``headerIds``, ``smartypants`` (bool),
        ``headerPrefix``, ``langPrefix`` (str); ``math``, ``mermaid``, ``footnotes``, ``alerts``, ``emoji`` (bool) turn
        one of these off, ``extras`` (bool) all of them that are not named, each on by default; unknown ones are ignored.
        Default: none.
    :param sanitize: True (default) removes scripts, frames, event handlers and the like; False lets scripts run.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param old: ``strip_indent`` is accepted with a DeprecationWarning and has no effect.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``mdcontent`` is no str, an option is neither str nor bool, another keyword.
    :raises SessionClosedException: the session is closed.

    Example: ``put_markdown("## Title")``
    """
    if not isinstance(mdcontent, str):
        raise TypeError(f"put_markdown(): mdcontent must be a str, not {type(mdcontent).__name__}")
    for name in old:
        if name != "strip_indent":
            raise TypeError(f"put_markdown(): unknown keyword {name!r}{did_you_mean(name, _MARKDOWN)}")
        warn("put_markdown(): strip_indent has no effect; see lstrip", DeprecationWarning, stacklevel=2)
    for name, value in (options or {}).items():
        if not isinstance(value, (str, bool)):
            raise TypeError(f"put_markdown(): the option {name!r} must be a str or bool, not {value!r}")
    text = without_indentation(mdcontent) if lstrip else mdcontent
    widget = Markdown(text, sanitize=bool(sanitize), options=dict(options or {}))
    return Output("put_markdown", widget, scope, position)


def without_indentation(text: str) -> str:
    """Remove the indentation that all lines from the second on share, in blanks or in tabs."""
    lines = text.split("\n")
    filled = [line for line in lines[1:] if line.strip()]
    if not filled:
        return text
    width = max(min(len(line) - len(line.lstrip(blank)) for line in filled) for blank in (" ", "\t"))
    return "\n".join([lines[0], *(line[width:] for line in lines[1:])])


def put_html(html: Any, sanitize: bool = False, scope: str | int | None = None, position: int = -1) -> Output:
    """Show HTML as it is. Scripts in it run, but not under ``start_server(csp="strict")``.

    HTML that plotly and pyecharts make of charts (``fig.to_html(include_plotlyjs="require")``, ``chart.render_notebook()``)
    needs no other site, and the charts have the page's colours unless you chose others.

    :param html: a str, or an object with ``__html__()`` or ``_repr_html_()`` (data frames, charts).
    :param sanitize: True removes scripts, frames, event handlers and the like. False (default) runs scripts as in a page: in
        their order, those with an address too, and later outputs wait for them.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``html`` is none of these.
    :raises SessionClosedException: the session is closed.

    Example: ``put_html("m<sup>2</sup>")``
    """
    if not isinstance(html, type):
        for method in ("__html__", "_repr_html_"):
            if hasattr(html, method):
                html = getattr(html, method)()
                break
    if not isinstance(html, str):
        raise TypeError(
            f"put_html(): html must be a str or an object with __html__() or _repr_html_(), not {type(html).__name__}"
        )
    text, scripts = (html, []) if sanitize else notebook_html(html)
    return Output("put_html", Html(text.strip(), sanitize=bool(sanitize), needs=scripts), scope, position)
