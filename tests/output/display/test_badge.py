"""put_badge(): colours, icons, and refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_badge
from tests.support.play import only, shown


def test_a_badge_has_a_dot_or_an_icon_and_a_colour():
    badge = only(lambda: put_badge(5, "success"))
    assert badge["attributes"]["class"] == "g-badge g-success"
    assert [badge["content"][0]["name"], badge["content"][1]] == ["i", "5"]
    assert only(lambda: put_badge("a", icon="check"))["content"][0]["name"] == "svg"


@pytest.mark.parametrize("arguments", [{"color": "green"}, {"icon": "no-such"}, {"color": 'x" onclick="y'}])
def test_mistakes(arguments):
    def app():
        with pytest.raises(ValueError, match="put_badge"):
            put_badge("a", **arguments)

    assert shown(app) == []


def test_badges_hold_no_outputs():
    def app():
        with pytest.raises(RuntimeError, match="with"), put_badge("a"):
            pass

    assert shown(app) == ["a"]
