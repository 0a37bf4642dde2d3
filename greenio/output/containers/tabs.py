"""Tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.output.content import as_widgets, composite, text_of
from greenio.output.output import Output
from greenio.widgets.container import Tab, Tabs


@composite
def put_tabs(tabs: Sequence[dict[str, Any]], scope: str | int | None = None, position: int = -1) -> Output:
    """Show tabs; the first one is open. All contents are on the page from the start.

    :param tabs: dicts with ``title`` (text) and ``content`` (an output or str, or a list of them).
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: no tabs, or one without title or content.
    :raises TypeError: a tab is no dict, or holds content that cannot be shown.
    :raises SessionClosedException: the session is over.

    Example::

        put_tabs([
            {"title": "Chart", "content": put_image(chart)},
            {"title": "Data", "content": put_table(rows)},
        ])
    """
    if not tabs:
        raise ValueError("put_tabs(): tabs must not be empty")
    shown = []
    for tab in tabs:
        if not isinstance(tab, dict):
            raise TypeError(f"put_tabs(): a tab must be a dict, not {type(tab).__name__}")
        missing = [key for key in ("title", "content") if key not in tab]
        if missing:
            raise ValueError(f"put_tabs(): a tab has no {missing[0]!r}: {sorted(map(str, tab))}")
        shown.append(Tab(text_of(tab["title"]), as_widgets("put_tabs", "content", tab["content"])))
    return Output("put_tabs", Tabs(shown), scope, position)
