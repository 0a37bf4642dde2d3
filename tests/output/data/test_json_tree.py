"""put_json(): the text that travels, and refusals."""

from __future__ import annotations

import json
from datetime import date

import pytest

from greenio.output import put_json
from tests.support.play import only, shown


def test_the_data_travels_as_text_with_all_digits():
    value = {"n": 2**70, "d": date(2026, 1, 2), "t": "\u00e9<b>", 1: None}
    made = only(lambda: put_json(value, open=2))
    assert [made["part"], made["attributes"]["data-open"]] == ["json", "2"]
    text = made["content"][0]["content"][0]
    assert json.loads(text) == {"n": 2**70, "d": "2026-01-02", "t": "\u00e9<b>", "1": None}


@pytest.mark.parametrize(
    ("value", "options", "error"),
    [({(1, 2): 3}, {}, TypeError), ("x", {"open": "1"}, TypeError), ([], {}, ValueError)],
)
def test_mistakes(value, options, error):
    if value == []:
        value.append(value)  # contains itself

    def app():
        with pytest.raises(error, match="put_json"):
            put_json(value, **options)

    assert shown(app) == []
