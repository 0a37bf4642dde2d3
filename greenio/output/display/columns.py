"""Columns of a dashboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.output.content import Content, as_widgets, discard_on_error
from greenio.output.display.element import element
from greenio.output.output import Output
from greenio.widgets.base import Widget
from greenio.widgets.container import Element


@discard_on_error
def put_columns(
    contents: Sequence[Content] = (),
    widths: Sequence[float] | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show outputs in columns that fit the window: on a phone they stand one below the other.

    Metrics side by side become one sheet. It can be entered with ``with``: each output then becomes one more column.
    :func:`put_row` keeps its columns on narrow windows, too.

    :param contents: the content of each column: an output or str, or a list of them. Default: none.
    :param widths: the width of each column in relation to the others, ``[2, 1]``; further columns begin a new row.
        Default: as many columns of one width as have room, each of 240 pixels at least.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown, or ``widths`` is no list of numbers.
    :raises ValueError: a width is not positive.
    :raises SessionClosedException: the session is closed.

    Example: ``put_columns([put_metric("Orders", 128), put_metric("Waiting", 6)])``
    """
    if isinstance(contents, (str, Output)) or not isinstance(contents, Sequence):
        raise TypeError(f"put_columns(): contents must be a list, not {type(contents).__name__}")
    style = f"--g-columns: {_tracks(widths)}" if widths is not None else ""
    columns = [_column(content) for content in contents]
    metrics = bool(columns) and all(_is_metric(column) for column in columns)
    css_class = "g-columns" + " g-widths" * bool(style) + " g-metrics" * metrics
    return Output("put_columns", element("div", css_class, *columns, style=style), scope, position)


def _tracks(widths: Any) -> str:
    if isinstance(widths, str) or not isinstance(widths, Sequence) or not widths:
        raise TypeError(f"put_columns(): widths must be a list of numbers such as [2, 1], not {widths!r}")
    for width in widths:
        if isinstance(width, bool) or not isinstance(width, (int, float)):
            raise TypeError(f"put_columns(): widths must hold numbers, not {width!r}")
        if not 0 < width < float("inf"):
            raise ValueError(f"put_columns(): a width must be a positive number, not {width!r}")
    return " ".join(f"minmax(0, {width:g}fr)" for width in widths)


def _column(content: Content) -> Widget:
    parts = as_widgets("put_columns", "contents", content, inline=False)
    return parts[0] if len(parts) == 1 else element("div", "g-column", *parts)


def _is_metric(widget: Widget) -> bool:
    return isinstance(widget, Element) and widget.attributes.get("class") == "g-metric"
