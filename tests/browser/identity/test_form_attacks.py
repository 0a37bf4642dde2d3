"""The login form in a browser: what other sites try with it, and a login that expires while a page is open."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit
from tests.support.servers.cutting_proxy import Proxy
from tests.support.servers.passwords import HASH

APP = """
    from greenio import session

    def app():
        put_text(session.user.name)
        put_text("Hello", input("Name?"))
"""
OPTIONS: dict[str, Any] = {"auth": {"anna": HASH, "bert": HASH}, "secret": "a secret of this test"}
POST = """([address, name]) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = address;
    form.innerHTML = `<input name="name" value="${name}"><input name="password" value="right">`;
    document.body.append(form);
    form.submit();
}"""


def log_in(visitor: Visit, name: str = "anna") -> None:
    visitor.expect_error("401")
    visitor.page.get_by_label("Name").fill(name)
    visitor.page.get_by_label("Password").fill("right")
    visitor.page.get_by_role("button", name="Log in").click()


def logins(visitor: Visit) -> list[str]:
    return [each["value"] for each in visitor.context.cookies() if each["name"] == "greenio_user"]


def test_a_page_of_another_site_logs_nobody_in(serve, visit) -> None:
    server, other = serve(APP, **OPTIONS), serve("def app(): put_text('hostile')")
    visitor = visit(other)
    for error in ("403", "401"):  # the page, and the icon that the browser asks for
        visitor.expect_error(error)
    visitor.page.evaluate(POST, [server.address, "bert"])
    expect(visitor.page.get_by_text("sent by a page of another site")).to_be_visible()
    assert logins(visitor) == []


def test_a_cookie_that_was_there_before_is_worth_nothing_after_the_login(serve, visit) -> None:
    server = serve(APP, **OPTIONS)
    visitor, attacker = visit(server), visit(server)
    planted = {"name": "greenio_user", "value": "planted.value", "url": server.address}
    for each in (visitor, attacker):
        each.context.add_cookies([planted])
    log_in(visitor)
    expect(visitor.items().first).to_have_text("anna")
    [own] = logins(visitor)
    assert own != "planted.value"
    attacker.expect_error("401")
    attacker.page.goto(server.address)
    expect(attacker.page.get_by_label("Password")).to_be_visible()


@pytest.mark.parametrize("path", ["/evil.example/", "/evil.example/..", "?next=http://evil.example/"])
def test_no_address_of_the_form_leads_to_another_site(serve, visit, path: str) -> None:
    visitor = visit(serve(APP, **OPTIONS), path)
    visitor.expect_error("404")
    log_in(visitor)
    expect(visitor.page.get_by_label("Password")).to_have_count(0)
    assert visitor.page.url.startswith(visitor.address)


@pytest.mark.parametrize("transport", ["websocket", "http"])
@pytest.mark.parametrize("keep", [False, True])
def test_a_login_that_expires_is_told_and_the_page_goes_on_after_another(
    serve, visit, transport: str, keep: bool
) -> None:
    server = serve(APP, keep_page=keep, reconnect_timeout=60, **OPTIONS)
    with Proxy(server.port) as network:
        if transport == "http":
            network.upgrades = "killed"
        visitor = visit(f"http://127.0.0.1:{network.port}/")
        visitor.expect_error("WebSocket connection to")
        log_in(visitor)
        visitor.expect_card("Name?")
        opened: list[str] = []
        visitor.context.clear_cookies()
        network.cut()
        note = visitor.page.get_by_role("status")
        expect(note).to_contain_text("Your login has expired")
        visitor.page.on("websocket", lambda socket: opened.append(socket.url))
        visitor.page.on("request", lambda request: opened.append(request.url))
        faults = visitor.accessibility_faults()
        assert [each for each in faults if not each.startswith("page-has-heading-one")] == []
        assert opened == []  # nothing is tried before the login
        again = note.get_by_role("button", name="Log in again")
        again.focus()
        visitor.page.keyboard.press("Enter")
        log_in(visitor)
        visitor.answer("Name?", "Ada")
        visitor.expect_texts("anna", "Hello Ada")
