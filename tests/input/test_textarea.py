"""textarea(): the answer, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import textarea
from greenio.testing import Visit
from tests.support.forms import asked


def test_the_answer_has_the_line_ends_of_python() -> None:
    assert asked(lambda: textarea("x"), "a\r\nb")[0] == ["a\nb"]


def test_a_code_editor_is_asked_for_with_its_language() -> None:
    with Visit(lambda: textarea("x", code={"mode": "python"})) as page:
        assert page.form().items[0]["code"]["mode"] == "python"


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: textarea("a", code=5), TypeError, "code"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
