"""The functions ``put_line_chart()``, ``put_area_chart()``, ``put_bar_chart()``, ``put_scatter_chart()``, ``put_pie_chart()``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import structs

from greenio.output.charts.chart_points import chart_points, point, x_kind
from greenio.output.content import check_positive
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.charts import Chart, ChartKind


class ChartOutput(Output):
    """The result of ``put_line_chart()`` and the others: an output to which points can be appended."""

    __slots__ = ("_begun",)

    def append(self, *points: Sequence[Any]) -> None:
        """Append points at the end. The page draws at most once a frame; beyond ``max_points`` the oldest are dropped.

        Of a chart without data, the first points tell whether its x axis shows numbers, dates or texts.

        :param points: each a tuple ``(x, y, ...)`` with a value for each series of the chart, None for a gap; or one
            list of such points.
        :raises ValueError: a point with more or fewer values.
        :raises TypeError: a value that is no number.
        :raises RuntimeError: a chart that is a part of another output and has no name.
        :raises SessionClosedException: the session is closed.

        Example: ``chart = put_line_chart([]).show(); chart.append((1, 5.5), (2, 6.25))``
        """
        widget = self._widget
        assert isinstance(widget, Chart)
        given = _points(points)
        # No slot before the first append; another widget after update().
        is_first = not widget.points and getattr(self, "_begun", None) is not widget and len(given) > 0
        kind = x_kind(each[0] for each in given if len(each) > 0) if is_first else widget.x
        width = max(len(widget.columns), 2)
        rows = [point("append", each, width, kind) for each in given]
        self._check_found("append")
        task = current_task()
        if kind != widget.x:
            self._widget = structs.replace(widget, x=kind)
            if widget.id:
                task.session.send(task, commands.UpdateOutput(widget.id, self._snapshot()))
        if not widget.id:
            self.show()
        if is_first:
            self._begun = self._widget
        task.session.send(task, commands.AppendOutput(self._widget.id, rows))

    def show(self) -> ChartOutput:
        super().show()
        return self


def _points(given: Sequence[Any]) -> Sequence[Any]:
    """Return the points that were given one by one, or in one list.

    :raises ValueError: what was given is no point.
    """
    if len(given) == 1 and isinstance(given[0], list) and all(isinstance(p, (list, tuple)) for p in given[0]):
        given = given[0]
    for each in given:
        if not isinstance(each, (list, tuple)):
            raise ValueError(f"append(): a point is a tuple (x, y, ...), not {each!r}")
    return given


def put_line_chart(
    data: Any,
    *,
    x: Sequence[Any] | None = None,
    title: str = "",
    height: int = 280,
    max_points: int = 10_000,
    scope: str | int | None = None,
    position: int = -1,
) -> ChartOutput:
    """Show a line chart, to which points can be appended many times a second.

    The chart is as wide as its column, has the colours of the page in light and dark, and its values as a table below.

    :param data: a dict of names and lists of numbers, one list of numbers, or a list of points ``(x, y, ...)``; None and
        NaN make a gap. Without any data, the chart says so until there is some.
    :param x: places of the values on the x axis: numbers, dates or texts. Default: 0, 1, 2, ...
    :param title: title above the chart, also its name for screen readers. Default: none.
    :param height: height of the drawing in pixels.
    :param max_points: greatest number of points, beyond which ``append()`` drops the oldest.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output with ``append(*points)``; shown at once unless you keep or embed it.
    :raises ValueError: lists of different lengths, or a number that is not positive.
    :raises TypeError: data of another form, or values that are no numbers.
    :raises SessionClosedException: the session is closed.

    Example: ``put_line_chart({"sales": [3, 5, 4]}, x=["May", "June", "July"])``
    """
    return _put("put_line_chart", "line", data, x, title, height, max_points, scope, position)


def put_area_chart(
    data: Any,
    *,
    x: Sequence[Any] | None = None,
    title: str = "",
    height: int = 280,
    max_points: int = 10_000,
    scope: str | int | None = None,
    position: int = -1,
) -> ChartOutput:
    """Show a line chart whose areas down to zero are filled.

    :param data: as for :func:`put_line_chart`, like the other parameters.
    :param x: places of the values on the x axis. Default: 0, 1, 2, ...
    :param title: title above the chart. Default: none.
    :param height: height of the drawing in pixels.
    :param max_points: greatest number of points, beyond which ``append()`` drops the oldest.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output with ``append(*points)``; shown at once unless you keep or embed it.
    :raises ValueError: lists of different lengths, or a number that is not positive.
    :raises TypeError: data of another form, or values that are no numbers.
    :raises SessionClosedException: the session is closed.

    Example: ``put_area_chart([3, 5, 4], title="Load")``
    """
    return _put("put_area_chart", "area", data, x, title, height, max_points, scope, position)


def put_bar_chart(
    data: Any,
    *,
    x: Sequence[Any] | None = None,
    title: str = "",
    height: int = 280,
    max_points: int = 10_000,
    scope: str | int | None = None,
    position: int = -1,
) -> ChartOutput:
    """Show a bar chart.

    :param data: as for :func:`put_line_chart`, like the other parameters; of several series the first is drawn at the
        back.
    :param x: places of the bars, mostly texts. Default: 0, 1, 2, ...
    :param title: title above the chart. Default: none.
    :param height: height of the drawing in pixels.
    :param max_points: greatest number of bars, beyond which ``append()`` drops the oldest.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output with ``append(*points)``; shown at once unless you keep or embed it.
    :raises ValueError: lists of different lengths, or a number that is not positive.
    :raises TypeError: data of another form, or values that are no numbers.
    :raises SessionClosedException: the session is closed.

    Example: ``put_bar_chart([12, 7], x=["Tea", "Coffee"])``
    """
    return _put("put_bar_chart", "bar", data, x, title, height, max_points, scope, position)


def put_scatter_chart(
    data: Any,
    *,
    x: Sequence[Any] | None = None,
    title: str = "",
    height: int = 280,
    max_points: int = 10_000,
    scope: str | int | None = None,
    position: int = -1,
) -> ChartOutput:
    """Show points without lines.

    :param data: as for :func:`put_line_chart`, like the other parameters; mostly a list of points ``(x, y)``, in any order.
    :param x: places of the values on the x axis. Default: 0, 1, 2, ...
    :param title: title above the chart. Default: none.
    :param height: height of the drawing in pixels.
    :param max_points: greatest number of points, beyond which ``append()`` drops the oldest.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output with ``append(*points)``; shown at once unless you keep or embed it.
    :raises ValueError: lists of different lengths, or a number that is not positive.
    :raises TypeError: data of another form, or values that are no numbers.
    :raises SessionClosedException: the session is closed.

    Example: ``put_scatter_chart([(1.2, 3.4), (0.8, 2.9)])``
    """
    return _put("put_scatter_chart", "scatter", data, x, title, height, max_points, scope, position)


def put_pie_chart(
    data: Mapping[Any, float],
    *,
    title: str = "",
    height: int = 220,
    scope: str | int | None = None,
    position: int = -1,
) -> ChartOutput:
    """Show parts of a whole as a ring, with a legend of values and percentages.

    :param data: names and values; values below zero count as zero.
    :param title: title above the chart. Default: none.
    :param height: height of the ring in pixels.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output with ``append(*points)``; shown at once unless you keep or embed it.
    :raises ValueError: a height that is not positive.
    :raises TypeError: ``data`` is no dict of numbers.
    :raises SessionClosedException: the session is closed.

    Example: ``put_pie_chart({"Tea": 12, "Coffee": 7})``
    """
    if not isinstance(data, Mapping):
        raise TypeError(f"put_pie_chart(): data must be a dict, not {type(data).__name__}")
    names = [str(name) for name in data]
    return _put("put_pie_chart", "pie", list(data.values()), names, title, height, 1000, scope, position)


def _put(
    function: str,
    kind: ChartKind,
    data: Any,
    x: Sequence[Any] | None,
    title: str,
    height: int,
    max_points: int,
    scope: str | int | None,
    position: int,
) -> ChartOutput:
    check_positive(function, "height", height)
    check_positive(function, "max_points", max_points)
    columns, points, x_kind = chart_points(function, data, x)
    widget = Chart(
        kind=kind,
        columns=columns,
        points=points[-max_points:],
        x=x_kind,
        title=str(title),
        height=height,
        max_points=max_points,
    )
    return ChartOutput(function, widget, scope, position)
