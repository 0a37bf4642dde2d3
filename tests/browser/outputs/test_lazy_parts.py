"""Parts of the page that load when they are needed: a request that breaks is repeated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server

APP = """
    def app():
        put_markdown("*now*\\n\\n```python\\nx = 1\\n```")
        hold()
"""


@pytest.mark.parametrize("name", ["markdown_engine", "highlighter", "de"])
def test_a_request_that_breaks_is_repeated(
    serve: Callable[..., Server], visit: Callable[..., Visit], name: str
) -> None:
    page = visit(serve(APP), locale="de-DE")
    # The first load is through: what it still asked for would be counted, too.
    expect(page.scope().locator("pre .token").first).to_be_visible()
    page.page.wait_for_load_state("networkidle")
    page.expect_error("net::ERR")
    requests = 0

    def answer(route: Route) -> None:
        nonlocal requests
        requests += 1
        if requests == 1:
            route.abort()
        else:
            route.continue_()

    page.page.route(f"**/chunks/{name}-*.js", answer)
    page.page.reload()
    expect(page.scope().locator("em")).to_have_text("now")
    expect(page.scope().locator("pre .token").first).to_be_visible()
    assert requests == 2
    page.page.evaluate("WebIO._state.CurrentSession.close_session()")
    assert page.page.evaluate("document.documentElement.lang") == "en"


def test_a_datatable_beside_a_part_that_still_loads_is_built_once(
    serve: Callable[..., Server], visit: Callable[..., Visit]
) -> None:
    page = visit(
        serve("""
        def app():
            put_row([put_datatable([{"a": 1}], instance_id="one"), put_markdown("*there*")])
            put_text("after")
            hold()
        """)
    )
    waiting: list[Route] = []
    page.page.route("**/chunks/markdown_engine-*.js", lambda route: waiting.append(route))
    page.page.add_init_script(
        "window.built = 0; Object.defineProperty(window, 'ag_grid_one', { set() { built += 1 } })"
    )
    with page.page.expect_response("**/chunks/datatable_view-*.js"):
        page.page.reload()
    while not waiting:
        page.page.wait_for_timeout(10)
    assert page.page.evaluate("built") == 0
    [route] = waiting
    route.continue_()
    expect(page.scope()).to_contain_text("after")
    assert page.page.evaluate("built") == 1
    expect(page.scope().locator(".ag-root-wrapper")).to_have_count(1)
