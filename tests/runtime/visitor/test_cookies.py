"""Cookies: their headers, and mistakes."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.runtime.visitor.cookies import Cookie, PendingCookies, login_user, login_value
from greenio.runtime.visitor.user import User


@pytest.mark.parametrize(
    ("cookie", "site", "is_https", "header"),
    [
        (Cookie("a", "b"), "", False, "a=b; Path=/; HttpOnly; SameSite=Lax"),
        (Cookie("a", "b"), "/tool", True, "a=b; Path=/tool; HttpOnly; Secure; SameSite=Lax"),
        (
            Cookie("a", "b", 0, "/x", False, False, "strict"),
            "/t",
            True,
            "a=b; Path=/x; Max-Age=0; SameSite=Strict",
        ),
        (Cookie("a", "b", same_site="none"), "", False, "a=b; Path=/; HttpOnly; Secure; SameSite=None"),
        (
            Cookie("a", 'ä;" ,\\\r\n'),
            "",
            False,
            "a=%C3%A4%3B%22%20%2C%5C%0D%0A; Path=/; HttpOnly; SameSite=Lax",
        ),
    ],
)
def test_the_header_of_a_cookie(cookie: Cookie, site: str, is_https: bool, header: str) -> None:
    assert cookie.header(site, is_https) == ("Set-Cookie", header)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"name": "a b"}, ValueError),
        ({"name": "a;Path=/"}, ValueError),
        ({"name": ""}, ValueError),
        ({"value": 3}, TypeError),
        ({"value": "x" * 4096}, ValueError),
        ({"path": "x"}, ValueError),
        ({"path": "/x; Domain=evil"}, ValueError),
        ({"path": "/x\r\nA: b"}, ValueError),
        ({"same_site": "no"}, ValueError),
    ],
)
def test_mistakes_are_reported_at_once(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        Cookie(**{"name": "a", "value": "b", **given})


def test_a_token_is_good_for_one_cookie_once() -> None:
    pending = PendingCookies()
    token = pending.add(Cookie("a", "b"))
    assert pending.take(token + "x") is None
    assert pending.take(token) == Cookie("a", "b")
    assert pending.take(token) is None


def test_the_cookie_of_a_login_holds_the_user() -> None:
    anna = User("anna", {"roles": ["admin"]})
    assert login_user(login_value(anna)) == anna
    for value in (None, "anna", [], ["anna"], {"a": 1}):
        assert login_user(value) is None
