"""Users whom a proxy names in a header: a real nginx with a login by cookie, and headers that visitors forge."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.servers.cutting_proxy import Proxy
from tests.support.servers.nginx import nginx

APP = """
    from greenio import session

    def app():
        put_text(session.user.name if session.user else "nobody")
        put_text(*sorted(session.user.roles if session.user else ["none"]))
        input("Wait")
"""
OPTIONS: dict[str, Any] = {"user_header": "Auth-User", "roles_header": "Auth-Roles", "reconnect_timeout": 60}
FORGED = {"Auth-User": "eve", "Auth-Roles": "admin"}


def logging_in(text: str) -> str:
    """Have nginx refuse visitors without the cookie ``login``, and name the others in the header."""
    login = """
        location = /login { default_type text/html; add_header Set-Cookie "login=anna; Path=/";
                            return 200 "<title>Login</title>welcome"; }
    """
    check = """if ($cookie_login = "") { return 401; }
        proxy_set_header Auth-User $cookie_login;
        proxy_set_header Auth-Roles dev;
        """
    return text.replace("location / {", f"{login}\n location / {{ {check}")


@contextmanager
def behind_proxy(folder: Path, port: int) -> Iterator[str]:
    with nginx(folder / "nginx", f"127.0.0.1:{port}", edit=logging_in) as address:
        yield address


def log_in(visitor: Any, address: str) -> None:
    visitor.page.goto(f"{address}login")
    visitor.page.goto(address)


def test_the_proxy_names_the_user_and_replaces_what_a_visitor_sends(serve, visit, tmp_path: Path) -> None:
    server = serve(APP, trusted_proxies=["127.0.0.1"], **OPTIONS)
    with behind_proxy(tmp_path, server.port) as address:
        visitor = visit(address, extra_http_headers=FORGED)
        for error in ("401", "404"):  # the icon of nginx's own pages
            visitor.expect_error(error)
        assert visitor.page.get_by_text("401").is_visible()
        log_in(visitor, address)
        visitor.expect_texts("anna", "dev")


@pytest.mark.parametrize(("proxies", "expected"), [("127.0.0.1", "eve"), ("10.0.0.1", "nobody")])
def test_a_header_counts_from_the_proxy_only(serve, visit, proxies: str, expected: str) -> None:
    claims = {**FORGED, "X-Forwarded-For": "10.0.0.1", "Forwarded": "for=10.0.0.1"}
    server = serve(APP, trusted_proxies=[proxies], **OPTIONS)
    visitor = visit(server, extra_http_headers=claims)
    expect(visitor.items().first).to_have_text(expected)


def test_a_login_that_has_expired_at_the_proxy_is_told(serve, visit, tmp_path: Path) -> None:
    server = serve(APP, trusted_proxies=["127.0.0.1"], **OPTIONS)
    with Proxy(server.port) as network, behind_proxy(tmp_path, network.port) as address:
        visitor = visit(address)
        for error in ("401", "404", "WebSocket connection to"):
            visitor.expect_error(error)
        log_in(visitor, address)
        visitor.expect_texts("anna", "dev")
        visitor.context.clear_cookies()
        network.cut()
        note = visitor.page.get_by_role("status")
        expect(note).to_contain_text("Your login has expired")
        visitor.page.get_by_role("button", name="Log in again").click()
        expect(visitor.page.get_by_text("401 Authorization Required").first).to_be_visible()
        log_in(visitor, address)
        visitor.expect_texts("anna", "dev")
