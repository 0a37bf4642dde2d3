"""Mistakes in calls of file_upload()."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import file_upload, input_group
from greenio.testing import Visit


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: file_upload("a", max_size="much"), ValueError, "max_size"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()


def test_a_limit_beyond_the_servers_is_a_mistake() -> None:
    failures = []

    def app() -> None:
        for ask in (
            lambda: file_upload("x", max_size="201M"),
            lambda: input_group("g", [file_upload("x", name="x", max_total_size="1G")]),
        ):
            try:
                ask()
            except ValueError as error:
                failures.append(str(error))

    with Visit(app) as page:
        page.wait(lambda: len(failures) == 2)
    assert "max_payload_size" in failures[0]
