"""actions(): the answer, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import actions
from tests.support.forms import asked


def test_a_button_answers_with_its_value() -> None:
    got, page = asked(lambda: actions("Go?", ["Yes", ("No", 0)]), 1)
    assert got == [0]
    assert page.ended == "done"


def test_with_a_name_it_is_an_item_of_a_group() -> None:
    assert "asks nothing" in repr(actions("Go?", ["Yes"], name="go"))


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: actions("a"), TypeError, "buttons"),
        (lambda: actions("a", [("x", 1, "fly")]), ValueError, "type"),
        (lambda: actions("a", [{"label": "x", "value": 1, "color": "pink"}]), ValueError, "color"),
        (lambda: actions("a", [{"label": "x"}]), ValueError, "button"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
