"""file_upload(): no files, invented files, limits beyond those of the server."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    file_upload,
)
from tests.support.forms import asked, expect_refusal


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: file_upload("x"), [], None),
        (lambda: file_upload("x", multiple=True), [], []),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: file_upload("x"), ["invented"]),
        (lambda: file_upload("x"), "invented"),
        (lambda: file_upload("x", required=True), []),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)
