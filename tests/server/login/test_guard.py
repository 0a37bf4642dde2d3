"""The guard: users by the header of a trusted proxy, and the pieces that logins are made of."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from greenio import session
from greenio.output import put_text
from greenio.runtime.visitor.signing import Signer
from greenio.runtime.visitor.user import USER_KEY, User
from greenio.server.access.proxies import TrustedProxies
from greenio.server.login.guard import Guard, check_origin, same_address
from greenio.server.options import ServerOptions
from greenio.server.routes.response import HTTPError
from tests.support.servers.live import serving, visiting

HEADERS = {"Auth-User": "anna", "Auth-Roles": "admin, dev"}


def hello() -> None:
    user = session.user
    put_text("nobody" if user is None else f"{user.name} {sorted(user.roles)}")


def seen(headers: dict[str, str], **options: Any) -> list[str]:
    with serving(hello, user_header="Auth-User", roles_header="Auth-Roles", **options) as server:
        with visiting(server.url, additional_headers=headers) as page:
            page.wait("output")
            return page.texts


def test_the_header_of_a_trusted_proxy_names_the_user() -> None:
    assert seen(HEADERS, trusted_proxies=["127.0.0.1"]) == ["anna ['admin', 'dev']"]
    assert seen({"X-Forwarded-For": "1.2.3.4", **HEADERS}, trusted_proxies=["127.0.0.1"])[0].startswith(
        "anna"
    )
    assert seen({"Auth-Roles": "admin"}, trusted_proxies=["127.0.0.1"]) == ["nobody"]


def test_a_forged_header_is_nothing() -> None:
    assert seen(HEADERS, trusted_proxies=["10.0.0.1"]) == ["nobody"]
    claims = {"X-Forwarded-For": "10.0.0.1", "Forwarded": "for=10.0.0.1", "X-Real-IP": "10.0.0.1"}
    assert seen({**HEADERS, **claims}, trusted_proxies=["10.0.0.1"]) == ["nobody"]
    assert seen({"Auth_User": "anna"}, trusted_proxies=["127.0.0.1"]) == ["nobody"]


def test_a_header_without_a_trusted_proxy_is_an_error_with_the_cure() -> None:
    for proxies in (None, []):
        with pytest.raises(ValueError, match="trusted_proxies"):
            ServerOptions(user_header="Auth-User", trusted_proxies=proxies)
    with pytest.raises(ValueError, match="user_header"):
        ServerOptions(roles_header="Auth-Roles")


def test_a_login_without_a_secret_is_an_error_with_the_cure() -> None:
    with pytest.raises(ValueError, match="GREENIO_SECRET"):
        ServerOptions(auth=lambda name, password: True)


def request(**more: Any) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/",
        "HTTP_HOST": "a.example",
        "REMOTE_ADDR": "10.0.0.1",
        **more,
    }


def test_the_user_is_found_once_and_after_the_proxy() -> None:
    guard = Guard(Signer("a secret of this test"), "Auth-User")
    environ = request(HTTP_AUTH_USER="J\u00c3\u00bcrgen")  # UTF-8, as WSGI hands it on
    TrustedProxies(["10.0.0.1"]).apply(environ)
    assert guard.refuses(environ, "/") is False
    assert environ[USER_KEY] == User("Jürgen")
    environ["HTTP_AUTH_USER"] = "eve"
    guard.refuses(environ, "/")
    assert environ[USER_KEY] == User("Jürgen")


def test_a_user_who_does_not_fit_into_a_cookie_is_an_error_of_the_page() -> None:
    guard = Guard(Signer("a secret of this test"), seconds=60)
    environ = request(**{"greenio.site": "/tool", "wsgi.url_scheme": "https"})
    name, value = guard.login_header(environ, User("anna"))
    assert name == "Set-Cookie"
    assert value.endswith("; Path=/tool; Max-Age=60; HttpOnly; Secure; SameSite=Lax")
    with pytest.raises(HTTPError):
        guard.login_header(environ, User("anna", {"groups": ["x" * 100] * 40}))


@pytest.mark.parametrize(
    ("origin", "is_allowed"),
    [("", True), ("http://a.example", True), ("http://b.example", False), ("null", False)],
)
def test_posts_count_from_pages_of_the_same_origin(origin: str, is_allowed: bool) -> None:
    environ = request(REQUEST_METHOD="POST", HTTP_ORIGIN=origin)
    if is_allowed:
        check_origin(environ)
    else:
        with pytest.raises(HTTPError):
            check_origin(environ)
    check_origin({**environ, "REQUEST_METHOD": "GET"})


@pytest.mark.parametrize(
    ("script", "path", "query", "address"),
    [
        ("", "/", "", "./"),
        ("/tool", "", "a=b", "./tool?a=b"),
        ("/tool", "//evil.example", "", "./evil.example"),
        ("", "/a/b c", "", "./b%20c"),
        ("", "/javascript:x", "", "./javascript%3Ax"),
    ],
)
def test_the_same_address_is_relative(script: str, path: str, query: str, address: str) -> None:
    assert same_address({"SCRIPT_NAME": script, "PATH_INFO": path, "QUERY_STRING": query}) == address


def test_management_needs_no_login() -> None:
    options: dict[str, Any] = {"auth": lambda name, password: True, "secret": "a secret of this test"}
    with serving(hello, metrics=True, admin_token="t" * 16, **options) as server:
        for path, status in (
            ("healthz", 200),
            ("readyz", 200),
            ("metrics", 200),
            ("_greenio/admin/sessions", 401),
        ):
            answer = requests.get(server.url + path, timeout=10)
            assert answer.status_code == status
            assert "password" not in answer.text
