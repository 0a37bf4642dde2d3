"""Address, local storage and cookies: what is asked of the page. What it does is in tests/browser/compat."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.battery import (
    clear_localstorage,
    get_all_query,
    get_cookie,
    get_localstorage,
    get_query,
    set_cookie,
    set_localstorage,
    wait_scroll_to_bottom,
)
from greenio.testing import Visit
from tests.support.scripts_of_page import answer_script, scripts


@pytest.mark.parametrize(
    ("ask", "arguments"),
    [
        (lambda: get_query("city"), {"name": "city"}),
        (get_all_query, {}),
        (lambda: get_localstorage("k"), {"key": "k"}),
        (lambda: get_cookie("k"), {"key": "k"}),
        (lambda: wait_scroll_to_bottom(20, timeout=3), {"threshold": 20, "seconds": 3}),
    ],
)
def test_the_value_of_the_page_is_returned(ask: Any, arguments: dict[str, Any]) -> None:
    got: list[Any] = []
    with Visit(lambda: got.append(ask())) as page:
        assert answer_script(page, "value").args == arguments
        page.wait(lambda: got)
    assert got == ["value"]


def test_they_are_awaited_in_coroutine_sessions() -> None:
    got: list[Any] = []

    async def app() -> None:
        got.append(await get_query("city"))

    with Visit(app) as page:
        answer_script(page, "Rome")
        page.wait(lambda: got)
    assert got == ["Rome"]


def test_setting_does_not_wait() -> None:
    def app() -> None:
        set_localstorage("a", 1)  # type: ignore[arg-type]  # any object is converted
        set_cookie("c", "x;y", days=0)
        clear_localstorage()

    with Visit(app) as page:
        assert [each.args for each in scripts(page)] == [
            {"key": "a", "value": "1"},
            {"key": "c", "value": "x;y", "days": 0},
            {},
        ]
