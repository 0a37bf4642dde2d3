"""The field for a photo: its limit, and what no page reports."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import camera
from greenio.testing import Visit
from tests.support.forms import expect_refusal


@pytest.mark.parametrize("raw", ["x", 3, {"a": 1}, [3], ["token"], ["a", "b"], [None]])
def test_what_no_page_reports(raw: Any) -> None:
    expect_refusal(lambda: camera("x"), raw)


def test_a_larger_photo_than_the_limit_is_not_even_taken() -> None:
    with (
        Visit(lambda: camera("x", max_size=100)) as page,
        pytest.raises(Exception, match="too large"),
    ):
        page.answer(("photo.jpg", bytes(101)))


def test_a_limit_beyond_the_servers_is_a_mistake() -> None:
    said: list[str] = []

    def app() -> None:
        try:
            camera("x", max_size="900G")
        except ValueError as error:
            said.append(str(error))

    with Visit(app):
        assert "camera(): max_size=900 GB is more than this server takes" in said[0]
