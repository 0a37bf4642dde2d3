"""select(): the answer, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import select
from tests.support.forms import asked


def test_one_or_several_values_are_the_answer() -> None:
    assert asked(lambda: select("x", ["a", "b"]), [1])[0] == ["b"]
    assert asked(lambda: select("x", ["a", "b"], multiple=True), [1])[0] == [["b"]]


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: select("a"), TypeError, "options"),
        (lambda: select("a", "abc"), TypeError, "options"),
        (lambda: select("a", [("only",)]), ValueError, "option"),
        (lambda: select("a", [{"label": "x"}]), ValueError, "option"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
