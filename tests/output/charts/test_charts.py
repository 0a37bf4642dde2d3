"""Charts: what travels, and points that are appended."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from greenio.output import (
    put_area_chart,
    put_bar_chart,
    put_line_chart,
    put_pie_chart,
    put_row,
    put_scatter_chart,
)
from tests.support.play import only, play, shown


def test_the_kinds():
    charts = [put_line_chart, put_area_chart, put_bar_chart, put_scatter_chart]
    for put, kind in zip(charts, ("line", "area", "bar", "scatter"), strict=True):
        item = only(lambda put=put: put({"a": [1, None], "b": [2.5, float("nan")]}, title="T"))
        assert item["kind"] == kind
        assert item["columns"] == ["x", "a", "b"]
        assert item["points"] == [[0, 1, 2.5], [1, None, None]]
    item = only(lambda: put_pie_chart({"Tea": 3, "<b>": 1}))
    assert (item["points"], item["x"]) == ([["Tea", 3], ["<b>", 1]], "text")


def test_places_on_the_x_axis():
    noon = datetime(2026, 1, 1, 12, tzinfo=timezone.utc)
    item = only(lambda: put_line_chart([1, 2], x=[noon, date(2026, 1, 2)]))
    assert (item["x"], [point[0] for point in item["points"]]) == ("time", [1767268800.0, 1767312000.0])
    assert only(lambda: put_line_chart([(3, 4), (5, 6)]))["points"] == [[3, 4], [5, 6]]
    assert only(lambda: put_bar_chart([1], x=["May"]))["x"] == "text"
    assert "points" not in only(lambda: put_line_chart([]))


def test_appended_points():
    def app():
        chart = put_line_chart({"a": [1], "b": [2]}, max_points=2).show()
        chart.append((1, 2, 3), (2, None, 4))
        other = put_line_chart([])
        other.append((0, 1))
        chart.update({"a": [9], "b": [8]})

    first, second = play(app).scopes["ROOT"]
    assert first["points"] == [[0, 9, 8]]
    assert second["points"] == [[0, 1]]


def test_the_first_points_of_an_empty_chart_choose_its_axis():
    noon = datetime(2026, 1, 1, 12, tzinfo=timezone.utc)

    def app():
        dates = put_line_chart([]).show()
        dates.append([(noon, 1), (date(2026, 1, 2), 2)])
        dates.append((noon, 3))
        put_bar_chart([]).append(("May", 1))
        put_pie_chart({}).append(("Tea", 3))
        numbers = put_line_chart([])
        numbers.append((0, 1))
        numbers.append((noon, 2))  # seconds: the axis is chosen
        again = put_line_chart([]).show()
        again.append((1, 1))
        again.update([])
        again.append((noon, 1))
        untouched = put_line_chart([]).show()
        untouched.append()

    dates, bars, pie, numbers, again, untouched = play(app).scopes["ROOT"]
    assert (dates["x"], dates["points"]) == (
        "time",
        [[1767268800.0, 1], [1767312000.0, 2], [1767268800.0, 3]],
    )
    assert [(each["x"], each["points"]) for each in (bars, pie)] == [
        ("text", [["May", 1]]),
        ("text", [["Tea", 3]]),
    ]
    assert "x" not in numbers
    assert (again["x"], again["points"]) == ("time", [[1767268800.0, 1]])
    assert "x" not in untouched


def test_mistakes():
    def app():
        with pytest.raises(TypeError, match="data must be a dict of lists"):
            put_line_chart("text")
        with pytest.raises(TypeError, match="data must be a dict, not list"):
            put_pie_chart([1])
        with pytest.raises(ValueError, match=r"different lengths: \[1, 2\]"):
            put_line_chart({"a": [1], "b": [1, 2]})
        with pytest.raises(TypeError, match="leave x out"):
            put_line_chart([(1, 2)], x=[1])
        with pytest.raises(TypeError, match="not 'high'"):
            put_line_chart(["high"])
        with pytest.raises(ValueError, match="height must be a positive int"):
            put_line_chart([1], height=0)
        chart = put_line_chart([1])
        put_row([chart])
        with pytest.raises(RuntimeError, match="name it"):
            chart.append((1, 2))
        with pytest.raises(ValueError, match="has 2 values"):
            chart.append((1, 2, 3))
        with pytest.raises(ValueError, match="a point is a tuple"):
            chart.append(1, 2)

    shown(app)
