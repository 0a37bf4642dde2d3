"""Charts that the page draws by itself."""

from __future__ import annotations

from typing import Any, Literal

from greenio.widgets.base import Widget

ChartKind = Literal["line", "area", "bar", "scatter", "pie"]


class Chart(Widget, frozen=True, tag="chart"):
    """A chart of ``points``, to which AppendOutput appends; beyond ``max_points`` the oldest are dropped.

    A point is a list: the place on the x axis (a number, seconds since the epoch with ``x`` = time, text with ``x`` =
    text), then a number or null for each series. ``columns`` are the names of all those.
    """

    kind: ChartKind
    columns: list[str]
    points: list[list[Any]] = []
    x: Literal["number", "time", "text"] = "number"
    title: str = ""
    height: int = 280
    max_points: int = 10_000
