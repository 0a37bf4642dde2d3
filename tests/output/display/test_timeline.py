"""put_timeline(): pairs and dicts, content, refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_text, put_timeline
from tests.support.play import only, shown


def test_events_are_pairs_or_dicts():
    made = only(
        lambda: put_timeline([(9, "a"), {"title": "b", "icon": "check", "color": "info", "content": "c"}])
    )
    first, second = made["content"][0]["content"]
    assert [part["content"] for part in first["content"][1]["content"][0]["content"]] == [["a"], ["9"]]
    mark, body = second["content"]
    assert mark["attributes"]["class"] == "g-event-mark g-info"
    assert mark["content"][0]["name"] == "svg"
    assert body["content"][1]["content"][0]["text"] == "c"


@pytest.mark.parametrize(
    ("event", "error"),
    [
        ("ab", TypeError),
        (5, TypeError),
        (("a", "b", "c"), TypeError),
        ({"time": 1}, ValueError),
        ({"title": "a", "colour": "info"}, ValueError),
        ({"title": "a", "color": "green"}, ValueError),
        ({"title": "a", "icon": "no-such"}, ValueError),
    ],
)
def test_mistakes_leave_nothing_behind(event, error):
    def app():
        with pytest.raises(error, match="put_timeline"):
            put_timeline([{"title": "x", "content": put_text("x")}, event])

    assert shown(app) == []
