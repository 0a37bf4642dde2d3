"""Security headers of responses, and the strict policy of a page."""

from __future__ import annotations

import re

import pytest
import requests

from greenio.server.access.origin import OriginRule
from greenio.server.pages.policy import base_headers, new_nonce, strict_headers
from tests.support.servers.live import serving


def policy_of(headers: list[tuple[str, str]]) -> dict[str, str]:
    text = dict(headers)["Content-Security-Policy"]
    return dict(directive.split(" ", 1) for directive in text.split("; "))


def test_every_response_restricts_what_no_script_of_an_author_needs() -> None:
    headers = base_headers(OriginRule(["https://*.example.com", "https://[ab].example.org"]))
    assert policy_of(headers) == {
        "frame-ancestors": "'self' https://*.example.com",
        "base-uri": "'self'",
        "object-src": "'none'",
    }
    assert dict(headers)["X-Content-Type-Options"] == "nosniff"
    assert dict(headers)["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("files_url", "origin"),
    [(None, ""), ("https://files.example.com/g/", " https://files.example.com"), ("/files/", "")],
)
def test_the_strict_policy_allows_this_server_and_the_nonce(files_url: str | None, origin: str) -> None:
    policy = policy_of(strict_headers("abc", files_url))
    assert policy["script-src"] == policy["style-src"] == f"'self' 'nonce-abc'{origin}"
    assert policy["require-trusted-types-for"] == "'script'"
    assert policy["trusted-types"] == "greenio default"


def test_a_nonce_cannot_be_guessed() -> None:
    nonces = {new_nonce() for _ in range(100)}
    assert len(nonces) == 100
    assert all(re.fullmatch(r"[\w-]{22}", nonce) for nonce in nonces)


def test_each_load_of_a_strict_page_has_a_nonce_of_its_own_and_is_not_stored() -> None:
    seen = set()
    with serving(lambda: None, csp="strict") as server:
        for _ in range(2):
            answer = requests.get(server.url, timeout=10)
            policy = answer.headers["Content-Security-Policy"]
            [nonce] = set(re.findall(r"nonce-([\w-]+)", policy))
            scripts = re.findall(
                r"<(?:script|style|link rel=\"(?:stylesheet|modulepreload)\")[^>]*>", answer.text
            )
            assert len(scripts) > 3
            assert all(f'nonce="{nonce}"' in each for each in scripts), scripts
            assert not re.search(r"<[^>]*\s(?:style|on\w+)=", answer.text)
            assert "frame-ancestors 'self'" in policy
            assert answer.headers["Cache-Control"] == "no-store"
            seen.add(nonce)
    assert len(seen) == 2


def test_other_pages_have_no_nonce() -> None:
    with serving(lambda: None) as server:
        answer = requests.get(server.url, timeout=10)
        assert "nonce" not in answer.text + answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-cache"
