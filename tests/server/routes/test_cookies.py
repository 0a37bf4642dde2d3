"""The request with which a page asks for a cookie."""

from __future__ import annotations

import requests

from greenio.runtime.visitor.cookies import Cookie
from tests.support.servers.live import serving


def test_a_cookie_is_set_once_and_for_pages_of_the_same_origin_only() -> None:
    with serving(lambda: None, prefix="/tool") as server:
        token = server.sessions.cookies.add(Cookie("a", "b"))
        url = f"{server.url}_greenio/cookies/{token}"
        origin = server.url.removesuffix("/tool/")
        assert requests.get(url, timeout=10).status_code == 405
        for other in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
            assert requests.post(url, headers=other, timeout=10).status_code == 403
        answer = requests.post(url, headers={"Origin": origin}, timeout=10)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
        assert answer.headers["Set-Cookie"] == "a=b; Path=/tool; HttpOnly; SameSite=Lax"
        assert requests.post(url, headers={"Origin": origin}, timeout=10).status_code == 404
