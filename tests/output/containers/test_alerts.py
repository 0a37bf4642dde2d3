"""put_info(), put_success(), put_warning() and put_error()."""

from __future__ import annotations

import pytest

from greenio.output import put_error, put_info, put_success, put_text, put_warning
from tests.support.play import only, play

NOTES = [(put_info, "info"), (put_success, "success"), (put_warning, "warning"), (put_error, "danger")]


@pytest.mark.parametrize(("put", "color"), NOTES)
def test_notes(put, color):
    assert only(lambda: put("a", 5, put_text("o"), None)) == {
        "k": "alert",
        "color": color,
        "content": [{"k": "text", "text": text} for text in ("a", "5", "o", "None")],
    }
    assert only(lambda: put("x", closable=True))["closable"] is True
    assert only(lambda: put()) == {"k": "alert", "color": color}

    def app():
        put_text("first")
        put("note", position=0)

    assert play(app).texts() == ["note", "first"]
