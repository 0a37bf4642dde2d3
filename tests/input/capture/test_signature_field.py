"""The field for a signature takes a PNG and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import signature
from greenio.testing import Visit
from tests.support.forms import expect_refusal


@pytest.mark.parametrize("raw", ["x", 3, True, {"a": 1}, [3], ["token"], ["a", "a"], ["a", "b"], [None]])
def test_what_no_page_reports(raw: Any) -> None:
    expect_refusal(lambda: signature("x"), raw)


@pytest.mark.parametrize("content", [b"", b"\x89PNG", b"<svg onload=alert(1)>", b"GIF89a"])
def test_a_file_that_is_no_png_is_refused(content: bytes) -> None:
    with Visit(lambda: signature("x")) as page:
        page.answer(("signature.png", content))
        assert page.errors == {"data": "This value is not valid"}
        assert page.forms
