"""Data of charts, as authors give it, as points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timezone
from math import isfinite
from typing import Any, Literal

from greenio.output.content import plain_text

XKind = Literal["number", "time", "text"]


def chart_points(
    function: str, data: Any, x: Sequence[Any] | None
) -> tuple[list[str], list[list[Any]], XKind]:
    """Return the names of the columns, the points, and what the x axis shows.

    :param data: a mapping of names to values, a list of values, or a list of points ``(x, y, ...)``.
    :param x: the places of the values on the x axis; None counts them.
    :raises TypeError: data of another form.
    :raises ValueError: lists of different lengths.
    """
    series: dict[str, list[Any]]
    if isinstance(data, Mapping):
        series = {plain_text(name): list(values) for name, values in data.items()}
    else:
        if isinstance(data, (str, bytes)) or not isinstance(data, Iterable):
            raise TypeError(
                f"{function}(): data must be a dict of lists, a list of numbers, or a list of points (x, y), "
                f"not {type(data).__name__}"
            )
        values = list(data)
        if values and isinstance(values[0], (list, tuple)):
            if x is not None:
                raise TypeError(f"{function}(): points (x, y) have their x already; leave x out")
            columns = ["x", *(f"y{number}" for number in range(1, len(values[0])))]
            if len(columns) == 2:
                columns[1] = "y"
            kind = x_kind(value[0] for value in values)
            return columns, [point(function, value, len(columns), kind) for value in values], kind
        series = {"y": values}
    lengths = {len(values) for values in series.values()}
    if x is not None:
        lengths.add(len(x))
    if len(lengths) > 1:
        raise ValueError(f"{function}(): the lists have different lengths: {sorted(lengths)}")
    count = lengths.pop() if lengths else 0
    places: Sequence[Any] = range(count) if x is None else list(x)
    kind = x_kind(places)
    rows = zip(places, *series.values(), strict=True)
    return ["x", *series], [point(function, row, len(series) + 1, kind) for row in rows], kind


def x_kind(places: Iterable[Any]) -> XKind:
    """Return what an x axis with these places shows."""
    for place in places:
        if isinstance(place, (datetime, date)):
            return "time"
        return "text" if isinstance(place, str) else "number"
    return "number"


def point(function: str, given: Any, width: int, kind: XKind) -> list[Any]:
    """Return one point as it travels.

    :param width: number of columns.
    :raises ValueError: it has more or fewer values.
    :raises TypeError: a value is no number.
    """
    if not isinstance(given, (list, tuple)) or len(given) != width:
        raise ValueError(f"{function}(): a point of this chart has {width} values (x first), got {given!r}")
    place = plain_text(given[0]) if kind == "text" else _number(function, given[0])
    return [place, *(None if value is None else _number(function, value) for value in given[1:])]


def _number(function: str, value: Any) -> float | int | None:
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time(), timezone.utc)
        return moment.timestamp()
    if isinstance(value, int):
        return int(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise TypeError(
            f"{function}(): values of a chart are numbers, dates or None, not {value!r}"
        ) from None
    return number if isfinite(number) else None
