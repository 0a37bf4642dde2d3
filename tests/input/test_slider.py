"""slider(): the answer, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import slider
from tests.support.forms import asked


def test_the_answer_is_a_number_of_the_kind_of_the_limits() -> None:
    assert asked(lambda: slider("x", value=5, max_value=10), 7)[0] == [7]
    assert asked(lambda: slider("x", max_value=1.0, step=0.1), 0.5)[0] == [0.5]


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: slider("a", value="5"), TypeError, "value"),
        (lambda: slider("a", min_value=5, max_value=1), ValueError, "min_value"),
        (lambda: slider("a", step=-1), ValueError, "step"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
