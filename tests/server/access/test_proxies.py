"""Addresses of visitors as trusted proxies report them, and as others claim."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.server.access.proxies import TrustedProxies


def seen(trusted: list[str] | None, peer: str, **headers: str) -> dict[str, Any]:
    environ: dict[str, Any] = {
        "REMOTE_ADDR": peer,
        "HTTP_HOST": "inner",
        "SCRIPT_NAME": "",
        "wsgi.url_scheme": "http",
        **{f"HTTP_X_FORWARDED_{name}": value for name, value in headers.items()},
    }
    proxies = TrustedProxies(trusted)
    proxies.apply(environ)
    once = dict(environ)
    proxies.apply(environ)
    assert environ == once
    return environ


def test_nobody_is_trusted_by_default() -> None:
    for trusted in (None, ["10.0.0.0/8"]):
        environ = seen(trusted, "127.0.0.1", FOR="1.2.3.4", PROTO="https", HOST="evil", PREFIX="/x")
        assert (environ["REMOTE_ADDR"], environ["HTTP_HOST"]) == ("127.0.0.1", "inner")
        assert (environ["wsgi.url_scheme"], environ["SCRIPT_NAME"]) == ("http", "")


def test_a_trusted_proxy_is_believed() -> None:
    environ = seen(["127.0.0.1"], "127.0.0.1", FOR="1.2.3.4", PROTO="https", HOST="app.org", PREFIX="/tool/")
    assert (environ["REMOTE_ADDR"], environ["HTTP_HOST"]) == ("1.2.3.4", "app.org")
    assert (environ["wsgi.url_scheme"], environ["SCRIPT_NAME"]) == ("https", "/tool")


@pytest.mark.parametrize(
    ("chain", "visitor"),
    [
        ("6.6.6.6, 1.2.3.4", "1.2.3.4"),  # the first one is the visitor's own claim
        ("6.6.6.6, 1.2.3.4, 10.0.0.7", "1.2.3.4"),
        ("10.0.0.9, 10.0.0.7", "10.0.0.9"),
        ("1.2.3.4:5678", "1.2.3.4"),
        ("[2001:db8::1]:80", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        ("nonsense", "10.0.0.1"),
        ("<script>", "10.0.0.1"),
        ("", "10.0.0.1"),
        (" , ,", "10.0.0.1"),
    ],
)
def test_the_last_untrusted_address_is_the_visitor(chain: str, visitor: str) -> None:
    assert seen(["10.0.0.0/8"], "10.0.0.1", FOR=chain, PROTO="http")["REMOTE_ADDR"] == visitor


@pytest.mark.parametrize(("peer", "ok"), [("", True), ("127.0.0.1", False)])
def test_unix_sockets_have_a_name(peer: str, ok: bool) -> None:
    assert TrustedProxies(["unix:"]).trusts(peer) is ok


def test_addresses_of_both_families() -> None:
    proxies = TrustedProxies(["192.168.0.0/16", "2001:db8::/32"])
    assert [proxies.trusts(one) for one in ("192.168.3.4", "::ffff:192.168.3.4", "2001:db8::5")] == [True] * 3
    assert not any(proxies.trusts(one) for one in ("193.168.3.4", "2001:db9::5", "", "x"))


@pytest.mark.parametrize(
    ("name", "value"),
    [("HOST", "a b"), ("HOST", "a/b"), ("PROTO", "javascript"), ("PREFIX", "//evil"), ("PREFIX", "tool")],
)
def test_nonsense_changes_nothing(name: str, value: str) -> None:
    environ = seen(["127.0.0.1"], "127.0.0.1", **{name: value})
    assert (environ["HTTP_HOST"], environ["wsgi.url_scheme"], environ["SCRIPT_NAME"]) == ("inner", "http", "")


USER_HEADERS = [
    "Remote-User",
    "Remote-Groups",
    "X-Remote-User",
    "X-Forwarded-User",
    "X-Forwarded-Email",
    "X-Auth-Request-User",
    "X-WebAuth-User",
    "X-Authenticated-User",
    "X-authentik-username",
    "X-User-Email",
    "Cf-Access-Authenticated-User-Email",
    "X-Goog-Authenticated-User-Email",
    "X-Amzn-Oidc-Identity",
    "X-MS-CLIENT-PRINCIPAL-NAME",
    "Tailscale-User-Login",
    "X-SSL-Client-S-DN",
    "Forwarded",
    "X-Real-IP",
]


@pytest.mark.parametrize("header", USER_HEADERS)
def test_only_a_trusted_proxy_may_name_the_user(header: str) -> None:
    name = "HTTP_" + header.upper().replace("-", "_")
    for trusted, peer, kept in (
        (["10.0.0.0/8"], "10.0.0.1", True),
        (["10.0.0.0/8"], "127.0.0.1", False),
        (["unix:"], "", True),
        (["unix:"], "10.0.0.1", False),
        ([], "10.0.0.1", False),
        (None, "10.0.0.1", True),  # without the option nothing is known of proxies
    ):
        environ = {"REMOTE_ADDR": peer, "HTTP_COOKIE": "a=b", "HTTP_USER_AGENT": "x", name: "root"}
        TrustedProxies(trusted).apply(environ)
        assert (name in environ) is kept, (trusted, peer)
        assert environ["REMOTE_ADDR"] == peer
        assert {"HTTP_COOKIE", "HTTP_USER_AGENT"} <= set(environ)


@pytest.mark.parametrize(("trusted", "error"), [("127.0.0.1", TypeError), (["proxy"], ValueError)])
def test_mistakes_are_named(trusted: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="trusted_proxies"):
        TrustedProxies(trusted)
