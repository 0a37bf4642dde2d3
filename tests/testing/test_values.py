"""Values as tests write them: labels, dates, numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from greenio.testing.values import button_number, raw_value

SELECT = {"k": "select", "name": "size", "base": 10, "options": [{"label": "S"}, {"label": "L"}]}
ACTIONS = {"k": "actions", "name": "do", "buttons": [{"label": "Save"}, {"label": "Drop"}]}


@pytest.mark.parametrize(
    ("item", "value", "raw"),
    [
        (SELECT, "L", [11]),
        (SELECT, ["L", "S"], [11, 10]),
        (SELECT, [10], [10]),
        (SELECT, 3, 3),
        (ACTIONS, "Drop", 1),
        (ACTIONS, None, None),
        ({"k": "input", "name": "d", "type": "date"}, date(2026, 1, 2), "2026-01-02"),
        ({"k": "input", "name": "n", "type": "number"}, 3, "3"),
        ({"k": "input", "name": "t"}, "text", "text"),
        ({"k": "slider", "name": "v"}, 3, 3),
        ({"k": "range_slider", "name": "v"}, (1, 2), [1, 2]),
        ({"k": "date_range", "name": "v"}, (date(2030, 1, 2), "2030-01-03"), ["2030-01-02", "2030-01-03"]),
        ({"k": "date_range", "name": "v"}, None, ["", ""]),
        ({"k": "rating", "name": "v"}, 3, 3),
        ({"k": "rating", "name": "v"}, None, 0),
        ({"k": "location", "name": "v"}, (52.5, 13.4), [52.5, 13.4, 0.0]),
        ({"k": "location", "name": "v"}, (52.5, 13.4, 20), [52.5, 13.4, 20]),
        ({"k": "location", "name": "v"}, None, []),
        ({"k": "location", "name": "v"}, [91, 0, 1], [91, 0, 1]),
    ],
)
def test_values_become_what_a_page_reports(item: dict[str, Any], value: Any, raw: Any) -> None:
    assert raw_value(item, value) == raw


def test_labels_that_are_not_there_are_named_with_those_that_are() -> None:
    with pytest.raises(AssertionError, match=r"'size' has no option 'XL'; there are \['S', 'L'\]"):
        raw_value(SELECT, "XL")
    with pytest.raises(AssertionError, match=r"no button 'Send'; there are \['Save', 'Drop'\]"):
        raw_value(ACTIONS, "Send")
    assert button_number(ACTIONS["buttons"], "Send") is None  # type: ignore[arg-type]
