"""put_collapse()."""

from __future__ import annotations

import pytest

from greenio.output import put_collapse
from tests.support.play import only, play


def test_collapse():
    item = only(lambda: put_collapse("T", [], open=True))
    assert item == {"k": "collapse", "title": "T", "open": True}
    assert only(lambda: put_collapse(7))["title"] == "7"


def test_text_in_it_is_inline():
    assert only(lambda: put_collapse("T", "x"))["content"] == [{"k": "text", "text": "x", "inline": True}]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_collapse("T", 5), TypeError),
    ],
)
def test_bad_arguments_raise(call, error):
    def app():
        with pytest.raises(error, match=r"put_\w+\(\)"):
            call()

    assert play(app).texts() == []
