"""slider(): numbers within the limits, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.exceptions import GreenioWarning
from greenio.input import (
    slider,
)
from tests.support.forms import asked, expect_refusal


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: slider("x"), 7, 7),
        (lambda: slider("x", value=0.0), 7, 7.0),
        (lambda: slider("x", step=0.5), 7.5, 7.5),
        (lambda: slider("x", step=0), 7.25, 7.25),
        (lambda: slider("x", min_value=-7, step=5), 8, 8),
        (lambda: slider("x", max_value=1.0, step=0.1), 0.30000000000000004, 0.30000000000000004),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: slider("x"), 101),
        (lambda: slider("x"), 1.5),
        (lambda: slider("x", step=5), 3),
        (lambda: slider("x", max_value=1.0, step=0.25), 0.3),
        (lambda: slider("x"), 10**400),
        (lambda: slider("x", max_value=1.0), -(10**400)),
        (lambda: slider("x"), "5"),
        (lambda: slider("x"), True),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)


def test_a_value_outside_of_the_range_gives_a_warning() -> None:
    with pytest.warns(GreenioWarning, match="value=300 lies outside of 0 to 100, 100 is shown"):
        slider("x", value=300, name="n").mark_used()  # type: ignore[attr-defined]
