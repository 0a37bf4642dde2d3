"""file_upload(): the answer, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import file_upload
from tests.support.forms import asked


def test_no_file_is_none_or_an_empty_list() -> None:
    assert asked(lambda: file_upload("x"), [])[0] == [None]
    assert asked(lambda: file_upload("x", multiple=True), [])[0] == [[]]


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: file_upload("a", max_size="much"), ValueError, "max_size"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
