"""put_metric(): changes, sparklines, and refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_metric
from tests.support.play import only, shown


def figure(**arguments):
    """Return the parts of the figure of a metric."""
    return only(lambda: put_metric("label", 5, **arguments))["content"][1]["content"]


@pytest.mark.parametrize(
    ("change", "better", "css_class", "sign", "amount"),
    [
        (12, "higher", "g-change g-good", "+", "12"),
        ("-3 %", "higher", "g-change g-bad", "\u2212", "3 %"),
        ("\u22123 %", "lower", "g-change g-good", "\u2212", "3 %"),
        ("+2", "lower", "g-change g-bad", "+", "2"),
        (-0.5, None, "g-change", "\u2212", "0.5"),
    ],
)
def test_a_change_has_an_arrow_and_says_whether_it_is_good(change, better, css_class, sign, amount):
    shown_change = figure(change=change, better=better)[1]
    assert shown_change["attributes"]["class"] == css_class
    arrow, text = shown_change["content"]
    assert (arrow["attributes"]["aria-label"], text) == (sign, amount)


@pytest.mark.parametrize("change", [0, "0 %", 0.0])
def test_no_change_has_no_arrow(change):
    assert figure(change=change)[1]["content"] == [str(change)]


@pytest.mark.parametrize("points", [[1, 2], [3, 3, 3], range(1000), [-1e300, 1e300]])
def test_a_sparkline_stays_in_its_frame(points):
    spark = figure(sparkline=points)[1]
    line = spark["content"][1]["attributes"]["d"]
    places = [tuple(map(float, place.split())) for place in line[1:].split("L")]
    assert len(places) == len(points)
    assert all(0 <= x <= 96 and 0 <= y <= 28 for x, y in places)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"change": True}, TypeError),
        ({"change": [1]}, TypeError),
        ({"better": "up"}, ValueError),
        ({"sparkline": [1]}, ValueError),
        ({"sparkline": [1, float("nan")]}, ValueError),
        ({"sparkline": [1, "2"]}, TypeError),
    ],
)
def test_mistakes(arguments, error):
    def app():
        with pytest.raises(error, match="put_metric"):
            put_metric("label", 5, **arguments)

    assert shown(app) == []
