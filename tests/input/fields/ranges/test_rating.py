"""rating(): numbers of stars, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import rating
from greenio.testing import Visit
from tests.support.forms import asked, expect_refusal, submit


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: rating("x"), 3, 3),
        (lambda: rating("x"), 0, None),
        (lambda: rating("x", max_value=10), 10, 10),
        (lambda: rating("x", required=True), 1, 1),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]


@pytest.mark.parametrize("raw", [None, -1, 6, "3", 2.5, 3.0, True, [3]])
def test_what_no_page_reports(raw: Any) -> None:
    expect_refusal(lambda: rating("x"), raw)


def test_a_required_rating_wants_a_star() -> None:
    with Visit(lambda: rating("x", required=True)) as page:
        submit(page, 0)
        assert page.errors == {"data": "Please choose at least one"}
