"""Data of charts as points."""

from __future__ import annotations

import pytest

from greenio.output.charts.chart_points import chart_points, point, x_kind


def test_data_of_each_form():
    assert chart_points("f", [], None) == (["x", "y"], [], "number")
    assert chart_points("f", {}, None) == (["x"], [], "number")
    assert chart_points("f", [[1, 2, 3]], None) == (["x", "y1", "y2"], [[1, 2, 3]], "number")
    assert chart_points("f", {1: (2,)}, ["a"]) == (["x", "1"], [["a", 2]], "text")
    assert x_kind([]) == "number"


def test_a_point_has_a_value_for_each_column():
    assert point("f", ("a", True, float("inf")), 3, "text") == ["a", 1, None]
    with pytest.raises(ValueError, match="x first"):
        point("f", 5, 2, "number")
