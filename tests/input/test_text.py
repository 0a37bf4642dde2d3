"""input(): the answer, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input
from greenio.testing import Visit
from tests.support.forms import asked


def test_the_answer_has_the_type_that_was_asked_for() -> None:
    assert asked(lambda: input("x"), "5")[0] == ["5"]
    assert asked(lambda: input("x", type="number"), "5")[0] == [5]


def test_a_validator_refuses_with_its_own_words() -> None:
    with Visit(lambda: input("x", validate=lambda value: "too short" if len(value) < 3 else None)) as page:
        page.answer("ab")
        assert page.errors == {"data": "too short"}
        page.answer("abc")
    assert page.ended == "done"


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: input("a", "nonsense"), ValueError, "type"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
