"""textarea(): line ends, lengths, and its mistakes."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    textarea,
)
from tests.support.forms import asked, expect_refusal


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: textarea("x"), "a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: textarea("x", minlength=3), "ab"),
        (lambda: textarea("x", maxlength=3, value="long enough"), "abcd"),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)
