"""Logins at a real provider that runs beside the test, with what attackers try."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from greenio import session
from greenio.output import put_text
from greenio.server.lifecycle.server import Server
from greenio.server.login.oidc import user_of
from tests.support.servers.live import serving, visiting
from tests.support.servers.login_provider import CLIENT, CLIENT_SECRET, authorize, login_provider

SECRET = "a secret of this test"
started: list[str] = []


def hello() -> None:
    started.append("hello")
    user = session.user
    put_text(f"{user.name} {user.id} {sorted(user.roles)}" if user else "nobody")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with login_provider() as issuer:
        options = {"oidc_issuer": issuer, "oidc_client_id": CLIENT, "oidc_client_secret": CLIENT_SECRET}
        with serving(hello, secret=SECRET, prefix="/tool", **options) as made:
            yield made


def ask(
    server: Server, path: str = "", browser: requests.Session | None = None
) -> tuple[requests.Session, str]:
    """Ask for a page; return the browser and the provider's address to which it is sent."""
    browser = browser or requests.Session()
    answer = browser.get(server.url + path, allow_redirects=False, timeout=20)
    assert answer.status_code == 303
    return browser, answer.headers["Location"]


def get(browser: requests.Session, url: str) -> requests.Response:
    return browser.get(url, allow_redirects=False, timeout=20)


def test_a_user_logs_in_at_the_provider_and_comes_back(server: Server) -> None:
    started.clear()
    browser, url = ask(server, "?app=x&y=%2F")
    query = parse_qs(urlsplit(url).query)
    assert query["redirect_uri"] == [f"{server.url}_greenio/login/oidc"]
    assert query["code_challenge_method"] == ["S256"]
    assert len(query["code_challenge"][0]) == 43
    assert len(query["nonce"][0]) >= 40 <= len(query["state"][0])
    [cookie] = browser.cookies
    assert cookie.path == "/tool/_greenio/login"
    answer = get(browser, authorize(browser, url))
    assert (answer.status_code, answer.headers["Location"]) == (303, "../../?app=x&y=%2F")
    assert [each.name for each in browser.cookies] == ["greenio_user"]  # the question's cookie is gone
    [cookie] = browser.cookies
    assert cookie.path == "/tool"
    assert started == []
    headers = {"Cookie": f"greenio_user={cookie.value}"}
    with visiting(server.url, additional_headers=headers) as page:
        page.wait("output")
        assert page.texts == ["Anna B. 4711 ['admin']"]


def test_an_answer_counts_once_and_in_its_own_browser_only(server: Server) -> None:
    browser, url = ask(server)
    answer = authorize(browser, url)
    question = dict(browser.cookies)
    stranger, _ = ask(server)
    for other in (requests.Session(), stranger):  # a link of somebody who wants a visitor in his own account
        refused = get(other, answer)
        assert refused.status_code == 400
        assert "greenio_user" not in other.cookies
    assert get(browser, answer).status_code == 303
    assert get(browser, answer).status_code == 400  # again
    thief = requests.Session()  # with everything that was sent: the provider knows the code as used
    thief.headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in question.items())
    assert get(thief, answer).status_code == 502
    assert "greenio_user" not in thief.cookies


def test_forged_answers_are_refused(server: Server) -> None:
    browser, url = ask(server)
    callback = f"{server.url}_greenio/login/oidc"
    state = parse_qs(urlsplit(url).query)["state"][0]
    for query in (
        "",
        "?code=x",
        "?code=x&state=",
        f"?code=x&state={state[:8]}",
        f"?code=x&state={state[:-1]}",
    ):
        assert get(browser, callback + query).status_code == 400
    assert get(browser, f"{callback}?code=x&state={state}").status_code == 502
    assert get(browser, f"{callback}?code=x&state={state}").status_code == 400
    browser, url = ask(server)
    state = parse_qs(urlsplit(url).query)["state"][0]
    refused = get(browser, f"{callback}?error=access_denied&state={state}")
    assert refused.status_code == 403
    assert "access_denied" not in refused.text
    assert not browser.cookies


def test_the_code_of_another_login_is_refused(server: Server) -> None:
    browser, url = ask(server)
    other, other_url = ask(server)
    stolen = parse_qs(urlsplit(authorize(other, other_url)).query)["code"][0]
    state = parse_qs(urlsplit(url).query)["state"][0]
    answer = get(browser, f"{server.url}_greenio/login/oidc?code={stolen}&state={state}")
    assert answer.status_code == 502  # its nonce is another one
    assert not browser.cookies


def test_a_login_replaces_what_was_planted_and_leads_to_this_site_only(server: Server) -> None:
    browser = requests.Session()
    browser.headers["Cookie"] = "greenio_user=planted"
    answer = get(browser, server.url.rstrip("/") + "//evil.example/x?next=https://evil.example")
    del browser.headers["Cookie"]
    back = get(browser, authorize(browser, answer.headers["Location"]))
    assert back.headers["Location"].startswith("../../evil.example/x?next=")
    assert browser.cookies["greenio_user"] != "planted"
    browser, url = ask(server, "?" + "x" * 5000)
    assert get(browser, authorize(browser, url)).headers["Location"] == "../../"


def test_several_tabs_log_in_at_a_time(server: Server) -> None:
    browser, first = ask(server)
    _, second = ask(server, "?b", browser)
    for url in (first, second):
        assert get(browser, authorize(browser, url)).status_code == 303


def test_a_provider_that_is_away_is_reported() -> None:
    options: dict[str, Any] = {
        "oidc_issuer": "http://127.0.0.1:9",
        "oidc_client_id": CLIENT,
        "secret": SECRET,
    }
    with serving(hello, **options) as server:
        answer = requests.get(server.url, timeout=20)
        assert answer.status_code == 502
        assert "Try again" in answer.text


def test_the_name_is_for_people_and_the_id_for_ever() -> None:
    user = user_of({"sub": "1", "email": "a@b", "name": "Anna", "picture": "x" * 5000})
    assert (user.name, user.id, "picture" in user.claims) == ("Anna", "1", False)
    assert user_of({"sub": "1"}).name == "1"
