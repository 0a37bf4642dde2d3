"""Calls that are mistakes of the author: they raise at once, and nothing is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.testing import Visit


def expect_mistake(call: Callable[[], Any], error: type[Exception]) -> None:
    """Call ``call()`` in an app: it raises exactly ``error``, and the page stays empty."""
    failures: list[BaseException] = []

    def app() -> None:
        try:
            call()
        except Exception as failure:
            failures.append(failure)

    with Visit(app) as page:
        page.wait(lambda: failures)
        assert page.scopes["ROOT"] == []
    assert type(failures[0]) is error
