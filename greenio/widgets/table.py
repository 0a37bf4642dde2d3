"""Tables."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from greenio.widgets.base import Widget

#: A cell: plain text, a widget, or a Span around either.
CellContent = Annotated[Any, Meta(title="CellContent")]


class Span(Struct, frozen=True, omit_defaults=True):
    """A cell that covers several rows or columns. ``content`` is text or a widget."""

    content: CellContent
    row: int = 1
    col: int = 1


class Table(Widget, frozen=True, tag="table"):
    """Rows of cells; the first ``header`` rows are headings."""

    rows: list[list[CellContent]]
    header: int = 1
