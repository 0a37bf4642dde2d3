"""The login at a real provider in a browser, and what attackers try with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit
from tests.support.servers.login_provider import ANNA, CLIENT, CLIENT_SECRET, login_provider

APP = """
    from greenio import session

    def app():
        put_text(session.user.name, *sorted(session.user.roles))
        input("Wait")
"""
REFUSED = "This login took too long, or was started in another browser."


@pytest.fixture(scope="module")
def login() -> Iterator[dict[str, Any]]:
    """Options of a server whose visitors log in at the provider."""
    with login_provider() as issuer:
        yield {
            "oidc_issuer": issuer,
            "oidc_client_id": CLIENT,
            "oidc_client_secret": CLIENT_SECRET,
            "secret": "a secret of this test",
        }


def log_in(visitor: Visit) -> str:
    """Choose the user on the provider's page; return the address to which the browser was sent back."""
    with visitor.page.expect_request(lambda request: "/_greenio/login/oidc?" in request.url) as sent:
        visitor.page.get_by_role("button", name=ANNA["sub"]).click()
    return sent.value.url


@pytest.fixture
def visit_provider(visit):
    """As ``visit``, for pages that first come to the provider, which wants a style of another host."""

    def start(*arguments: str) -> Visit:
        visitor = visit(*arguments, service_workers="block")
        for error in ("ERR_NAME_NOT_RESOLVED", "404"):  # the style, and its icon
            visitor.expect_error(error)
        visitor.allow_foreign("https://cdn.jsdelivr.net/")
        return visitor

    return start


def test_the_provider_comes_before_the_app_and_leads_back(serve, visit_provider, login) -> None:
    server = serve(APP, **login)
    visitor = visit_provider(server, "?a=%2F%2Fevil.example")
    assert visitor.page.url.startswith(login["oidc_issuer"])
    log_in(visitor)
    visitor.expect_texts("Anna B. admin")
    assert visitor.page.url == f"{server.address}?a=%2F%2Fevil.example"
    [cookie] = [
        each for each in visitor.context.cookies(server.address) if each["name"].startswith("greenio")
    ]
    assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == ("greenio_user", True, "Lax")
    visitor.page.reload()
    visitor.expect_texts("Anna B. admin")


def test_an_answer_is_good_once_and_for_its_own_browser(serve, visit_provider, login) -> None:
    server = serve(APP, **login)
    anna, victim = visit_provider(server), visit_provider(server)
    answer = log_in(anna)
    anna.expect_texts("Anna B. admin")
    # Sent again; and as a link that logs a victim into somebody else's account.
    for visitor in (anna, victim):
        visitor.expect_error("400")
        visitor.page.goto(answer)
        expect(visitor.page.get_by_text(REFUSED)).to_be_visible()
    assert "greenio_user" not in {each["name"] for each in victim.context.cookies()}
    victim.page.get_by_role("link", name="Try again").click()
    log_in(victim)
    victim.expect_texts("Anna B. admin")


def test_a_login_that_was_there_before_is_worth_nothing_after(serve, visit, visit_provider, login) -> None:
    server = serve(APP, **login)
    visitor = visit_provider(server)
    planted = {"name": "greenio_user", "value": "planted.value", "url": server.address}
    visitor.context.add_cookies([planted])
    visitor.page.goto(server.address)
    log_in(visitor)
    visitor.expect_texts("Anna B. admin")
    assert "planted.value" not in [each["value"] for each in visitor.context.cookies()]
    attacker = visit_provider(server)
    attacker.context.add_cookies([planted])
    attacker.page.goto(server.address)
    assert attacker.page.url.startswith(login["oidc_issuer"])


@pytest.mark.parametrize("path", ["/evil.example/", "?next=http://evil.example/", "%5Cevil.example/"])
def test_no_address_leads_to_another_site(serve, visit_provider, login, path: str) -> None:
    server = serve(APP, **login)
    visitor = visit_provider(server, path)
    log_in(visitor)
    visitor.page.wait_for_load_state()
    assert visitor.page.url.startswith(server.address)
    visitor.page.goto(server.address)
    visitor.expect_texts("Anna B. admin")


def test_who_declines_is_told_and_may_try_again(serve, visit_provider, login) -> None:
    visitor = visit_provider(serve(APP, **login))
    visitor.expect_error("403")
    # The provider of these tests sends no state back, as it has to (RFC 6749, 4.1.2.1).
    [state] = parse_qs(urlsplit(visitor.page.url).query)["state"]
    visitor.page.goto(f"{visitor.address}_greenio/login/oidc?error=access_denied&state={state}")
    expect(visitor.page.get_by_text("The login was not completed.")).to_be_visible()
    assert visitor.accessibility_faults() == []
    visitor.page.get_by_role("link", name="Try again").click()
    log_in(visitor)
    visitor.expect_texts("Anna B. admin")
