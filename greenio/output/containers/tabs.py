"""Tabs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from greenio.output.content import as_widgets, discard_on_error, plain_text
from greenio.output.output import Output
from greenio.widgets.container import Tab, Tabs


@discard_on_error
def put_tabs(tabs: Sequence[Mapping[str, Any]], scope: str | int | None = None, position: int = -1) -> Output:
    """Show tabs; the first one is open. All contents are on the page from the start.

    :param tabs: list of dicts with ``title`` (text) and ``content`` (an output or str, or a list of them).
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: no tabs, or one without title or content.
    :raises TypeError: a tab is no dict, or holds content that cannot be shown.
    :raises SessionClosedException: the session is closed.

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
        shown.append(Tab(plain_text(tab["title"]), as_widgets("put_tabs", "content", tab["content"])))
    return Output("put_tabs", Tabs(shown), scope, position)
