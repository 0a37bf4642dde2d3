"""put_collapse(): what travels."""

from __future__ import annotations

import pytest

from greenio.output import put_collapse
from tests.support.play import only, play


def test_collapse():
    item = only(lambda: put_collapse("T", [], open=True))
    assert item == {"k": "collapse", "title": "T", "open": True}
    assert only(lambda: put_collapse(7))["title"] == "7"


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_collapse("T", 5), TypeError),
    ],
)
def test_bad_arguments_of_collapse_raise(call, error):
    def app():
        with pytest.raises(error, match=r"put_collapse\(\)"):
            call()

    assert play(app).texts() == []
