"""select(), checkbox() and radio(): the values of options, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    checkbox,
    radio,
    select,
)
from tests.support.forms import asked, expect_refusal

THING = object()


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: select("x", [("A", THING), "b"]), [0], THING),
        (lambda: select("x", ["a", "b"], multiple=True), [1, 0], ["a", "b"]),
        (lambda: checkbox("x", [("A", THING)]), [0], [THING]),
        (lambda: radio("x", ["a", "b"]), [], None),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: select("x", ["a"]), [1]),
        (lambda: select("x", ["a"]), [-1]),
        (lambda: select("x", ["a"]), []),
        (lambda: select("x", ["a", "b"]), [0, 1]),
        (lambda: select("x", ["a"]), "a"),
        (lambda: select("x", ["a"]), [True]),
        (lambda: select("x", [("A", 1, False, True), "b"]), [0]),
        (lambda: checkbox("x", ["a"], required=True), []),
        (lambda: radio("x", ["a", "b"]), [0, 1]),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)
