"""put_tabs(): what travels, and refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_tabs
from tests.support.play import only, play


def test_tabs_travel_with_their_titles_and_contents():
    assert only(lambda: put_tabs([{"title": 5, "content": "x"}])) == {
        "k": "tabs",
        "tabs": [{"title": "5", "content": [{"k": "text", "text": "x", "inline": True}]}],
    }


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_tabs([]), ValueError),
        (lambda: put_tabs([{"title": "x"}]), ValueError),
        (lambda: put_tabs([{"content": "x"}]), ValueError),
        (lambda: put_tabs(["x"]), TypeError),
        (lambda: put_tabs([{"title": "x", "content": 5}]), TypeError),
    ],
)
def test_bad_tabs_are_refused(call, error):
    def app():
        with pytest.raises(error, match=r"put_tabs\(\)"):
            call()

    assert play(app).texts() == []
