"""actions(): the value of a button, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    actions,
)
from tests.support.forms import asked, expect_refusal

THING = object()


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: actions("x", ["a", ("B", THING)]), 1, THING),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: actions("x", ["a", ("R", 1, "reset"), ("D", 1, "submit", True)]), 1),
        (lambda: actions("x", ["a", ("R", 1, "reset"), ("D", 1, "submit", True)]), 2),
        (lambda: actions("x", ["a"]), 1),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)
