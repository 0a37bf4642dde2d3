"""put_link(): targets, and refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_link
from tests.support.play import only, shown


def test_links():
    assert only(lambda: put_link("n", "a?b#c")) == {"k": "link", "label": "n", "url": "a?b#c"}
    assert only(lambda: put_link(5, app="shop", new_window=True)) == {
        "k": "link",
        "label": "5",
        "app": "shop",
        "new_window": True,
    }
    assert only(lambda: put_link("index", app=""))["app"] == ""


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " \t\njavascript:x",
        "java\nscript:x",
        "\x00\x1fjavascript:x",
        "j\ta\tv\ta\tscript:x",
        "javascript\r:x",
        "vbscript:x",
    ],
)
def test_links_that_run_code_are_refused(url):
    def app():
        with pytest.raises(ValueError, match="put_link"):
            put_link("x", url)

    assert shown(app) == []


@pytest.mark.parametrize("arguments", [{}, {"url": "a", "app": "b"}, {"url": 5}, {"app": 5}])
def test_links_need_one_target(arguments):
    def app():
        with pytest.raises(TypeError, match="put_link"):
            put_link("x", **arguments)

    assert shown(app) == []
